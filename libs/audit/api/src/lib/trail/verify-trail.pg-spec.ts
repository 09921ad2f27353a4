import { generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownerDataSource } from '@rapport/shared-database';
import { newId } from '@rapport/shared-kernel';
import { createTestDatabase, type TestDatabase } from '@rapport/shared-testing';
import { CheckpointFolder, type KeptCheckpoints } from './checkpoints';
import { makeCheckpoint, TrailChangedError } from './make-checkpoint';
import { verifySnapshot, verifyTrail, type Verdict } from './verify-trail';

let database: TestDatabase;
let owner: DataSource;
/** The administrator of the database, who wants to change the past. */
let superuser: Client;
/** Keeps all chains but one, so that the whole history is in it. */
let holder: Client;
let folder: string;
let kept: KeptCheckpoints;

/** The people whom the history is about. */
const ada = newId();
const ben = newId();

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await ownerDataSource(database.url).initialize();
  superuser = new Client({ connectionString: database.url });
  await superuser.connect();
  holder = new Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('begin; select from audit_head where chain > 0 for update');
  folder = await mkdtemp(join(tmpdir(), 'rapport-checkpoints-'));
  // Four transactions, then a checkpoint, then three more, then another.
  await history([topic('Water'), topic('Ice')], [contact(ada, 'Ada'), contact(ben, 'Ben')], [renamed(ada, 'Ada L.')]);
  await history([`select security.record_act('looked', 'Contact', '${ben}', '{"reason": "asked"}')`]);
  await checkpoint();
  await history([`select security.record_reads('Page', array['${ada}', '${ben}']::uuid[])`], [topic('Snow')]);
  await history([renamed(ben, 'Ben B.'), renamed(ada, 'Ada')]);
  kept = await checkpoint();
});
afterAll(async () => {
  await superuser.end();
  await holder.end();
  await owner.destroy();
  await database.drop();
  await rm(folder, { recursive: true });
});

const topic = (name: string) => `insert into topic (id, name) values ('${newId()}', '${name} ${newId()}')`;
const contact = (id: string, name: string) => {
  return `insert into contact (id, name, sort_name, audience_id) values ('${id}', '${name}', '${name}', 1)`;
};
const renamed = (id: string, name: string) => `update contact set name = '${name}' where id = '${id}'`;

/** Transactions, each of some statements, as they happen honestly. */
async function history(...transactions: readonly (readonly string[])[]): Promise<void> {
  for (const statements of transactions) {
    await owner.transaction(async (tx) => {
      for (const statement of statements) await tx.query(statement);
    });
  }
}

async function checkpoint(): Promise<KeptCheckpoints> {
  await makeCheckpoint(owner, { folder, now: new Date('2026-10-15T12:00:00Z') });
  return new CheckpointFolder(folder).read();
}

/** What verifying says after the superuser, whom no trigger and no policy stops, did something; afterwards it is as before. */
async function after(...attack: readonly string[]): Promise<Verdict> {
  await superuser.query('begin; set local session_replication_role = replica');
  try {
    for (const statement of attack) await superuser.query(statement);
    return await verifySnapshot(
      async (text, values) => (await superuser.query(text, values as unknown[])).rows as never,
      kept,
    );
  } finally {
    await superuser.query('rollback');
  }
}

const first = ({ faults }: Verdict): string | undefined => faults[0] && String(faults[0].entryId);

/** Entry ids, in order. */
async function entryIds(): Promise<string[]> {
  return (await owner.query<{ id: string }[]>('select id from audit_entry order by id')).map(({ id }) => id);
}

async function links(): Promise<{ chain: number; seq: string; entry_ids: string[] }[]> {
  return owner.query('select chain, seq, entry_ids from audit_link order by entry_ids');
}

