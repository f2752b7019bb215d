import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RefuseLink, ReleaseLink, RestoreLink } from '../contract/desk.commands.js';
import { NotLinked } from '../contract/link.errors.js';
import { Links } from '../domain/links.js';

@CommandHandler(RestoreLink)
class RestoreLinkHandler implements ICommandHandler<RestoreLink> {
  constructor(private readonly links: Links) {}

  execute({ linkId, by }: RestoreLink): Promise<void> {
    return this.links.change(linkId, by, (link) => link.resume());
  }
}

@CommandHandler(ReleaseLink)
class ReleaseLinkHandler implements ICommandHandler<ReleaseLink> {
  constructor(private readonly links: Links) {}

  execute({ linkId, by }: ReleaseLink): Promise<void> {
    return this.links.change(linkId, by, (link) => link.release());
  }
}

@CommandHandler(RefuseLink)
class RefuseLinkHandler implements ICommandHandler<RefuseLink> {
  constructor(private readonly links: Links) {}

  async execute({ linkId, by }: RefuseLink): Promise<void> {
    const link = await this.links.withId(linkId);
    if (!link) throw new NotLinked();
    await this.links.end(link, 'refused', by);
  }
}

/** What the desk does to links. */
export const DESK_HANDLERS = [RestoreLinkHandler, ReleaseLinkHandler, RefuseLinkHandler];
