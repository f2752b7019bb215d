import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/** Holds one kind of oidc-provider's records (codes, tokens, interactions …) in this process until they expire. */
export class MemoryAdapter implements Adapter {
  private readonly records = new Map<string, Kept>();

  async upsert(id: string, payload: AdapterPayload, expiresIn = Infinity): Promise<void> {
    this.dropExpired();
    this.records.delete(id);
    this.records.set(id, { payload, expiresAt: Date.now() + expiresIn * 1000 });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const kept = this.records.get(id);
    return kept && kept.expiresAt > Date.now() ? kept.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.payloads().find((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.payloads().find((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const kept = this.records.get(id);
    if (kept) kept.payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.records.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.records) if (payload.grantId === grantId) this.records.delete(id);
  }

  private payloads(): AdapterPayload[] {
    return [...this.records.values()].filter(({ expiresAt }) => expiresAt > Date.now()).map(({ payload }) => payload);
  }

  /** Records of one kind live about equally long, so the oldest stand first and the walk can stop at the first live one. */
  private dropExpired(): void {
    for (const [id, { expiresAt }] of this.records) {
      if (expiresAt > Date.now()) return;
      this.records.delete(id);
    }
  }
}
