import type { Client, QueryResult } from 'pg';
import { auditing, authReads, scopedTables, tableRules, writers, type TableRule } from './rules';
import { limitedTokens, somebodies, type Limits, type Somebody } from './world';

/** A row as the superuser sees it; `at` is where it stands in its table, which no policy hides. */
interface KnownRow {
  readonly at: string;
  readonly values: Readonly<Record<string, unknown>>;
}

interface KnownTable {
  readonly name: string;
  readonly rule: TableRule;
  readonly rows: readonly KnownRow[];
  /** The columns that a row is written with: neither generated nor counted. */
  readonly columns: readonly string[];
  /** References to other tables, by column. */
  readonly references: Readonly<Record<string, string>>;
  readonly mayRead: boolean;
  readonly mayInsert: boolean;
  readonly mayDelete: boolean;
  /** A column that the serving role may change, if any. */
  readonly changed: string | null;
}

/** Everything that is in the database, and the rules by which it should be seen. */
export type Known = ReadonlyMap<string, KnownTable>;

/** In person where nothing else is said. */
type Viewer = (Somebody & { readonly via?: 'token' | 'session'; readonly limits?: Limits }) | null;

/** Reads what is there, as the superuser. Throws where a table has no rule, or a rule no table. */
export async function readKnown(db: Client): Promise<Known> {
  const { rows } = await db.query<Omit<KnownTable, 'rule' | 'rows'>>(`
    select relname as name, ${may('select')} as "mayRead", has_table_privilege('rapport_app', c.oid, 'insert') as "mayInsert",
      has_table_privilege('rapport_app', c.oid, 'delete') as "mayDelete",
      array(select '"' || attname || '"' from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a' order by attnum) as columns,
      (select '"' || attname || '"' from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' and attname !~ '(^id|_id)$'
         and has_column_privilege('rapport_app', c.oid, attnum, 'update') order by attname <> 'updated_at', attnum limit 1) as changed,
      coalesce((select jsonb_object_agg(a.attname, k.confrelid::regclass::text) from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        where k.conrelid = c.oid and k.contype = 'f'), '{}') as references
    from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`);
  const missing = rows.filter(({ name }) => !tableRules[name]).map(({ name }) => name);
  const gone = Object.keys(tableRules).filter((name) => !rows.some((table) => table.name === name));
  if (missing.length + gone.length > 0)
    throw new Error(`Tables without a rule: ${missing.join(', ')}; rules without a table: ${gone.join(', ')}`);
  const known = new Map<string, KnownTable>();
  for (const table of rows) {
    const found = await db.query<KnownRow>(`select ctid::text as at, to_jsonb(t) as values from ${table.name} t`);
    known.set(table.name, { ...table, rule: tableRules[table.name] as TableRule, rows: found.rows });
  }
  return known;
}

const may = (right: string) => `has_any_column_privilege('rapport_app', c.oid, '${right}')`;

/** Whether a row is somebody's to see, by the rules. */
export function isVisible(known: Known, table: KnownTable, row: KnownRow, viewer: Viewer): boolean {
  return isInScope(table, viewer, 'read') && isReached(known, table, row, viewer);
}

/** Whether somebody comes through nothing that leaves the table out. */
function isInScope({ name }: KnownTable, viewer: Viewer, access: 'read' | 'write'): boolean {
  const [scope] = Object.entries(scopedTables).find(([, tables]) => tables.includes(name)) ?? [];
  return !viewer?.limits || scope === undefined || viewer.limits.scopes.includes(`${scope}:${access}`);
}

function isInPerson(viewer: NonNullable<Viewer>): boolean {
  return viewer.via !== 'token' && !viewer.limits;
}

function isReached(known: Known, { rule }: KnownTable, { values }: KnownRow, viewer: Viewer): boolean {
  if (!viewer) return false;
  switch (rule.kind) {
    case 'signed-in':
      return true;
    case 'nobody':
      return false;
    case 'own':
      return values[rule.column] === viewer.id;
    case 'personal':
      return isInPerson(viewer) && (values[rule.column] === viewer.id || viewer.role === 'ADMIN');
    case 'administrators':
      return isInPerson(viewer) && viewer.role === 'ADMIN';
    case 'trail': {
      const reach = values['reach_id'];
      const isAuditor = auditing.includes(viewer.role) && (rule.of === 'entries' || reach === null);
      return isAuditor || (reach !== null && isWithinReach(known, reach, viewer));
    }
    case 'audience':
      return isIn(known, values, viewer);
    case 'reach': {
      const audience = rule.audience ? rowOf(known, 'audience', values['audience_id']) : undefined;
      if (audience && !isIn(known, audience.values, viewer)) return false;
      return Object.entries(rule.wholes).every(([column, table]) =>
        refersToVisible(known, { table, id: values[column], viewer, isWhole: true }),
      );
    }
  }
}

