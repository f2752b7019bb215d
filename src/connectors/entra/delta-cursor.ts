import { createHash } from 'node:crypto';
import { isOfGraph } from '../graph/graph-link.js';

/** Where to go on among the changes: a link of Graph's, kept with what was asked for when its chain began. */
export class DeltaCursor {
  private readonly mark: string;

  constructor(
    private readonly graphUrl: string,
    /** The properties asked for; Graph keeps them in its links, so other ones need a new beginning. */
    select: string,
  ) {
    this.mark = createHash('sha256').update(select).digest('hex').slice(0, 8);
  }

  /** The link in a cursor; undefined for a cursor of another directory, of another Graph or of other properties. */
  linkIn(cursor: string | undefined): string | undefined {
    const [mark, link = ''] = cursor?.split(' ') ?? [];
    return mark === this.mark && isOfGraph(link, this.graphUrl, 'users') ? link : undefined;
  }

  /** The cursor for a link of an answer; undefined for one that leads elsewhere, where our token must not go. */
  for(link: unknown): string | undefined {
    return typeof link === 'string' && isOfGraph(link, this.graphUrl, 'users') ? `${this.mark} ${link}` : undefined;
  }
}
