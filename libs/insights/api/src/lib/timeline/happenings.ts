import { identifier, join, literal, type Row, sql, where, type PageBounds, type Sql } from '@rapport/shared-graphql';

/** The types of records in a timeline, each with the id column that its events fill. */
export const union = {
  Meeting: 'meeting_id',
  Interaction: 'interaction_id',
  Commitment: 'commitment_id',
  Affiliation: 'affiliation_id',
  Position: 'position_id',
} as const;

/** Rows of a table that belong to somebody: with `ids`, a query, to `s.id`, each of them for itself. */
export interface Own {
  readonly ids?: Sql;
  readonly from: Sql;
  readonly where: readonly Sql[];
}

/** Where the events of somebody or something stand; what is not given has nothing to do with them. */
export interface Subject {
  /** Rows `p` with `meeting_id` and `meeting_starts_at`. */
  readonly meetings: Own | undefined;
  /** Rows `p` with `interaction_id` and `said_at`. */
  readonly sayings: Own | undefined;
  /** Rows `c` of promises. */
  readonly promises: Own;
  /** Rows `a` of affiliations that began. */
  readonly joinings?: Own;
  /** Rows `a` of affiliations that ended, `next` what they moved to, where that is not among the joinings. */
  readonly leavings?: Own;
  /** Rows `x`. */
  readonly positions?: Own;
}

/** What is asked for: kinds, as a parameter; what began after an instant, up to now. */
export interface Scope {
  readonly kinds?: Sql;
  readonly since?: Sql;
}

interface Happening {
  readonly kind: string;
  readonly of: keyof typeof union;
  readonly own: Own | undefined;
  /** When: an instant, or, with `isDay`, a day. */
  readonly by: Sql;
  readonly isDay?: true;
  /** What tells events of one time apart: the id of the event, or of the record. */
  readonly event: Sql;
  readonly record: Sql;
  readonly isEnd?: Sql;
  /** Several rows may be of one event: two speakers of one sentence. */
  readonly isRepeated?: true;
}

function happeningsOf(subject: Subject): readonly Happening[] {
  const { promises } = subject;
  const events = (which: Sql): Own => ({
    ...promises,
    from: sql`${promises.from} join commitment_event e on e.commitment_id = c.id`,
    where: [...promises.where, which],
  });
  const promise = { kind: 'COMMITMENT', of: 'Commitment', event: sql`e.id`, record: sql`c.id` } as const;
  const affiliation = { kind: 'AFFILIATION', of: 'Affiliation', isDay: true } as const;
  return [
    {
      kind: 'MEETING',
      of: 'Meeting',
      own: subject.meetings,
      by: sql`p.meeting_starts_at`,
      event: sql`p.meeting_id`,
      record: sql`p.meeting_id`,
      isRepeated: true,
    },
    {
      kind: 'INTERACTION',
      of: 'Interaction',
      own: subject.sayings,
      by: sql`p.said_at`,
      event: sql`p.interaction_id`,
      record: sql`p.interaction_id`,
      isRepeated: true,
    },
    // Made on the day that it was made, not when somebody wrote it down.
    { ...promise, own: events(sql`e.kind = 'MADE'`), by: sql`c.made_on`, isDay: true },
    { ...promise, own: events(sql`e.kind <> 'MADE'`), by: sql`e.at` },
    { ...affiliation, own: subject.joinings, by: sql`lower(a.period)`, event: sql`a.id`, record: sql`a.id` },
    {
      ...affiliation,
      own: subject.leavings,
      by: sql`upper(a.period)`,
      event: sql`coalesce(next.id, a.id)`,
      record: sql`coalesce(next.id, a.id)`,
      isEnd: sql`next.id is null`,
    },
    {
      kind: 'POSITION',
      of: 'Position',
      own: subject.positions,
      by: sql`x.asserted_on`,
      isDay: true,
      event: sql`x.id`,
      record: sql`x.id`,
    },
  ];
}

/**
 * Everything that happened, an event a row. Of each kind no more is read than a page may need: each branch has the page's bounds and
 * an order that an index gives, so that what is far back costs nothing.
 */
export function happenings(subject: Subject, scope: Scope, row: Row, bounds: PageBounds): Sql {
  const branches = happeningsOf(subject).flatMap((each) => (each.own ? branch(each, each.own, scope, bounds) : []));
  // A meeting with two bodies of the subject is one event: `union` keeps one of equal rows.
  return sql`(${join(branches, sql` union `)}) ${row}`;
}

function branch(happening: Happening, own: Own, scope: Scope, bounds: PageBounds): Sql {
  const { kind, of, by, isDay, event, record, isEnd, isRepeated } = happening;
  const at = isDay ? sql`security.start_of(${by})` : by;
  const ids = Object.entries(union).map(
    ([type, column]) => sql`${type === of ? record : sql`null::uuid`} as ${identifier(column)}`,
  );
  const conditions = where([
    ...own.where,
    ...(scope.kinds ? [sql`${literal(kind)} = any(${scope.kinds})`] : []),
    ...since(happening, scope.since),
    ...after(happening, at, bounds),
  ]);
  const rows = sql`select${isRepeated ? sql` distinct` : sql``} ${literal(kind)} as kind, ${at} as at, ${event} as event,
    ${isDay ? sql`true` : sql`false`} as is_day, ${isEnd ?? sql`false`} as is_end, ${join(ids, sql`, `)}
    from ${own.from}${conditions} order by ${by} desc, ${event} desc limit ${bounds.limit}`;
  if (!own.ids) return sql`(${rows})`;
  return sql`(select h.* from (${own.ids}) s(id) cross join lateral (${rows}) h)`;
}

function since({ by, isDay }: Happening, instant: Sql | undefined): Sql[] {
  if (!instant) return [];
  return isDay
    ? [sql`${by} > security.day_of(${instant})`, sql`${by} <= (select security.today())`]
    : [sql`${by} > ${instant}`, sql`${by} <= security.instant()`];
}

/** The keyset, and for a day also what an index of days can find: days begin in the order of the days. */
function after({ by, isDay, event }: Happening, at: Sql, { after: [instant, id] }: PageBounds): Sql[] {
  if (!instant || !id) return [];
  const keyset = sql`(${at}, ${event}) < (${instant}, ${id})`;
  return isDay ? [sql`${by} <= security.day_of(${instant})`, keyset] : [keyset];
}

/** What an affiliation `a` was moved from: the primary one that ended on the day before. */
export function movedFrom(a: Row): Sql {
  return sql`(select b.id from affiliation b where b.contact_id = ${a}.contact_id and b.is_primary and ${a}.is_primary
    and upper(b.period) = lower(${a}.period) order by b.id limit 1)`;
}

/** What the affiliations `a` moved to, as `next`; of two that end together one moved, and the other left. */
export const movedTo = sql`left join lateral (select n.id, n.organisation_id from affiliation n
  where n.contact_id = a.contact_id and a.is_primary and n.is_primary and lower(n.period) = upper(a.period)
    and not exists (select from affiliation other where other.contact_id = a.contact_id and other.is_primary
      and upper(other.period) = upper(a.period) and other.id < a.id)
  order by n.id limit 1) next on true`;
