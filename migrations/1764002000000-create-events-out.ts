import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is told to other systems. `taken` says up to which record of the audit chain it was taken over; the row is locked
 * while positions are given, so that their order is the chain's. A delivery's id is the `jti` of its token.
 */
export class CreateEventsOut1764002000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA events_out;
      CREATE TABLE events_out.taken (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        seq    bigint  NOT NULL
      );
      INSERT INTO events_out.taken (seq) SELECT seq FROM audit.head;
      CREATE TABLE events_out.event (
        position        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id        uuid        NOT NULL,
        type            text        NOT NULL,
        account_id      text        NOT NULL CHECK (account_id ~ '^[0-9]{10}$'),
        into_account_id text        CHECK (into_account_id ~ '^[0-9]{10}$'),
        happened_at     timestamptz NOT NULL,
        claims          jsonb       NOT NULL,
        ids             jsonb       NOT NULL,
        CONSTRAINT event_once UNIQUE (event_id, type)
      );
      CREATE INDEX event_by_time ON events_out.event (happened_at);
      CREATE TABLE events_out.subscription (
        id                   uuid        PRIMARY KEY,
        version              integer     NOT NULL,
        integrator_id        text        NOT NULL,
        delivery_url         text        NOT NULL,
        event_types          text[]      NOT NULL,
        sealed_authorization bytea,
        state                text        NOT NULL CHECK (state IN ('enabled', 'paused', 'disabled')),
        reason               text,
        created_at           timestamptz NOT NULL,
        verified_at          timestamptz
      );
      CREATE INDEX subscription_of_integrator ON events_out.subscription (integrator_id);
      CREATE TABLE events_out.line (
        subscription_id uuid        PRIMARY KEY REFERENCES events_out.subscription (id) ON DELETE CASCADE,
        failures        integer     NOT NULL DEFAULT 0,
        failing_since   timestamptz,
        retry_at        timestamptz,
        code            text
      );
      CREATE TABLE events_out.delivery (
        id                 uuid        PRIMARY KEY,
        subscription_id    uuid        NOT NULL REFERENCES events_out.subscription (id) ON DELETE CASCADE,
        position           bigint      REFERENCES events_out.event (position) ON DELETE CASCADE,
        account_id         text,
        verification_state text,
        state              text        NOT NULL DEFAULT 'waiting'
                                       CHECK (state IN ('waiting', 'taken', 'given-up', 'settled')),
        due_at             timestamptz NOT NULL,
        tries              integer     NOT NULL DEFAULT 0,
        failing_since      timestamptz,
        code               text,
        lease              uuid,
        leased_until       timestamptz,
        ended_at           timestamptz,
        CONSTRAINT delivery_once UNIQUE (subscription_id, position),
        CHECK ((position IS NULL) = (account_id IS NULL)),
        CHECK ((state = 'waiting') = (ended_at IS NULL))
      );
      CREATE INDEX delivery_due ON events_out.delivery (subscription_id, due_at, position) WHERE state = 'waiting';
      CREATE INDEX delivery_order ON events_out.delivery (subscription_id, account_id, position) WHERE state = 'waiting';
      CREATE INDEX delivery_given_up ON events_out.delivery (ended_at, id) WHERE state = 'given-up';
      CREATE INDEX delivery_of_event ON events_out.delivery (position);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA events_out CASCADE');
  }
}
