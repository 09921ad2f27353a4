import { sql, type Sql } from '@rapport/shared-graphql';

/** Of the participants `p`, those who did not stay away. */
export const present = sql`p.attendance <> 'ABSENT'`;

/**
 * The meetings with somebody, as participants `p` of meetings `m`: `subject` says whose (`p.organisation_id = …`). What the viewer
 * may not see is not there.
 */
export function met(subject: Sql, status: 'HELD' | 'PLANNED' = 'HELD'): Sql {
  const held = status === 'HELD' ? sql`m.status = 'HELD'` : sql`m.status = 'PLANNED'`;
  return sql`from participant p join meeting m on m.id = p.meeting_id where ${subject} and ${present} and ${held}`;
}

/** When the latest meeting that was held with somebody began; null for never. */
export function lastMet(subject: Sql): Sql {
  return sql`(select p.meeting_starts_at ${met(subject)} order by p.meeting_starts_at desc limit 1)`;
}

/** Days since then, by the viewer's calendar; null for never. */
export function daysSilent(lastMetAt: Sql): Sql {
  return sql`((select security.today()) - security.day_of(${lastMetAt}))`;
}

/** The contract's `CadenceState`: of the days that were agreed and those that have passed since the last meeting. */
export function cadenceState(cadenceDays: Sql, lastMetAt: Sql): Sql {
  const silent = daysSilent(lastMetAt);
  return sql`(case when ${cadenceDays} is null then 'NONE'
    when ${lastMetAt} is null or ${silent} > ${cadenceDays} then 'LAPSED'
    when ${silent} * 4 >= ${cadenceDays} * 3 then 'DUE' else 'ON_TRACK' end)`;
}
