import type { DataSource } from 'typeorm';
import type { Entry } from './journal';

/** How often a deed took effect: by the rows that hold its word, or, for a change, by the entries of the trail that do. */
export async function effectsOf(owner: DataSource, entries: readonly Entry[]): Promise<Map<string, number>> {
  const rows = await owner.query<{ word: string; n: number }[]>(
    `with effect (kind, word) as (
       select 'createContact', c.name from contact c join affiliation a on a.contact_id = c.id and a.title = c.name
       union all select 'addParticipants', c.name from contact c join participant p on p.contact_id = c.id
       union all select 'createFollowUp', title from follow_up where about_meeting_id is null
       union all select 'logInteraction', body from interaction
       union all select 'logMeeting', m.title from meeting m
         join participant p on p.meeting_id = m.id join contact c on c.id = p.contact_id and c.name = m.title
         join participant q on q.meeting_id = m.id and q.headcount = 3
         join interaction i on i.meeting_id = m.id and i.body = m.title join interaction_speaker s on s.interaction_id = i.id
         join commitment o on o.meeting_id = m.id and o.text = m.title
         join follow_up f on f.about_meeting_id = m.id and f.title = m.title
       union all select 'updateContact', security.audit_changes(v) -> 'honorific_suffix' ->> 1 from audit_entry e join audit_value v on v.entry_id = e.id
         where e.kind = 'CHANGED' and e.record_id = any ($3::uuid[]) and e.fields && '{honorific_suffix}'
     )
     select word, count(effect.word)::int as n from unnest($1::text[], $2::text[]) deed (kind, word) left join effect using (kind, word) group by 1`,
    [
      entries.map(({ kind }) => kind),
      entries.map(({ word }) => word),
      entries.flatMap(({ input }) => (input as { id?: string }).id ?? []),
    ],
  );
  return new Map(rows.map(({ word, n }) => [word, n]));
}

/** Parts of a deed that are there without the rest: there must be none, whatever became of it. */
export async function fragments(owner: DataSource): Promise<number> {
  const [row] = await owner.query<{ n: number }[]>(
    `select count(*)::int as n from (
       select title as word from follow_up where title ~ '^w[0-9a-f]{32}$' and about_meeting_id is not null
       union all select text from commitment where text ~ '^w[0-9a-f]{32}$'
     ) part where not exists (select from meeting m where m.title = part.word)`,
  );
  return row?.n ?? 0;
}

/**
 * Where the trail and the tables tell different stories: the entries of each row, replayed, must come to the row as it is, each
 * change beginning where the one before ended. Returns what differs, in words.
 */
export async function trailFaults(owner: DataSource): Promise<string[]> {
  const tables = await owner.query<Audited[]>(`
    select c.relname as table, split_part(args, E'\\\\000', 1) as type, split_part(args, E'\\\\000', 2) as record, split_part(args, E'\\\\000', 3) as part,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id') as "hasId",
      array(select attname::text from pg_attribute where attrelid = c.oid and attgenerated <> '') as generated
    from pg_trigger t join pg_class c on c.oid = t.tgrelid, lateral encode(t.tgargs, 'escape') args where t.tgname = 'audit'`);
  const entries = await owner.query<TrailEntry[]>(`
    select e.kind, e.record_type as type, coalesce(e.part, '') as part, e.record_id as "recordId", e.row_id as "rowId",
      coalesce(security.audit_changes(v), '{}') as changes
    from audit_entry e left join audit_value v on v.entry_id = e.id where e.kind in ('CREATED', 'CHANGED', 'REMOVED') order by e.id`);
  const faults: string[] = [];
  for (const table of tables) {
    const own = entries.filter(({ type, part }) => type === table.type && part === table.part);
    const rows = await owner.query<{ row: Fields }[]>(`select to_jsonb(t) as row from ${table.table} t`);
    const present = rows.map(({ row }) => keyed(table, row));
    const replayed = table.hasId ? replayById(table, own, faults) : replayAsSet(own);
    if (JSON.stringify(present.sort()) !== JSON.stringify(replayed.sort())) {
      const missing = present.filter((row) => !replayed.includes(row));
      const extra = replayed.filter((row) => !present.includes(row));
      faults.push(
        `${table.table}: ${missing.length} rows are not as the trail has them, and ${extra.length} the reverse`,
      );
    }
  }
  return faults;
}

