import { Query } from '@nestjs/cqrs';

/** An application that is neither decided nor over, or access that is open. */
export interface OpenRescue {
  readonly accountId: string;
  readonly what: 'waiting' | 'access';
}

/** The accounts whose applications wait, and those whose access is open. */
export class OpenRescues extends Query<readonly OpenRescue[]> {}