/** Computes digests and hashes of a chain anew, from a link on, as whoever knows how it is done can. */
const sealedAnew = (chain: number, from: string | number) => `do $$
  declare
    l audit_link;
    prior bytea := coalesce((select hash from audit_link where chain = ${chain} and seq = ${from} - 1), sha256(''));
  begin
    for l in select * from audit_link where chain = ${chain} and seq >= ${from} order by seq loop
      l.entry_ids := array(select e.id from audit_entry e where e.id = any (l.entry_ids) order by 1);
      l.digests := (select string_agg(security.audit_digest(e, v.payload), ''::bytea order by e.id)
        from audit_entry e left join audit_value v on v.entry_id = e.id where e.id = any (l.entry_ids));
      l.hash := sha256(security.framed('rapport.audit.link.1'::text) || int4send(l.chain) || int8send(l.seq) || prior
        || uuid_send(l.operation_id) || security.framed(l.digests));
      update audit_link set entry_ids = l.entry_ids, digests = l.digests, hash = l.hash where chain = l.chain and seq = l.seq;
      prior := l.hash;
    end loop;
    update audit_head set hash = prior, seq = (select max(seq) from audit_link where chain = ${chain}) where chain = ${chain};
  end $$`;

describe('an honest trail', () => {
  it('is as it was sealed, also for whoever reads it through another program than the one that wrote it', async () => {
    const verdict = await verifyTrail(owner, kept);

    expect(verdict.faults).toEqual([]);
    expect(verdict).toMatchObject({ entries: (await entryIds()).length, links: (await links()).length, forgotten: 0 });
    expect(verdict.entries).toBeGreaterThan(8);
  });

  it('is still so after the key of a person was destroyed', async () => {
    const verdict = await after(`delete from subject_key where subject_id = '${ada}'`);

    expect(verdict.faults).toEqual([]);
    expect(verdict.forgotten).toBe(3);
  });

  it('is so although a record was narrowed since, and its entries with it', async () => {
    await owner.query(
      `insert into audience (level, team_ids, user_ids) values ('NAMED', '{}', array['${newId()}']::uuid[])`,
    );
    await history([`update contact set audience_id = (select max(id) from audience) where id = '${ada}'`]);

    expect((await verifyTrail(owner, kept)).faults).toEqual([]);
  });
});

/** What the seal of an entry does not hold, because it changes: who may see the entry is no part of what happened. */
const UNSEALED = ['audit_entry.reach_id'];

/** Another value for each column: of the fourth entry (a person's), its values, its link and the head of its chain. */
const EDITS: Readonly<Record<string, string>> = {
  'audit_entry.id': '999',
  'audit_entry.operation_id': 'gen_random_uuid()',
  'audit_entry.at': `at + interval '1 microsecond'`,
  'audit_entry.actor_id': 'gen_random_uuid()',
  'audit_entry.via': `'TOKEN'`,
  'audit_entry.credential_id': 'gen_random_uuid()',
  'audit_entry.action': `'nothing'`,
  'audit_entry.kind': `'REMOVED'`,
  'audit_entry.record_type': `'Topic'`,
  'audit_entry.record_id': 'gen_random_uuid()',
  'audit_entry.part': `'Name'`,
  'audit_entry.row_id': 'gen_random_uuid()',
  'audit_entry.fields': 'fields[2:]',
  'audit_entry.read_ids': 'array[gen_random_uuid()]',
  'audit_value.entry_id': '1000',
  'audit_value.subject_id': `'${ada}'`,
  'audit_value.key': 'gen_random_bytes(32)',
  'audit_value.payload': `set_byte(payload, 20, get_byte(payload, 20) # 1)`,
  'audit_value.reach_id': '7',
  'audit_link.chain': '99',
  'audit_link.seq': 'seq + 100',
  'audit_link.operation_id': 'gen_random_uuid()',
  'audit_link.entry_ids': 'array[entry_ids[2], entry_ids[1]]',
  'audit_link.digests': `set_byte(digests, 3, get_byte(digests, 3) # 1)`,
  'audit_link.hash': `set_byte(hash, 3, get_byte(hash, 3) # 1)`,
  'audit_head.chain': '99',
  'audit_head.seq': 'seq - 1',
  'audit_head.hash': `sha256('')`,
};

