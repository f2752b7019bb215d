import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataKeys, type DataKey } from './data-keys.js';

/** Seals what must be read again (AES-256-GCM) and fingerprints what must only be found again (HMAC-SHA-256). */
@Injectable()
export class Vault {
  constructor(private readonly keys: DataKeys) {}

  /** Seals text for one purpose, such as `linking.name`; opened only with the same purpose. */
  seal(purpose: string, text: string): Buffer {
    const key = this.keys.inUse;
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', derive(key, `seal ${purpose}`), iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([this.mark, iv, cipher.getAuthTag(), sealed]);
  }

  /** Opens what `seal` gave; throws when it was changed, sealed for another purpose, or its key version is gone. */
  open(purpose: string, sealed: Buffer): string {
    const key = this.keys.version(sealed.readUInt16BE(0));
    if (!key) throw new Error('the key version of a sealed value is not among DATA_KEYS');
    const derived = derive(key, `seal ${purpose}`);
    // The length is demanded, or a tag cut to four bytes would do.
    const decipher = createDecipheriv('aes-256-gcm', derived, sealed.subarray(2, 14), { authTagLength: 16 });
    decipher.setAuthTag(sealed.subarray(14, 30));
    return Buffer.concat([decipher.update(sealed.subarray(30)), decipher.final()]).toString('utf8');
  }

  /** The two bytes with which everything sealed under the key in use begins: its version. */
  get mark(): Buffer {
    const version = Buffer.alloc(2);
    version.writeUInt16BE(this.keys.inUse.version);
    return version;
  }

  /** The fingerprint of a text under the key in use, for writing. */
  fingerprint(purpose: string, text: string): Buffer {
    return fingerprintWith(this.keys.inUse, purpose, text);
  }

  /** The fingerprints of a text under every key, the one in use first, for finding while keys rotate. */
  fingerprints(purpose: string, text: string): readonly Buffer[] {
    return this.keys.all.map((key) => fingerprintWith(key, purpose, text));
  }
}

function fingerprintWith(key: DataKey, purpose: string, text: string): Buffer {
  return createHmac('sha256', derive(key, `find ${purpose}`))
    .update(text, 'utf8')
    .digest();
}

function derive(key: DataKey, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key.secret, Buffer.alloc(0), info, 32));
}
