import { Query } from '@nestjs/cqrs';

/** What a proof says: this card was read in this browser at that time, and whether it can still be spent. */
export interface ProvenCard {
  readonly proofId: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly provenAt: Date;
  readonly expiresAt: Date;
  readonly spent: boolean;
}

/** The proof behind a browser's card token, while it lives; undefined when there is none. */
export class ProvenCardOf extends Query<ProvenCard | undefined> {
  constructor(readonly cardToken: string | undefined) {
    super();
  }
}