function isIn(known: Known, audience: KnownRow['values'], { id, limits }: NonNullable<Viewer>): boolean {
  if (limits && LEVELS.indexOf(String(audience['level'])) > LEVELS.indexOf(limits.level)) return false;
  const teams = (known.get('team_member')?.rows ?? [])
    .filter(({ values }) => values['user_id'] === id)
    .map(({ values }) => values['team_id']);
  return (
    audience['level'] === 'EVERYONE' ||
    (audience['user_ids'] as unknown[]).includes(id) ||
    (audience['team_ids'] as unknown[]).some((team) => teams.includes(team))
  );
}

/** From widest to narrowest. */
const LEVELS = ['EVERYONE', 'TEAMS', 'NAMED'];

function isWithinReach(known: Known, reach: unknown, viewer: NonNullable<Viewer>): boolean {
  const audiences = rowOf(known, 'reach', reach)?.values['audience_ids'] as unknown[];
  return audiences.every((id) => isIn(known, rowOf(known, 'audience', id)?.values ?? {}, viewer));
}

/** Whether what a row names is seen; of its wholes the audience counts alone, whatever the scopes. */
function refersToVisible(
  known: Known,
  { table, id, viewer, isWhole }: { table: string; id: unknown; viewer: Viewer; isWhole: boolean },
): boolean {
  if (id === null || id === undefined) return true;
  const named = known.get(table);
  const row = rowOf(known, table, id);
  if (named === undefined || row === undefined) return true;
  return isWhole ? isReached(known, named, row, viewer) : isVisible(known, named, row, viewer);
}

function rowOf(known: Known, table: string, id: unknown): KnownRow | undefined {
  return known.get(table)?.rows.find(({ values }) => values['id'] === id);
}

/** Tables of whose rows some viewer sees one and another does not see it: the rule is tried both ways. */
export function triedBothWays(known: Known, table: KnownTable): boolean {
  const seen = table.rows.map((row) => everybody.filter((viewer) => isVisible(known, table, row, viewer)).length);
  if (table.rule.kind === 'nobody') return table.rows.length > 0;
  return seen.some((count) => count > 0) && seen.some((count) => count < everybody.length);
}

/** What of the matrix is tried: all of it, or the part that one policy decides. */
export interface Tried {
  readonly table?: string;
  /** As `pg_policy.polcmd` names it: r, a, w, d, or * for every command. */
  readonly command?: string;
}

/**
 * Where the database lets somebody see, write, change or remove a row against the rules, or keeps them from what is theirs; also as
 * the other roles, and after a permissive policy with every right was added by mistake. Stops where the caller does.
 */
export async function* policyFaults(
  db: Client,
  known: Known,
  { table, command = '*' }: Tried = {},
): AsyncGenerator<string> {
  const tables = [...known.values()].filter(({ name }) => table === undefined || name === table);
  // One policy is told from its lack by few people; the whole matrix asks everybody.
  const asked = table === undefined ? everybody : few;
  if (command === 'r' || command === '*') {
    for (const viewer of asked) yield* readFaults(db, known, tables, viewer);
    for (const each of tables) yield* otherRolesFaults(db, each);
    for (const each of tables) yield* faultsAfterMistake(db, known, each, asked);
  }
  for (const each of tables) yield* writeFaults(db, known, each, command);
}

const everybody: readonly Viewer[] = [...somebodies, ...limitedTokens, null];
const few: readonly Viewer[] = [
  null,
  ...somebodies.filter(
    ({ role, relation }) =>
      role === 'POLICY_MANAGER' || ((role === 'AUDITOR' || role === 'ADMIN') && relation === 'outside'),
  ),
  ...limitedTokens,
];

/**
 * Runs statements in a transaction that leaves nothing, in one round trip; the last one's rows and count, or undefined where one of
 * them was not allowed. Any other failure is thrown.
 */
async function trying(
  db: Client,
  statements: readonly string[],
): Promise<{ rows: { row: string }[]; count: number } | undefined> {
  try {
    const results = (await db.query(['begin', ...statements, 'rollback'].join(';\n'))) as unknown as QueryResult<{
      row: string;
    }>[];
    const last = results.at(-2);
    return { rows: last?.rows ?? [], count: last?.rowCount ?? 0 };
  } catch (error) {
    await db.query('rollback');
    if ((error as { code?: string }).code !== '42501') throw error;
    return undefined;
  }
}

