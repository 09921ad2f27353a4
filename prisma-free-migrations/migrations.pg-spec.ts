import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { ownerDataSource, prepareDatabase } from '@rapport/shared-database';
import { createTestDatabase, schemaDump, type TestDatabase } from '@rapport/shared-testing';
import { migrations } from './index';

const names = migrations.map(({ name }) => name);

describe('migrations', () => {
  let database: TestDatabase;
  let source: DataSource;
  /** The schema after so many migrations, from none to all: on the way up, and on the way down again. */
  const goingUp: string[][] = [];
  const goingDown: string[][] = [];
  /** What ran in each step up, and when everything was wanted at once. */
  const ran: string[][] = [];
  let ranAgain: string[] = [];

  const up = (count: number): Promise<string[]> =>
    prepareDatabase({ url: database.url, migrations: migrations.slice(0, count) });

  beforeAll(async () => {
    database = await createTestDatabase({ empty: true });
    await up(0);
    source = await ownerDataSource(database.url, migrations).initialize();
    goingUp.push(await schemaDump(source));
    for (const i of migrations.keys()) {
      ran.push(await up(i + 1));
      goingUp.push(await schemaDump(source));
    }
    for (let left = migrations.length; left > 0; left--) {
      await source.undoLastMigration({ transaction: 'each' });
      goingDown.unshift(await schemaDump(source));
    }
    ranAgain = await up(migrations.length);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('are named after their time, oldest first', () => {
    const times = names.map((name) => name.slice(-13));

    expect(times).toEqual([...times].sort());
    expect(names.filter((name) => !/^[A-Z][A-Za-z]+[0-9]{13}$/.test(name))).toEqual([]);
  });

  it('go up one by one, each of them changing something', () => {
    expect(ran).toEqual(names.map((name) => [name]));
    expect(new Set(goingUp.map((dump) => dump.join('\n'))).size).toBe(migrations.length + 1);
  });

  it.each(names.map((name, i) => ({ name, i })))('$name goes down to what was before it', ({ i }) => {
    expect(goingDown[i]).toEqual(goingUp[i]);
  });

  it('go up again to the same schema', async () => {
    expect(ranAgain).toEqual(names);
    expect(await schemaDump(source)).toEqual(goingUp.at(-1));
  });

  it('have nothing to do where all of them ran', async () => {
    expect(await up(migrations.length)).toEqual([]);
  });

  it('begin with the audience of everyone and the reach that hides nothing', async () => {
    expect(await source.query('select id, level from audience')).toEqual([{ id: 1, level: 'EVERYONE' }]);
    expect(await source.query('select id, audience_ids from reach')).toEqual([{ id: 0, audience_ids: [] }]);
  });
});
