import { expect, it } from 'vitest';
import { personalSiteOf } from './personal-site.js';

it('keeps letters, digits and hyphens of a user name, and nothing that could lead elsewhere', () => {
  const host = 'contoso-my.sharepoint.com';
  const pathOf = (userName: string) => personalSiteOf(userName, host).replace(`/sites/${host}:/personal/`, '');
  expect(pathOf('0123456789@utac.u-tokyo.ac.jp')).toBe('0123456789_utac_u-tokyo_ac_jp');
  expect(pathOf("O'Neil/..?x@Contoso.com")).toBe('o_neil____x_contoso_com');
});
