import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures count the records of a type in a span of time; the times are ISO 8601 in UTC, which order as texts. */
export class FindAuditByType1764001411000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX record_by_type ON audit.record (type, at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit.record_by_type');
  }
}
