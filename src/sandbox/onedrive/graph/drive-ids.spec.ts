import { expect, it } from 'vitest';
import { accountOfDrive, accountOfPersonalSite, accountOfSite, driveIdOf, siteIdOf } from './drive-ids.js';

it('leads back to the account, and from anything else nowhere', () => {
  const id = '0123456789';
  expect([accountOfSite(siteIdOf(id)), accountOfDrive(driveIdOf(id))]).toEqual([id, id]);
  expect([accountOfSite(id), accountOfDrive(`b!other-${id}`), accountOfDrive('')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('knows an account by the path of its personal site', () => {
  expect(accountOfPersonalSite('0123456789_utac_example_ac_jp')).toBe('0123456789');
  expect([accountOfPersonalSite('0123456789_elsewhere_example'), accountOfPersonalSite('0123456789')]).toEqual([
    undefined,
    undefined,
  ]);
});
