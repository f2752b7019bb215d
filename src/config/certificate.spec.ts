import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certificateOfKey, certifiedKey, thumbprintOfKey } from '../../test/support/certified-key.js';
import { belongsTo, readCertificate, thumbprintOf } from './certificate.js';

describe('a certificate', () => {
  it('is read from PEM, or from the file that holds it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
    const path = join(folder, 'certificate.pem');
    writeFileSync(path, certificateOfKey);
    const [text, file] = [readCertificate(`\n${certificateOfKey}`), readCertificate(path)];
    rmSync(folder, { recursive: true });
    expect([text, file].map(thumbprintOf)).toEqual([thumbprintOfKey, thumbprintOfKey]);
  });

  it.each(['', '/nowhere/certificate.pem', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
    'is none in %j',
    (text) => {
      expect(() => readCertificate(text)).toThrow();
    },
  );

  it('belongs to the key that it was made for, and to no other', () => {
    const certificate = readCertificate(certificateOfKey);
    expect(belongsTo(certificate, certifiedKey)).toBe(true);
    expect(belongsTo(certificate, { ...certifiedKey, n: certifiedKey.n.replace(/^./, 'A') })).toBe(false);
  });
});