describe('whoever has every right in the database and edits', () => {
  it('has every column tried', async () => {
    const columns = await owner.query<{ name: string }[]>(
      `select attrelid::regclass || '.' || attname as name from pg_attribute
       where attrelid in ('audit_entry'::regclass, 'audit_value'::regclass, 'audit_link'::regclass, 'audit_head'::regclass) and attnum > 0`,
    );

    expect([...Object.keys(EDITS), ...UNSEALED].sort()).toEqual(columns.map(({ name }) => name).sort());
  });

  it.each(Object.entries(EDITS))('%s is found, by the first entry that it makes bad', async (column, value) => {
    const [table, name] = column.split('.') as [string, string];
    const link = (await links())[1];
    const [id, last] = [link?.entry_ids[1], (await links()).at(-1)?.entry_ids.at(-1)];
    const [which, bad] = {
      audit_entry: [`id = ${id}`, id],
      audit_value: [`entry_id = ${id}`, id],
      // A link is named by the first entry that it seals; here it is the one before.
      audit_link: [`chain = ${link?.chain} and seq = ${link?.seq}`, link?.entry_ids[0]],
      // What is bad is nothing that came after the last entry, or what the head of a chain without links speaks of.
      audit_head: [`chain = ${link?.chain}`, name === 'chain' ? '0' : last],
    }[table] as [string, string];

    expect(first(await after(`update ${table} set ${name} = ${value} where ${which}`))).toBe(bad);
  });
});

describe('whoever has every right in the database and', () => {
  it('takes an entry away, its values, or both, leaves a gap with its name', async () => {
    const id = (await entryIds())[3];
    const verdicts = [
      await after(`delete from audit_entry where id = ${id}`),
      await after(`delete from audit_value where entry_id = ${id}`),
      await after(`delete from audit_entry where id = ${id}`, `delete from audit_value where entry_id = ${id}`),
    ];

    expect(verdicts.map(first)).toEqual([id, id, id]);
  });

  it('takes a transaction away, is found by the next one', async () => {
    const [, gone, next] = (await links()) as { chain: number; seq: string; entry_ids: string[] }[];
    const ids = gone?.entry_ids.join();
    const verdict = await after(
      `delete from audit_link where chain = ${gone?.chain} and seq = ${gone?.seq}`,
      `delete from audit_entry where id in (${ids})`,
      `delete from audit_value where entry_id in (${ids})`,
    );

    expect(first(verdict)).toBe(next?.entry_ids[0]);
  });

  it('adds an entry, is found by it, sealed or not', async () => {
    const [link] = await links();
    const insert = `insert into audit_entry (id, operation_id, at, via, kind, fields) values (777, gen_random_uuid(), now(), 'SESSION', 'DONE', '{}')`;
    const smuggled = `update audit_link set entry_ids = entry_ids || 777::bigint where chain = ${link?.chain} and seq = ${link?.seq}`;

    expect(first(await after(insert))).toBe('777');
    expect(first(await after(insert, smuggled))).toBe(link?.entry_ids[0]);
    expect(first(await after(insert, smuggled, sealedAnew(link?.chain ?? 0, 1)))).toBe(link?.entry_ids[0]);
  });

  it('changes the order of two entries, or of two transactions, is found by the first of them', async () => {
    const [one, other] = (await entryIds()).slice(2, 4);
    const [a, b] = (await links()).slice(1, 3);
    const swap = (table: string, column: string, x: string | undefined, y: string | undefined) =>
      `update ${table} set ${column} = case ${column} when ${x} then ${y} else ${x} end where ${column} in (${x}, ${y})`;
    const unbound = [
      'audit_entry drop constraint audit_entry_pk',
      'audit_value drop constraint audit_value_pk',
      'audit_link drop constraint audit_link_pk',
    ];
    const free = unbound.map((what) => `alter table ${what}`);

    expect(
      first(await after(...free, swap('audit_entry', 'id', one, other), swap('audit_value', 'entry_id', one, other))),
    ).toBe(one);
    expect(first(await after(...free, swap('audit_link', 'seq', a?.seq, b?.seq)))).toBe(a?.entry_ids[0]);
  });

  it('cuts off the end of a chain and mends its head, is found by a checkpoint', async () => {
    const all = await links();
    const cut = all.slice(4);
    const ids = cut.flatMap(({ entry_ids }) => entry_ids).join();
    const verdict = await after(
      `delete from audit_link where chain = ${cut[0]?.chain} and seq >= ${cut[0]?.seq}`,
      `delete from audit_entry where id in (${ids})`,
      `delete from audit_value where entry_id in (${ids})`,
      `update audit_head h set (seq, hash) = (select seq, hash from audit_link l where l.chain = h.chain order by seq desc limit 1) where chain = 0`,
    );

    const vouched = kept.checkpoints[1]?.heads[0]?.entryId;
    expect(verdict.faults).toEqual([
      {
        entryId: vouched,
        what: `was seen by a checkpoint and was cut off with what came after entry ${all[3]?.entry_ids.at(-1)} of chain 0`,
      },
    ]);
  });

  it('takes everything away, is found by a checkpoint', async () => {
    const empty = 'delete from audit_link; delete from audit_entry; delete from audit_value';
    const verdict = await after(empty, `update audit_head set seq = 0, hash = sha256('') where chain = 0`);

    expect(first(verdict)).toBe(String(kept.checkpoints[0]?.heads[0]?.entryId));
  });

  it('edits an entry and seals the whole chain anew, is found from the last checkpoint before it on', async () => {
    const all = await links();
    const edited = (at: number) => [
      `update audit_entry set actor_id = gen_random_uuid() where id = ${all[at]?.entry_ids[0]}`,
      sealedAnew(all[at]?.chain ?? 0, all[at]?.seq ?? 0),
    ];
    const early = await after(...edited(1));
    const late = await after(...edited(5));

    // The first checkpoint vouches for the first four transactions, the second for all.
    expect([first(early), first(late)]).toEqual([all[0]?.entry_ids[0], all[4]?.entry_ids[0]]);
    expect(early.faults[0]?.what).toContain('is not what a checkpoint says of it');
  });

  it('makes the functions of the database lie, does not deceive', async () => {
    const id = (await entryIds())[3];
    const lying = `create or replace function security.audit_digest(e audit_entry, payload bytea) returns bytea language sql as $$ select sha256('') $$`;

    expect(first(await after(lying, `update audit_entry set via = 'TOKEN' where id = ${id}`))).toBe(id);
  });
});

