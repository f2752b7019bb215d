import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ObjectionTooOld, ObjectionUnknown, ObjectionUsed } from '../domain/objection.errors.js';
import { type FoundNotice, PostgresNotices } from '../persistence/postgres-notices.js';

/** The notice behind an objection link that still works; throws ObjectionUnknown, ObjectionUsed or ObjectionTooOld. */
export class ObjectionOf extends Query<FoundNotice> {
  constructor(readonly token: string) {
    super();
  }
}

@QueryHandler(ObjectionOf)
export class ObjectionOfHandler implements IQueryHandler<ObjectionOf> {
  constructor(private readonly notices: PostgresNotices) {}

  async execute({ token }: ObjectionOf): Promise<FoundNotice> {
    const notice = await this.notices.withToken(token);
    if (!notice) throw new ObjectionUnknown();
    if (notice.objected) throw new ObjectionUsed();
    if (notice.tooOld) throw new ObjectionTooOld();
    return notice;
  }
}