/** Where the chains are broken: a link that does not follow from the one before it and its entries, an entry in none or in two. */
export async function chainFaults(owner: DataSource): Promise<string[]> {
  const rows = await owner.query<{ fault: string }[]>(`
    with linked as (
      select l.*, lag(hash, 1, sha256('')) over w as before, row_number() over w as place,
        (select string_agg(security.audit_digest(e, v.payload), ''::bytea order by e.id) from audit_entry e left join audit_value v on v.entry_id = e.id
          where e.id = any (l.entry_ids)) as now
      from audit_link l window w as (partition by chain order by seq)
    )
    select format('link %s of chain %s', seq, chain) as fault from linked
      where seq <> place or digests is distinct from now or hash <> sha256(security.framed('rapport.audit.link.1'::text) || int4send(chain) || int8send(seq)
        || before || uuid_send(operation_id) || security.framed(digests))
    union all
    select format('head of chain %s', h.chain) from audit_head h
      where (h.seq, h.hash) is distinct from (select (l.seq, l.hash) from audit_link l where l.chain = h.chain order by l.seq desc limit 1)
        and h.seq <> 0
    union all
    select format('entry %s', e.id) from audit_entry e left join (select unnest(entry_ids) as id from audit_link) l using (id)
      group by e.id having count(l.id) <> 1`);
  return rows.map(({ fault }) => fault);
}

type Fields = Readonly<Record<string, unknown>>;

interface Audited {
  readonly table: string;
  readonly type: string;
  readonly record: string;
  readonly part: string;
  readonly hasId: boolean;
  readonly generated: readonly string[];
}

interface TrailEntry {
  readonly kind: 'CREATED' | 'CHANGED' | 'REMOVED';
  readonly type: string;
  readonly part: string;
  readonly recordId: string;
  readonly rowId: string;
  readonly changes: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

/** What the trail leaves out, see `security.audit_change`. */
const LEFT_OUT = ['version', 'created_at', 'updated_at', 'reach_id', 'meeting_starts_at', 'last_used_at', 'token_hash'];

/** A row as a text that equals that of its replay. */
function keyed(table: Audited, row: Fields): string {
  const left = [...LEFT_OUT, 'password_hash', 'id', ...table.generated];
  return canonical(table.hasId ? row['id'] : row[table.record], without(row, left));
}

function without(row: Fields, left: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(row).filter(([name, value]) => !left.includes(name) && value !== null));
}

function canonical(id: unknown, fields: Fields): string {
  return JSON.stringify([id, Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function replayById(table: Audited, entries: readonly TrailEntry[], faults: string[]): string[] {
  const rows = new Map<string, Fields>();
  for (const { kind, rowId, changes } of entries) {
    const row = rows.get(rowId);
    if ((kind === 'CREATED') === (row !== undefined)) faults.push(`${table.table} ${rowId}: ${kind} out of order`);
    const differs = Object.entries(changes).filter(([name, [before]]) => !isSame(row?.[name], before));
    if (differs.length > 0) faults.push(`${table.table} ${rowId}: a change does not begin where the last one ended`);
    if (kind === 'REMOVED') rows.delete(rowId);
    else rows.set(rowId, { ...row, ...after(changes) });
  }
  return [...rows].map(([id, fields]) => canonical(id, without(fields, [])));
}

/** Rows without an id of their own are only added and removed. */
function replayAsSet(entries: readonly TrailEntry[]): string[] {
  const rows: string[] = [];
  for (const { kind, recordId, changes } of entries) {
    if (kind === 'CREATED') rows.push(canonical(recordId, without(after(changes), [])));
    if (kind === 'REMOVED') rows.splice(rows.indexOf(canonical(recordId, without(before(changes), []))), 1);
  }
  return rows;
}

function after(changes: TrailEntry['changes']): Fields {
  return Object.fromEntries(Object.entries(changes).map(([name, [, value]]) => [name, value]));
}

function before(changes: TrailEntry['changes']): Fields {
  return Object.fromEntries(Object.entries(changes).map(([name, [value]]) => [name, value]));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