describe('checkpoints', () => {
  /** What reading says after the file was changed; afterwards it is as before. */
  async function read(change: (lines: string[]) => readonly string[]): Promise<KeptCheckpoints> {
    const file = join(folder, 'checkpoints-2026.jsonl');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      change(text.split('\n').slice(0, -1))
        .map((line) => `${line}\n`)
        .join(''),
    );
    try {
      return await new CheckpointFolder(folder).read();
    } finally {
      await writeFile(file, text);
    }
  }

  it('are signed with a key that nobody else may read, and verified with its public half', async () => {
    expect((await readdir(folder)).sort()).toEqual(['checkpoints-2026.jsonl', 'public-key.pem', 'signing-key.pem']);
    expect(await read((lines) => lines)).toMatchObject({ fault: null, checkpoints: [{ n: 1 }, { n: 2 }] });
  });

  it('that were changed, signed by somebody else, taken away or are none are found', async () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const faults = [
      (await read(([line = '', ...rest]) => [line.replace('"n":1', '"n":7'), ...rest])).fault,
      (await read(([, ...rest]) => rest)).fault,
      (await read(([line = '']) => [line, '{"n":2}'])).fault,
      (await read(() => [])).fault,
    ];
    const own = await readFile(join(folder, 'public-key.pem'));
    await writeFile(join(folder, 'public-key.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
    const { fault } = await new CheckpointFolder(folder).read();
    await writeFile(join(folder, 'public-key.pem'), own);

    expect([...faults, fault]).toEqual([
      'Checkpoint 1 is not as it was signed.',
      'Checkpoint 2 does not follow the one before it: some were taken away.',
      'Checkpoint 2 is not as it was signed.',
      `There is no checkpoint in ${folder}.`,
      'Checkpoint 1 is not as it was signed.',
    ]);
  });

  it('are none while no chain goes on, and none is lost to a crash in the middle of the next', async () => {
    expect((await checkpoint()).checkpoints).toHaveLength(3);
    expect((await checkpoint()).checkpoints).toHaveLength(3);
    await appendFile(join(folder, 'checkpoints-2026.jsonl'), '{"n":4,"at":"2026');
    await history([topic('Rain')]);

    expect(await checkpoint()).toMatchObject({ fault: null, checkpoints: [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }] });
  });

  it('are not made over a trail that is not what the last one says', async () => {
    const [link] = await owner.query<{ chain: number; seq: string; hash: Buffer }[]>(
      'select chain, seq, hash from audit_link order by seq desc limit 1',
    );
    const hash = 'update audit_link set hash = $1 where chain = $2 and seq = $3';
    await superuser.query(hash, [Buffer.alloc(32), link?.chain, link?.seq]);
    try {
      await expect(checkpoint()).rejects.toThrow(TrailChangedError);
    } finally {
      await superuser.query(hash, [link?.hash, link?.chain, link?.seq]);
    }
  });
});

