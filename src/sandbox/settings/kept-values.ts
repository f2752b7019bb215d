import type { DataSource } from 'typeorm';

/** Values that outlive the process and every reset: keys, salts, tokens, and what other processes must know. */
export class KeptValues {
  constructor(private readonly database: DataSource) {}

  async get(key: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ value: string }[]>('SELECT value FROM sandbox.setting WHERE key = $1', [
      key,
    ]);
    return row?.value;
  }

  async set(key: string, value: string): Promise<void> {
    await this.database.query(
      'INSERT INTO sandbox.setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value',
      [key, value],
    );
  }

  /** The kept value; made the first time, and the same for all who ask at once. */
  async once(key: string, make: () => Promise<string>): Promise<string> {
    const known = await this.get(key);
    if (known !== undefined) return known;
    await this.database.query('INSERT INTO sandbox.setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING', [
      key,
      await make(),
    ]);
    return this.once(key, make);
  }
}