const become = (viewer: Viewer): string => {
  if (!viewer) return `set local role rapport_app; select set_config('rapport.viewer', '', true)`;
  const { id, limits } = viewer;
  const via = limits ? 'TOKEN' : 'SESSION';
  return `set local role rapport_app; select set_config('rapport.viewer', '${id}', true), set_config('rapport.via', '${via}', true),
    security.set_limits('${id}', '${via}', ${limits ? `'${limits.id}'` : 'null'})`;
};

const named = (viewer: Viewer): string => {
  if (!viewer) return 'nobody';
  const { role, relation, limits } = viewer;
  return [role, relation, ...(limits ? [limits.level, ...limits.scopes] : [])].join(' ');
};

const rowsOf = (tables: readonly KnownTable[]): string =>
  tables.map(({ name }) => `select '${name}' || ctid::text as row from ${name}`).join(' union all ');

async function* readFaults(
  db: Client,
  known: Known,
  tables: readonly KnownTable[],
  viewer: Viewer,
): AsyncGenerator<string> {
  const readable = tables.filter(({ mayRead }) => mayRead);
  if (readable.length === 0) return;
  const seen = await trying(db, [become(viewer), rowsOf(readable)]);
  yield* differences(known, readable, viewer, { seen, who: named(viewer) });
}

function* differences(
  known: Known,
  tables: readonly KnownTable[],
  viewer: Viewer,
  { seen, who }: { seen: { rows: { row: string }[] } | undefined; who: string },
): Generator<string> {
  const found = new Set(seen?.rows.map(({ row }) => row));
  for (const table of tables) {
    for (const row of table.rows) {
      const does = found.has(`${table.name}${row.at}`);
      if (isVisible(known, table, row, viewer) !== does)
        yield `${who} ${does ? 'sees' : 'does not see'} ${table.name} ${label(row)}`;
    }
  }
}

function label({ values, at }: KnownRow): string {
  const named = ['name', 'title', 'text', 'id']
    .map((column) => values[column])
    .find((value) => typeof value === 'string');
  return named ?? at;
}

/** The owner works on everything; *auth* reads what is its own, and nothing else. */
async function* otherRolesFaults(db: Client, table: KnownTable): AsyncGenerator<string> {
  const isAuths = authReads.includes(table.name) || (table.rule.kind === 'nobody' && table.rule.secret === 'auth');
  for (const [role, expected] of [
    ['rapport_owner', table.rows.length],
    ['rapport_auth', isAuths ? table.rows.length : undefined],
  ] as const) {
    const seen = (await trying(db, [`set local role ${role}`, rowsOf([table])]))?.count;
    if (seen !== expected) yield `${role} sees ${seen ?? 'nothing'} of ${expected ?? 'nothing'} in ${table.name}`;
  }
}

/** With every right and a permissive policy for all, given by mistake, the restrictive level still holds. */
async function* faultsAfterMistake(
  db: Client,
  known: Known,
  table: KnownTable,
  asked: readonly Viewer[],
): AsyncGenerator<string> {
  const { name, rule } = table;
  const mistake = `grant all on ${name} to rapport_app; create policy mistake on ${name} to rapport_app using (true) with check (true)`;
  for (const viewer of rule.kind === 'nobody' && !rule.secret ? [null] : asked) {
    const seen = await trying(db, [mistake, become(viewer), rowsOf([table])]);
    yield* differences(known, [table], viewer, { seen, who: `By a mistake, ${named(viewer)}` });
  }
  if (rule.kind !== 'trail') return;
  // The trail is never added to, changed or removed in anybody's own name.
  const [column = ''] = table.columns;
  const columns = table.columns.join(', ');
  for (const viewer of somebodies.filter(({ role }) => role === 'ADMIN')) {
    for (const change of [
      `update ${name} set ${column} = ${column} where reach_id = 0`,
      `delete from ${name}`,
      `insert into ${name} (${columns}) select ${columns} from ${name} where reach_id = 0 limit 1 on conflict do nothing`,
    ]) {
      const done = await trying(db, [FREE, mistake, become(viewer), change]);
      // Where nothing refused it, only the row that is there already kept it from being written.
      if (change.startsWith('insert') ? done !== undefined : (done?.count ?? 0) > 0)
        yield `By a mistake, ${named(viewer)} can ${change}`;
    }
  }
}

