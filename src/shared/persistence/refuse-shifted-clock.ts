import { Client } from 'pg';

/** Refuses a database whose clock a sandbox has moved: everything that expires would be wrong. */
export async function refuseShiftedClock(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT 1 FROM shared.clock_shift WHERE shift <> interval '0'`);
    if (rowCount) throw new Error('the clock of this database was moved by a sandbox; use a database of its own');
  } finally {
    await client.end();
  }
}
