import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Vault } from '../../shared/crypto/vault.js';
import { CONTACT_CODE } from '../domain/contact-code.js';
import type { Rescue } from '../domain/rescue.js';
import { AddressRefused } from '../../shared/mail/mailer.js';
import { ContactCodeNotSent, ContactUnreachable } from '../domain/rescue.errors.js';
import { ContactPost } from '../ports/contact-post.js';

/** Draws codes, sends them to the contact address, and knows one again; none is kept in clear. */
@Injectable()
export class ContactCodes {
  constructor(
    private readonly vault: Vault,
    private readonly post: ContactPost,
  ) {}

  /** Gives an application a new code; to be sent once the application is saved. */
  draw(of: Rescue, at: Date): string {
    const code = String(randomInt(10 ** CONTACT_CODE.digits)).padStart(CONTACT_CODE.digits, '0');
    of.newCode(this.vault.fingerprint('rescue.code', `${of.current.id} ${code}`), at);
    return code;
  }

  /** In the person's own request and not by a job, because a job would have to hold the code. Throws ContactUnreachable or ContactCodeNotSent. */
  async send(code: string, { current: { contact: to, language } }: Rescue): Promise<void> {
    await this.post.sendCode({ id: randomUUID(), to, language }, code).catch((error: unknown) => {
      throw error instanceof AddressRefused ? new ContactUnreachable() : new ContactCodeNotSent();
    });
  }

  /** Whether this is the code that was drawn last. */
  matches(of: Rescue, code: string): boolean {
    const { id, code: drawn } = of.current;
    return this.vault.fingerprints('rescue.code', `${id} ${code}`).some((key) => drawn?.key.equals(key) ?? false);
  }
}
