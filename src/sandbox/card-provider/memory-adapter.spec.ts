import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryAdapter } from './memory-adapter.js';

describe('The memory of the card provider', () => {
  const memory = new MemoryAdapter();
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('finds what it holds by id and by uid', async () => {
    await memory.upsert('s1', { uid: 'u1' }, 60);
    expect(await memory.find('s1')).toEqual({ uid: 'u1' });
    expect(await memory.findByUid('u1')).toEqual({ uid: 'u1' });
  });

  it('forgets what has expired', async () => {
    await memory.upsert('c1', { uid: 'u2' }, 60);
    vi.advanceTimersByTime(60_000);
    expect(await memory.find('c1')).toBeUndefined();
    expect(await memory.findByUid('u2')).toBeUndefined();
  });

  it('marks what is used up', async () => {
    await memory.upsert('c2', {}, 60);
    await memory.consume('c2');
    expect(await memory.find('c2')).toEqual({ consumed: expect.any(Number) });
  });

  it('drops everything of a revoked grant and nothing else', async () => {
    await memory.upsert('t1', { grantId: 'g1' }, 60);
    await memory.upsert('t2', { grantId: 'g2' }, 60);
    await memory.revokeByGrantId('g1');
    expect(await memory.find('t1')).toBeUndefined();
    expect(await memory.find('t2')).toEqual({ grantId: 'g2' });
  });
});