/** Those who write: somebody of a writing role in each relation, somebody who only reads, and nobody. */
const writing: readonly Viewer[] = [
  ...somebodies.filter(({ role }) => role === 'POLICY_MANAGER'),
  ...somebodies.filter(
    ({ role, relation }) =>
      (role === 'ANALYST' && relation === 'member') || (role === 'ADMIN' && relation === 'outside'),
  ),
  ...limitedTokens,
  null,
];

async function* writeFaults(db: Client, known: Known, table: KnownTable, command: string): AsyncGenerator<string> {
  const { name, changed, columns } = table;
  const isTried = (code: string) => command === '*' || command === code;
  for (const row of samples(known, table)) {
    for (const viewer of writing) {
      const may = (what: 'add' | 'change' | 'remove') => mayWrite(known, table, { row, viewer, what });
      const says = (does: string) => `${named(viewer)} ${does} ${name} ${label(row)}`;
      const here = `where ctid = '${row.at}'`;
      if (table.mayInsert && isTried('a')) {
        const list = columns.join(', ');
        const values = db.escapeLiteral(JSON.stringify(row.values));
        const done = await trying(db, [
          // Out of the way, without foreign keys; then its triggers are to find its reach anew.
          `set local session_replication_role = replica; delete from ${name} ${here}; set local session_replication_role = origin`,
          become(viewer),
          `insert into ${name} (${list}) select ${list} from jsonb_populate_record(null::"${name}", ${values})`,
        ]);
        const should = may('add') && namesWhatIsVisible(known, table, row, viewer);
        if ((done?.count === 1) !== should) yield says(should ? 'cannot add' : 'adds');
      }
      if (changed !== null && isTried('w')) {
        const done = await trying(db, [FREE, become(viewer), `update ${name} set ${changed} = ${changed} ${here}`]);
        const should = may('change');
        if ((done?.count === 1) !== should) yield says(should ? 'cannot change' : 'changes');
      }
      if (table.mayDelete && isTried('d')) {
        const done = await trying(db, [FREE, become(viewer), `delete from ${name} ${here}`]);
        if ((done?.count === 1) !== may('remove')) yield says(may('remove') ? 'cannot remove' : 'removes');
      }
    }
  }
}

/** Without triggers and foreign keys: what is tried is who may, not what hangs on it. */
const FREE = 'set local session_replication_role = replica';

function mayWrite(
  known: Known,
  table: KnownTable,
  { row, viewer, what }: { row: KnownRow; viewer: Viewer; what: 'add' | 'change' | 'remove' },
): boolean {
  if (!viewer || !isInScope(table, viewer, 'write')) return false;
  const { rule } = table;
  if (rule.kind === 'own') return isVisible(known, table, row, viewer);
  if (rule.kind === 'personal') {
    const isTheirs = what !== 'add' || row.values[rule.column] === viewer.id;
    return rule.may.includes(what) && isTheirs && isVisible(known, table, row, viewer);
  }
  if (rule.kind === 'administrators') {
    const isTheirs = what !== 'add' || row.values[rule.by] === viewer.id;
    return what !== 'change' && isTheirs && isVisible(known, table, row, viewer);
  }
  if (rule.kind === 'signed-in' && rule.administered) {
    const isOwn = table.name === 'app_user' && what === 'change' && row.values['id'] === viewer.id;
    return isInPerson(viewer) && (isOwn || (viewer.role === 'ADMIN' && rule.administered.includes(what)));
  }
  return writers.includes(viewer.role) && isVisible(known, table, row, viewer);
}

function namesWhatIsVisible(
  known: Known,
  { references, rule }: KnownTable,
  { values }: KnownRow,
  viewer: Viewer,
): boolean {
  return Object.entries(references).every(([column, table]) => {
    const isRecord = known.get(table)?.rule.kind === 'reach';
    const isWhole = rule.kind === 'reach' && column in rule.wholes;
    return !isRecord || refersToVisible(known, { table, id: values[column], viewer, isWhole });
  });
}

/** One row of each pattern of who may do what with it. */
function samples(known: Known, table: KnownTable): KnownRow[] {
  const byPattern = new Map<string, KnownRow>();
  for (const row of table.rows) {
    const pattern = writing
      .map((viewer) => [
        mayWrite(known, table, { row, viewer, what: 'add' }),
        mayWrite(known, table, { row, viewer, what: 'change' }),
        namesWhatIsVisible(known, table, row, viewer),
      ])
      .join();
    if (!byPattern.has(pattern)) byPattern.set(pattern, row);
  }
  return [...byPattern.values()];
}
