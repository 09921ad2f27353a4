import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock, newId, type Id } from '@rapport/shared-kernel';
import { createTestDatabase, type TestDatabase } from '@rapport/shared-testing';
import { dataSourceOfRole } from './app-data-source';
import { ownerDataSource } from './prepare-database';
import { InactiveViewerError, UnitOfWork, type ReadTx, type Tx } from './unit-of-work';
import type { Viewer } from './viewer';

let database: TestDatabase;
let owner: DataSource;
/** One connection, so that everybody gets the one that somebody else had before. */
let source: DataSource;
let unitOfWork: UnitOfWork;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await ownerDataSource(database.url).initialize();
  source = await dataSourceOfRole({ url: database.url, role: 'app', entities: [], size: 1 }).initialize();
  unitOfWork = new UnitOfWork(source, fixedClock('2026-10-15T22:30:00Z'));
});
afterAll(async () => {
  await source.destroy();
  await owner.destroy();
  await database.drop();
});

async function aViewer(given: Partial<Viewer> = {}): Promise<Viewer> {
  const viewer: Viewer = {
    id: newId(),
    role: 'POLICY_MANAGER',
    teamIds: [],
    timeZone: 'UTC',
    via: 'SESSION',
    credentialId: newId(),
    ...given,
  };
  const values = [viewer.id, 'Somebody', `${viewer.id}@example.test`, viewer.role];
  await owner.query('insert into app_user (id, name, email, role) values ($1, $2, $3, $4)', values);
  return viewer;
}

const addTopic = async (tx: Tx, name: string): Promise<void> => {
  await tx.query('insert into topic (id, name) values ($1, $2)', [newId(), name]);
};
const countTopics = async (name: string): Promise<number> =>
  (await owner.query<unknown[]>('select from topic where name = $1', [name])).length;
const viewerIn = async (tx: ReadTx): Promise<Id | null> =>
  (await tx.query<{ id: Id | null }>('select security.viewer_id() as id'))[0]?.id ?? null;
const failWith = (tx: ReadTx, sqlState: string) =>
  tx.query(`do $$ begin raise exception 'as wanted' using errcode = '${sqlState}'; end $$`);

describe('a write', () => {
  it('keeps all of its work', async () => {
    const viewer = await aViewer();

    await unitOfWork.write(viewer, async (tx) => {
      await addTopic(tx, 'kept one');
      await addTopic(tx, 'kept two');
    });

    expect([await countTopics('kept one'), await countTopics('kept two')]).toEqual([1, 1]);
  });

  it('leaves nothing where its work fails, and the failure is the one that was thrown', async () => {
    const viewer = await aViewer();
    const failure = new Error('changed my mind');

    const result = unitOfWork.write(viewer, async (tx) => {
      await addTopic(tx, 'half done');
      throw failure;
    });

    await expect(result).rejects.toBe(failure);
    expect(await countTopics('half done')).toBe(0);
  });

  it('leaves nothing where the database refuses a part of it', async () => {
    const viewer = await aViewer();

    const result = unitOfWork.write(viewer, async (tx) => {
      await addTopic(tx, 'twice');
      await addTopic(tx, 'Twice');
    });

    await expect(result).rejects.toMatchObject({ code: '23505', constraint: 'topic_name_key' });
    expect(await countTopics('twice')).toBe(0);
  });

  it('keeps what came before a part that failed, and nothing of that part', async () => {
    const viewer = await aViewer();

    await unitOfWork.write(viewer, async (tx) => {
      await addTopic(tx, 'before');
      const part = tx.savepoint(async () => {
        await addTopic(tx, 'inside');
        await failWith(tx, '22000');
      });
      await expect(part).rejects.toMatchObject({ code: '22000' });
      await tx.savepoint(() => addTopic(tx, 'after'));
    });

    expect(await Promise.all(['before', 'inside', 'after'].map(countTopics))).toEqual([1, 0, 1]);
  });

  it.each([
    ['another one was in the way', '40001'],
    ['both waited for each other', '40P01'],
  ])('is run again where %s', async (_reason, sqlState) => {
    const viewer = await aViewer();
    let attempts = 0;

    await unitOfWork.write(viewer, async (tx) => {
      await addTopic(tx, `in the end, ${sqlState}`);
      if (++attempts < 3) await failWith(tx, sqlState);
    });

    expect([attempts, await countTopics(`in the end, ${sqlState}`)]).toEqual([3, 1]);
  });

  it('is given up after three times, and at once where another time would not help', async () => {
    const viewer = await aViewer();
    const attempts = { '40001': 0, '23514': 0 };
    const failing = (sqlState: keyof typeof attempts) =>
      unitOfWork.write(viewer, async (tx) => {
        attempts[sqlState]++;
        await failWith(tx, sqlState);
      });

    await expect(failing('40001')).rejects.toMatchObject({ code: '40001' });
    await expect(failing('23514')).rejects.toMatchObject({ code: '23514' });

    expect(attempts).toEqual({ '40001': 3, '23514': 1 });
  });

  it.each(['ANALYST', 'AUDITOR'] as const)('of an %s is refused by the database itself', async (role) => {
    const viewer = await aViewer({ role });

    await expect(unitOfWork.write(viewer, (tx) => addTopic(tx, role))).rejects.toMatchObject({ code: '42501' });
  });

  it('of somebody who is active no more is refused by the database itself', async () => {
    const viewer = await aViewer();
    await owner.query('update app_user set is_active = false where id = $1', [viewer.id]);

    await expect(unitOfWork.write(viewer, (tx) => addTopic(tx, 'late'))).rejects.toThrow(InactiveViewerError);
    await expect(unitOfWork.read(viewer, async () => 'unread')).rejects.toThrow(InactiveViewerError);
  });
});

