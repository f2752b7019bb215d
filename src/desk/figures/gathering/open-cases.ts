import type { QueryBus } from '@nestjs/cqrs';
import { StoppedLinks } from '../../../linking/contract/link-figures.query.js';
import { OpenRescues } from '../../../rescue/contract/rescue-figures.query.js';
import { WaitingRecoveries } from '../../../recovery/contract/case-figures.query.js';

/** What may be open; each has its words under `open.<what>`. */
type OpenWhat = 'recovery-waiting' | 'link-held' | 'link-suspended' | 'rescue-waiting' | 'rescue-access';

/** The accounts with something open of one sort. */
export interface OpenCases {
  readonly what: OpenWhat;
  readonly cases: readonly { readonly accountId: string; readonly count: number }[];
}

/** Everything that is open now, sort by sort, whether there is any of it or not. */
export async function openCases(queries: QueryBus): Promise<readonly OpenCases[]> {
  const [waiting, stopped, rescues] = await Promise.all([
    queries.execute(new WaitingRecoveries()),
    queries.execute(new StoppedLinks()),
    queries.execute(new OpenRescues()),
  ]);
  const links = (wanted: 'held' | 'suspended') =>
    stopped.flatMap(({ accountId, standing }) => (standing === wanted ? [accountId] : []));
  const rescued = (wanted: 'waiting' | 'access') =>
    rescues.flatMap(({ accountId, what }) => (what === wanted ? [accountId] : []));
  return [
    { what: 'recovery-waiting', cases: waiting.map(once) },
    { what: 'link-held', cases: links('held').map(once) },
    { what: 'link-suspended', cases: links('suspended').map(once) },
    { what: 'rescue-waiting', cases: rescued('waiting').map(once) },
    { what: 'rescue-access', cases: rescued('access').map(once) },
  ];
}

function once(accountId: string) {
  return { accountId, count: 1 };
}
