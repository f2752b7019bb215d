import { describe, expect, it } from 'vitest';
import { CloudRefused } from '../../src/rescue/ports/cloud-errors.js';
import type { AccessGrant, AccessKey, CloudService } from '../../src/rescue/ports/cloud-service.js';

/** A cloud service in its first state, and what a person could try there. */
export interface CloudWorld {
  readonly service: CloudService;
  /** Access for somebody who left and has data there. */
  readonly grant: AccessGrant;
  /** Whether somebody who has this gets at the data now. */
  opens(key: AccessKey): Promise<boolean>;
}

const UNKNOWN = '9999999999';

/** What every connector of a cloud service keeps; each test gets a world in its first state. */
export function keepsCloudContract(name: string, worldInFirstState: () => Promise<CloudWorld>): void {
  describe(`${name}: a cloud service`, () => {
    it('says that the data are there, and changes nothing by looking', async () => {
      const { service, grant, opens } = await worldInFirstState();
      const key = await service.open(grant);
      expect(await service.probe(grant.accountId)).toBe('there');
      expect(await opens(key)).toBe(true);
    });

    it('opens what it says opens', async () => {
      const { service, grant, opens } = await worldInFirstState();
      const key = await service.open(grant);
      expect(await opens(key)).toBe(true);
      if (key.kind === 'password') expect(key.password.length).toBeGreaterThan(15);
    });

    it('opened again gives what opens, and a password given before opens nothing', async () => {
      const { service, grant, opens } = await worldInFirstState();
      const first = await service.open(grant);
      const second = await service.open(grant);
      if (first.kind === 'password') expect(await opens(first)).toBe(false);
      expect(await opens(second)).toBe(true);
    });

    it('opens nothing any more when it is closed, which may be said twice', async () => {
      const { service, grant, opens } = await worldInFirstState();
      const key = await service.open(grant);
      await service.close(grant);
      expect(await opens(key)).toBe(false);
      await expect(service.close(grant)).resolves.toBeUndefined();
      expect(await opens(key)).toBe(false);
    });

    it('that was closed can be opened again', async () => {
      const { service, grant, opens } = await worldInFirstState();
      await service.open(grant);
      await service.close(grant);
      expect(await opens(await service.open(grant))).toBe(true);
    });

    it('that was never opened is closed', async () => {
      const { service, grant } = await worldInFirstState();
      await expect(service.close(grant)).resolves.toBeUndefined();
      expect(await service.probe(grant.accountId)).toBe('there');
    });

    it('has nothing of an account that it does not know, which is closed', async () => {
      const { service, grant: known } = await worldInFirstState();
      const grant = { ...known, accountId: UNKNOWN };
      expect(await service.probe(UNKNOWN)).toBe('gone');
      const refusal = await service.open(grant).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(CloudRefused);
      expect(refusal).toMatchObject({ details: { reason: 'data-gone' } });
      await expect(service.close(grant)).resolves.toBeUndefined();
    });
  });
}