describe('any history', () => {
  const change = fc.oneof(
    fc.constant(() => topic('Any')),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((name) => () => renamed(ada, `A ${name.replace(/['\0\\]/g, '')}`)),
    fc.constantFrom(ada, ben).map((id) => () => `select security.record_reads('Any', array['${id}']::uuid[])`),
  );
  const tampering = fc.record({
    kind: fc.constantFrom('edit', 'delete', 'values', 'insert', 'swap', 'link'),
    at: fc.nat(),
  });

  beforeAll(() => holder.query('rollback'));

  it('verifies, and any one tampering with it is found by the first bad entry', async () => {
    const transactions = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(transactions, tampering, async (happened, { kind, at }) => {
        await history(...happened.map((changes) => changes.map((statement) => statement())));
        expect((await verifyTrail(owner, kept)).faults).toEqual([]);
        const { attack, bad } = tamper(await owner.query(ENTRIES), { kind, at });
        expect([kind, first(await after(...attack))]).toEqual([kind, bad]);
      }),
      { numRuns: 40 },
    );
  });

  const ENTRIES = `select e.id, e.row_id, l.chain, l.seq, l.entry_ids, exists (select from audit_value v where v.entry_id = e.id) as has_values
    from audit_entry e join audit_link l on e.id = any (l.entry_ids) order by e.id`;
  interface Standing {
    readonly id: string;
    readonly chain: number;
    readonly seq: string;
    readonly entry_ids: readonly string[];
    readonly has_values: boolean;
  }

  function tamper(
    all: Standing[],
    { kind, at }: { kind: string; at: number },
  ): { attack: string[]; bad: string | undefined } {
    const one = all[at % all.length] as Standing;
    const valued = all.filter(({ has_values }) => has_values);
    const whose = valued[at % valued.length] as Standing;
    // Of the same transaction there may be equal ones.
    const strangers = all.filter(({ chain, seq }) => chain !== one.chain || seq !== one.seq);
    const other = strangers[at % strangers.length] as Standing;
    const lesser = Number(one.id) < Number(other.id) ? one : other;
    switch (kind) {
      case 'edit':
        return { attack: [`update audit_entry set at = at - interval '1 day' where id = ${one.id}`], bad: one.id };
      case 'delete':
        return { attack: [`delete from audit_entry where id = ${one.id}`], bad: one.id };
      case 'values':
        return {
          attack: [`update audit_value set payload = payload || 'x'::bytea where entry_id = ${whose.id}`],
          bad: whose.id,
        };
      case 'insert':
        return {
          attack: [
            `insert into audit_entry select (jsonb_populate_record(e, '{"id": -5}')).* from audit_entry e where id = ${one.id}`,
          ],
          bad: '-5',
        };
      case 'swap':
        return {
          attack: [
            'alter table audit_entry drop constraint audit_entry_pk',
            `update audit_entry set id = case id when ${one.id} then ${other.id} else ${one.id} end where id in (${one.id}, ${other.id})`,
          ],
          bad: lesser.id,
        };
      default:
        return {
          attack: [`delete from audit_link where chain = ${one.chain} and seq = ${one.seq}`],
          bad: one.entry_ids[0],
        };
    }
  }
});
