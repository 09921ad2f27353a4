import { escapeLiteral, type PoolClient, type QueryResultRow } from 'pg';
import { type DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { todayIn, type Brand, type CivilDate, type Clock } from '@rapport/shared-kernel';
import { DatabaseUnreachableError, isUnreachable } from './unreachable';
import type { Viewer } from './viewer';

/** An open transaction in the viewer's name. Whatever reads or writes the database takes one: there is no other way to it. */
export type ReadTx = Brand<Transaction, 'ReadTx'>;

/** A {@link ReadTx} that may write. */
export type Tx = ReadTx & Brand<Transaction, 'Tx'>;

/** What a transaction offers. */
export interface Transaction {
  readonly viewer: Viewer;
  /** When the operation began; every time it writes is this one. */
  readonly now: Date;
  /** The day at the viewer's place. */
  readonly today: CivilDate;
  /** For the write side of an aggregate: its entities. */
  readonly manager: EntityManager;
  /** A statement of ours; values only as parameters. */
  query<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** A named prepared statement that answers one text: what compiled reads are. */
  readText(statement: { name: string; text: string; values: readonly unknown[] }): Promise<string | null>;
  /**
   * Runs `work`; where it throws, nothing that it wrote stays, and what came before does. What it changes is on record as done by
   * `action`: the name of a mutation.
   */
  savepoint<Result>(work: () => Promise<Result>, action?: string): Promise<Result>;
}

/** Whoever was deactivated between the check of their sign-in and the beginning of the transaction. Nothing was read or written. */
export class InactiveViewerError extends Error {
  override readonly name = 'InactiveViewerError';

  constructor() {
    super('The viewer is no active user.');
  }
}

/** SQLSTATEs of a transaction that may succeed when run again: serialization failure, deadlock. */
const TRANSIENT = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/** The only way to the database: one connection, one transaction, in the name of one viewer. */
export class UnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One consistent view of the data; writes fail. `forDevice`: without what is for named people, which no device may keep. */
  read<Result>(
    viewer: Viewer,
    work: (tx: ReadTx) => Promise<Result>,
    options: { forDevice?: boolean } = {},
  ): Promise<Result> {
    return this.run(viewer, 'begin isolation level repeatable read read only', work, options.forDevice);
  }

  /** All of `work` or nothing of it. It is run again where PostgreSQL asks for that, so it has no effects outside. */
  async write<Result>(viewer: Viewer, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.run(viewer, 'begin', (tx) => work(tx as Tx));
      } catch (error) {
        if (attempt === ATTEMPTS || !TRANSIENT.has(sqlState(error))) throw error;
      }
    }
  }

  private async run<Result>(
    viewer: Viewer,
    begin: string,
    work: (tx: ReadTx) => Promise<Result>,
    forDevice = false,
  ): Promise<Result> {
    const runner = this.source.createQueryRunner();
    const state = { isLost: false, isCommitting: false };
    const onLost = () => (state.isLost = true);
    let client: PoolClient | undefined;
    try {
      client = (await runner.connect()) as PoolClient;
      client.on('error', onLost);
      const tx = new OpenTransaction(viewer, this.clock.now(), runner, client);
      await client.query(begin);
      const { rows } = await client.query<{ viewer: string }>(SET_VIEWER, [
        viewer.id,
        tx.today,
        viewer.timeZone,
        tx.now.toISOString(),
        viewer.via,
        viewer.credentialId ?? '',
        forDevice ? 'on' : '',
      ]);
      if (rows[0]?.viewer === '') throw new InactiveViewerError();
      const result = await work(tx as unknown as ReadTx);
      state.isCommitting = true;
      await client.query('commit');
      return result;
    } catch (error) {
      // A connection that is gone rolled back with it, or its commit arrived: nobody can tell from here.
      if (state.isLost || isUnreachable(error)) {
        throw new DatabaseUnreachableError({ mayHaveCommitted: state.isCommitting });
      }
      await client?.query('rollback');
      throw error;
    } finally {
      client?.removeListener('error', onLost);
      await runner.release();
    }
  }
}

const SET_VIEWER = {
  name: 'set-viewer',
  text: `select set_config('rapport.viewer', coalesce(security.active_user($1)::text, ''), true) as viewer,
    set_config('rapport.today', $2, true), set_config('rapport.time_zone', $3, true), set_config('rapport.now', $4, true),
    set_config('rapport.via', $5, true), set_config('rapport.credential', $6, true), set_config('rapport.for_device', $7, true),
    security.set_limits($1, $5, nullif($6, '')::uuid)`,
};

class OpenTransaction implements Transaction {
  readonly today: CivilDate;
  private savepoints = 0;

  constructor(
    readonly viewer: Viewer,
    readonly now: Date,
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
  ) {
    this.today = todayIn(viewer.timeZone, now);
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(text, [...values])).rows;
  }

  async readText(statement: { name: string; text: string; values: readonly unknown[] }): Promise<string | null> {
    const { rows } = await this.client.query<[string | null]>({
      ...statement,
      values: [...statement.values],
      rowMode: 'array',
    });
    return rows[0]?.[0] ?? null;
  }

  async savepoint<Result>(work: () => Promise<Result>, action?: string): Promise<Result> {
    const name = `s${++this.savepoints}`;
    // Both in one message: naming the action costs no time of its own.
    const naming = action === undefined ? '' : `; set local rapport.action = ${escapeLiteral(action)}`;
    await this.client.query(`savepoint ${name}${naming}`);
    try {
      const result = await work();
      await this.client.query(`release savepoint ${name}`);
      return result;
    } catch (error) {
      await this.client.query(`rollback to savepoint ${name}`);
      throw error;
    }
  }
}

function sqlState(error: unknown): string {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return driverError?.code ?? code ?? '';
}
