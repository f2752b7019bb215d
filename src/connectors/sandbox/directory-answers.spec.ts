import { describe, expect, it } from 'vitest';
import { type AccountAnswer, changesIn, evidenceIn, factsIn } from './directory-answers.js';

const ANSWER: AccountAnswer = {
  accountId: '0123456789',
  kind: 'student',
  standing: 'current',
  leftAt: null,
  endsAt: null,
  names: ['山田 花子'],
  addresses: ['hanako@mail.example'],
  language: 'ja',
  personId: 'person-1',
  mergedInto: null,
  privileged: false,
};
const { leftAt: _, endsAt: __, mergedInto: ___, ...FACTS } = ANSWER;

describe('an answer of the directory', () => {
  it('says what the service asks for, and loses the rest', () => {
    const more = { ...ANSWER, salary: 1, asOf: '2026-04-01T00:00:00Z' };
    expect(Object.keys(factsIn(more)).toSorted()).toEqual(Object.keys(FACTS).toSorted());
    expect(factsIn(more)).toEqual(FACTS);
  });

  it('says when an account ended and into which it went', () => {
    const ended = { ...ANSWER, standing: 'left', leftAt: '2026-03-31T15:00:00Z', mergedInto: '1111111111' } as const;
    expect(factsIn(ended)).toMatchObject({ leftAt: new Date('2026-03-31T15:00:00Z'), mergedInto: '1111111111' });
  });

  it('says what its person types to sign in', () => {
    const signInName = '0123456789@univ.example';
    expect(factsIn({ ...ANSWER, signInName })).toEqual({ ...FACTS, signInName });
  });

  it('says of which faculty an account is and when it will end', () => {
    const ending = { ...ANSWER, faculty: '文学部', endsAt: '2027-03-31T15:00:00Z' };
    expect(factsIn(ending)).toMatchObject({ faculty: '文学部', endsAt: new Date('2027-03-31T15:00:00Z') });
  });

  it('dates each change and says whether there is more', () => {
    const changes = [{ ...ANSWER, asOf: '2026-04-01T00:00:00Z' }];
    expect(changesIn({ changes, cursor: '7', more: true })).toEqual({
      changes: [{ facts: FACTS, asOf: new Date('2026-04-01T00:00:00Z') }],
      cursor: '7',
      more: true,
    });
  });

  it('names only what was done to the credentials', () => {
    expect(evidenceIn({})).toEqual({});
    expect(Object.keys(evidenceIn({ passwordChangedAt: '2026-04-01T00:00:00Z' }))).toEqual(['passwordChangedAt']);
    expect(evidenceIn({ accessPassIssuedAt: '2026-04-01T00:00:00Z' })).toEqual({
      accessPassIssuedAt: new Date('2026-04-01T00:00:00Z'),
    });
  });
});
