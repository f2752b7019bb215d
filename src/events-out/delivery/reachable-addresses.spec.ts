import { describe, expect, it } from 'vitest';
import { EventsOutSettings } from '../events-out-settings.js';
import { ReachableAddresses } from './reachable-addresses.js';

const nowhereElse = new ReachableAddresses(new EventsOutSettings('', [], false));
const insideToo = new ReachableAddresses(new EventsOutSettings('', ['10.1.0.0/16', 'fd00:1::/32'], false));

const PRIVATE = (
  '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.31.255.255 192.168.1.1 224.0.0.1 ' +
  '[::] [::1] [::ffff:10.0.0.1] [::ffff:8.8.8.8] [64:ff9b::a00:1] [fd00:1::1] [fe80::1] [ff02::1] ' +
  '[2001:db8::1] [2002:a00:1::1] [2001:0:1::1]'
).split(' ');

const look = (addresses: ReachableAddresses, name: string, all = false) =>
  new Promise<unknown>((resolve) => addresses.lookup(name, { all }, (error, found) => resolve(error ?? found)));

describe('where events may go', () => {
  it.each(PRIVATE)('is not %s', (address) => {
    expect(() => nowhereElse.refuseLiteral(address)).toThrow(expect.objectContaining({ code: 'address-not-allowed' }));
  });

  it.each(['8.8.8.8', '133.11.0.1', '[2001:200:180::1]', 'a.example'])('is %s, as far as one sees', (host) => {
    expect(() => nowhereElse.refuseLiteral(host)).not.toThrow();
  });

  it.each(['10.1.2.3', '[fd00:1::1]'])('is %s where the operators said so', (address) => {
    expect(() => insideToo.refuseLiteral(address)).not.toThrow();
    expect(() => insideToo.refuseLiteral('10.2.0.1')).toThrow();
  });

  it('is no name that leads to this machine, unless this is no production', async () => {
    expect(await look(nowhereElse, 'localhost')).toMatchObject({ code: 'address-not-allowed' });
    const here = new ReachableAddresses(new EventsOutSettings('', [], true));
    expect(await look(here, 'localhost')).toMatch(/^(127\.0\.0\.1|::1)$/);
    expect(await look(here, 'localhost', true)).toContainEqual({
      address: expect.any(String),
      family: expect.any(Number),
    });
  });
});
