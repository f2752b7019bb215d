import { describe, expect, it } from 'vitest';
import { UniversityPages } from './university-pages.js';

const NAME = '0123456789+x@univ.example';
const at = (takesLoginHint: boolean) =>
  new UniversityPages(
    'https://univ.example/sign-in?tenant=1',
    'https://univ.example/security#info',
    undefined,
    takesLoginHint,
  );

describe('the pages of the university', () => {
  it('are told who comes, whatever else their addresses say', () => {
    const [signIn, security] = [new URL(at(true).signIn(NAME)), new URL(at(true).securityInfo(NAME))];
    expect([...signIn.searchParams]).toEqual([
      ['tenant', '1'],
      ['login_hint', NAME],
    ]);
    expect([security.searchParams.get('login_hint'), security.hash]).toEqual([NAME, '#info']);
  });

  it('are the page to sign in at where nobody says where a password is changed', () => {
    expect(at(true).changePassword(NAME)).toBe(at(true).signIn(NAME));
    const said = new UniversityPages(
      'https://univ.example/',
      'https://univ.example/',
      'https://univ.example/pw',
      false,
    );
    expect(said.changePassword(NAME)).toBe('https://univ.example/pw');
  });

  it('are not told where they do not take it, or where nobody knows', () => {
    const plain = ['https://univ.example/sign-in?tenant=1', 'https://univ.example/security#info'];
    expect([at(false).signIn(NAME), at(false).securityInfo(NAME)]).toEqual(plain);
    expect([at(true).signIn(undefined), at(true).securityInfo(undefined)]).toEqual(plain);
  });
});