describe('a read', () => {
  it('cannot write', async () => {
    const viewer = await aViewer();

    await expect(unitOfWork.read(viewer, (tx) => addTopic(tx as Tx, 'sneaky'))).rejects.toMatchObject({
      code: '25006',
    });
  });

  it('sees one state of the data, whatever others write meanwhile', async () => {
    const viewer = await aViewer();
    const count = (tx: ReadTx) => tx.query('select from topic where name = $1', ['meanwhile']);

    const seen = await unitOfWork.read(viewer, async (tx) => {
      const first = await count(tx);
      await owner.query('insert into topic (id, name) values ($1, $2)', [newId(), 'meanwhile']);
      return [first.length, (await count(tx)).length];
    });

    expect(seen).toEqual([0, 0]);
    expect(await countTopics('meanwhile')).toBe(1);
  });
});

describe('the viewer', () => {
  it('is known to the database in each transaction, and the day at their place', async () => {
    const viewer = await aViewer({ timeZone: 'Asia/Karachi' });

    const seen = await unitOfWork.read(viewer, async (tx) => {
      const [row] = await tx.query<{ today: string }>('select security.today()::text as today');
      return { viewer: await viewerIn(tx), ofDatabase: row?.today, ofTransaction: tx.today, now: tx.now.toISOString() };
    });

    expect(seen).toEqual({
      viewer: viewer.id,
      ofDatabase: '2026-10-16',
      ofTransaction: '2026-10-16',
      now: '2026-10-15T22:30:00.000Z',
    });
  });

  it.each([
    { via: 'SESSION', credentialId: newId() },
    { via: 'TOKEN', credentialId: newId() },
    { via: 'COMMAND_LINE', credentialId: null },
  ] as const)('is known with what they came through: $via', async (came) => {
    const viewer = await aViewer(came);

    const seen = await unitOfWork.read(viewer, (tx) =>
      tx.query('select security.via() as via, security.credential_id() as "credentialId"'),
    );

    expect(seen).toEqual([came]);
  });

  it.each([
    ['a write that was kept', (tx: Tx) => addTopic(tx, 'by the one before')],
    ['a write that failed', (tx: Tx) => failWith(tx, '22000')],
    ['a write that failed half way in a part of it', (tx: Tx) => tx.savepoint(() => failWith(tx, '22000'))],
  ])('of %s does not stay with the connection for whoever has it next', async (_case, work) => {
    const [first, second] = [await aViewer(), await aViewer()];
    await unitOfWork.write(first, work as (tx: Tx) => Promise<unknown>).catch(() => undefined);

    const [nobody] = await source.query<{ id: Id | null; topics: number }[]>(
      'select security.viewer_id() as id, (select count(*)::int from topic) as topics',
    );
    const next = await unitOfWork.read(second, viewerIn);

    expect(nobody).toEqual({ id: null, topics: 0 });
    expect(next).toBe(second.id);
  });

  it('is never mixed up where many ask at once', async () => {
    const viewers = await Promise.all(Array.from({ length: 20 }, () => aViewer()));

    const seen = await Promise.all(viewers.map((viewer) => unitOfWork.read(viewer, viewerIn)));

    expect(seen).toEqual(viewers.map(({ id }) => id));
  });
});

describe('a connection', () => {
  it('that breaks in the middle fails the work, leaves nothing, and is replaced for the next one', async () => {
    const viewer = await aViewer();
    const breaking = unitOfWork.write(viewer, async (tx) => {
      await addTopic(tx, 'cut off');
      const [row] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      const administrator = await ownerDataSource(database.url).initialize();
      await administrator.query('reset role');
      await administrator.query('select pg_terminate_backend($1)', [row?.pid]);
      await administrator.destroy();
      await tx.query('select 1');
    });

    await expect(breaking).rejects.toThrow();
    expect(await countTopics('cut off')).toBe(0);
    expect(await unitOfWork.read(viewer, viewerIn)).toBe(viewer.id);
  });

  it('speaks UTC, and neither waits for ever nor is held open idle', async () => {
    const viewer = await aViewer();

    const settings = await unitOfWork.read(viewer, (tx) =>
      tx.query(
        `select name, setting from pg_settings where name in ('TimeZone', 'statement_timeout', 'idle_in_transaction_session_timeout') order by name collate "C"`,
      ),
    );

    expect(settings).toEqual([
      { name: 'TimeZone', setting: 'UTC' },
      { name: 'idle_in_transaction_session_timeout', setting: '30000' },
      { name: 'statement_timeout', setting: '20000' },
    ]);
  });
});
