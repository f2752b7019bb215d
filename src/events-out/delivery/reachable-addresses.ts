import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { EventsOutSettings } from '../events-out-settings.js';

const LOOPBACK = ['127.0.0.0/8', '::1/128'];

// IANA's special-purpose registries; of IPv6 only what is given out to the world is public at all.
const NOT_PUBLIC = blockList(
  `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24
  192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
  2001::/23 2001:db8::/32 2002::/16 3fff::/20`.split(/\s+/),
);
const GIVEN_OUT = blockList(['2000::/3']);

/** A name led to addresses of which none may be delivered to. */
class AddressNotAllowed extends Error {
  readonly code = 'address-not-allowed';
}

/** Keeps deliveries out of private networks, by the address that is really connected to. */
@Injectable()
export class ReachableAddresses {
  private readonly allowed: BlockList;

  constructor(settings: EventsOutSettings) {
    this.allowed = blockList([...settings.allowedNetworks, ...(settings.localhost ? LOOPBACK : [])]);
  }

  /** Throws for a host that is written as an address which may not be delivered to. */
  refuseLiteral(hostname: string): void {
    const address = hostname.replace(/^\[|\]$/g, '');
    if (isIP(address) && !this.mayReach(address)) throw new AddressNotAllowed();
  }

  /** As dns.lookup, but gives only what may be delivered to; nothing can change between the look and the connection. */
  readonly lookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '');
      const addresses = found.filter(({ address }) => this.mayReach(address));
      const [first] = addresses;
      if (!first) return callback(new AddressNotAllowed(), '');
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };

  private mayReach(address: string): boolean {
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (this.allowed.check(address, family)) return true;
    if (family === 'ipv6' && !GIVEN_OUT.check(address, family)) return false;
    return !NOT_PUBLIC.check(address, family);
  }
}

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}
