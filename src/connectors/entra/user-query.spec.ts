import { describe, expect, it } from 'vitest';
import { asksForGroups, headersFor, selectOf, usersWith } from './user-query.js';

const parametersOf = (path: string) => Object.fromEntries(new URL(path, 'https://graph.example').searchParams);

describe('a question for users', () => {
  it('asks for the top-level properties only, each once, and for the id', () => {
    const attributes = [
      'displayName',
      'displayname',
      'onPremisesExtensionAttributes.extensionAttribute1',
      'onPremisesExtensionAttributes.extensionAttribute2',
      'memberOf',
    ];
    expect(selectOf(attributes)).toBe('id,displayname,onPremisesExtensionAttributes');
    expect([asksForGroups(attributes), asksForGroups(['mail'])]).toEqual([true, false]);
  });

  it('cannot be changed by a value', () => {
    const path = usersWith('employeeId', ["1' or '1' eq '1", 'a&$top=9 +'], 'id');
    expect(parametersOf(path)).toEqual({
      $filter: "employeeId eq '1'' or ''1'' eq ''1' or employeeId eq 'a&$top=9 +'",
      $select: 'id',
    });
    expect(path).not.toMatch(/\+| /);
  });

  it('goes to the index for what Graph compares nowhere else, and only then', () => {
    const within = 'onPremisesExtensionAttributes.extensionAttribute1';
    expect(parametersOf(usersWith(within, ['p'], 'id'))).toMatchObject({
      $filter: "onPremisesExtensionAttributes/extensionAttribute1 eq 'p'",
      $count: 'true',
    });
    for (const indexed of [within, 'onPremisesSamAccountName', 'onPremisesImmutableId', 'employeeType'])
      expect(headersFor(indexed)).toEqual({ ConsistencyLevel: 'eventual' });
    for (const at of ['employeeId', 'userPrincipalName', 'mail']) expect(headersFor(at)).toEqual({});
    expect(usersWith('employeeId', ['1'], 'id')).not.toContain('count');
  });
});
