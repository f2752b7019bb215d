import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { mailboxOf } from '../domain/mailbox.js';

/** A field for a mail address as people type it: full-width letters are as good as others, invisible characters as good as none. */
export function TypedMailAddress(): PropertyDecorator {
  const validator = { validate: (value: unknown) => typeof value === 'string' && isOnTheInternet(value) };
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? seen(value) : value)),
    ValidateBy({ name: 'typedMailAddress', validator }),
  );
}

// What nobody sees comes along with copied text.
function seen(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\p{DI}\p{Cf}]/gu, '')
    .trim();
}

function isOnTheInternet(address: string): boolean {
  return mailboxOf(address)?.host.includes('.') ?? false;
}
