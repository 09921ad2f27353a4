import { literal, Row, sql, type Sql } from '@rapport/shared-graphql';

/** Conditions that say which promises are of the subject. */
export interface SubjectConditions {
  readonly organisations: (commitment: Row) => Sql;
  readonly contacts: (commitment: Row) => Sql;
  readonly present: Sql;
}

const day = (of: Sql): Sql => sql`to_char(${of}, 'FMDD Mon YYYY')`;
const dayOfInstant = (of: Sql): Sql => day(sql`security.day_of(${of})`);
const link = (label: string, path: string, id: Sql): Sql => sql`${literal(`[${label}](/${path}/`)} || ${id} || ')'`;

/**
 * All lines of a briefing as rows: section, heading, rank within it, text, the ids of the records that it comes from, and their
 * links. `s` is the subject, `since.met` when it was last met. What the viewer may not see is in none of them.
 */
export function lines({ organisations, contacts, present }: SubjectConditions): Sql {
  const c = new Row('c');
  const mine = sql`(${organisations(c)} or ${contacts(c)})`;
  return sql`
    select 1 as section, 'Open promises' as heading,
      (case when c.due_on < (select security.today()) then '0' else '1' end) || coalesce(c.due_on::text, '9999') as rank,
      (case c.direction when 'GIVEN' then 'We owe: ' when 'RECEIVED' then 'We are owed: ' else 'Between others: ' end) || c.text
        || (case when c.due_on < (select security.today()) then ' (overdue since ' || ${day(sql`c.due_on`)} || ')'
            when c.due_on is not null then ' (due ' || ${day(sql`c.due_on`)} || ')' else ' (to be looked at on ' || ${day(sql`c.review_on`)} || ')' end) as text,
      array[c.id] as sources, ${link('promise', 'commitments', sql`c.id`)} as cited
    from s, commitment c where c.status = 'OPEN' and ${mine}
    union all
    select 2, 'Since we last met, on ' || ${dayOfInstant(sql`since.met`)}, to_char(e.at, 'YYYY-MM-DD HH24:MI:SS'),
      (case e.kind when 'FULFILLED' then 'Kept: ' when 'POSTPONED' then 'Put off: ' when 'WITHDRAWN' then 'Withdrawn: ' when 'REOPENED' then 'Open again: ' else 'Changed: ' end)
        || c.text || ', ' || ${dayOfInstant(sql`e.at`)}, array[c.id], ${link('promise', 'commitments', sql`c.id`)}
    from s, since, commitment c join commitment_event e on e.commitment_id = c.id where e.kind <> 'MADE' and e.at > since.met and ${mine}
    union all
    select 2, 'Since we last met, on ' || ${dayOfInstant(sql`since.met`)}, a.valid_from,
      k.name || ' joined ' || o.name || coalesce(' as ' || coalesce(post.title, a.title), '') || ', ' || a.valid_from, array[a.id], ${link('person', 'contacts', sql`k.id`)}
    from s, since, affiliation a join contact k on k.id = a.contact_id join organisation o on o.id = a.organisation_id left join post on post.id = a.post_id
    where a.organisation_id = any (s.organisation_ids) and security.partial_first(a.valid_from) > security.day_of(since.met)
    union all
    select 2, 'Since we last met, on ' || ${dayOfInstant(sql`since.met`)}, a.valid_to,
      k.name || ' left ' || o.name || coalesce(', ' || coalesce(post.title, a.title), '') || ', ' || a.valid_to, array[a.id], ${link('person', 'contacts', sql`k.id`)}
    from s, since, affiliation a join contact k on k.id = a.contact_id join organisation o on o.id = a.organisation_id left join post on post.id = a.post_id
    where a.organisation_id = any (s.organisation_ids) and security.partial_last(a.valid_to) > security.day_of(since.met)
      and security.partial_last(a.valid_to) <= (select security.today())
    union all
    select 3, (case when s.meeting_id is null then 'People' else 'People in the room' end), lower(k.name),
      k.name || coalesce(', ' || office.now, '') || ': ' || coalesce('last met on ' || ${dayOfInstant(sql`latest.starts_at`)} || coalesce(', then ' || latest.title_then, ''), 'never met'),
      array_remove(array[k.id, latest.id], null), ${link('person', 'contacts', sql`k.id`)} || coalesce(', ' || ${link('meeting', 'meetings', sql`latest.id`)}, '')
    from s, contact k
    left join lateral (select coalesce(post.title, a.title, '') || ' at ' || o.name as now from affiliation a join organisation o on o.id = a.organisation_id
      left join post on post.id = a.post_id where a.contact_id = k.id and a.period @> (select security.today()) order by a.is_primary desc, a.id limit 1) office on true
    left join lateral (select m.id, m.starts_at, coalesce(p.title, post.title) as title_then from participant p join meeting m on m.id = p.meeting_id left join post on post.id = p.post_id
      where p.contact_id = k.id and ${present} and m.status = 'HELD' and m.starts_at <= security.instant() and m.id is distinct from s.meeting_id
      order by p.meeting_starts_at desc limit 1) latest on true
    where k.id = any (s.contact_ids)
    union all
    select 4, 'Positions', lower(t.name), o.name || ' on ' || t.name || ': ' || replace(lower(x.stance), '_', ' ') || ', since ' || ${day(sql`x.asserted_on`)},
      array[x.id], ${link('organisation', 'organisations', sql`o.id`)}
    from s, position x join organisation o on o.id = x.organisation_id join topic t on t.id = x.topic_id
    where x.organisation_id = any (s.organisation_ids) and x.asserted_on <= (select security.today())
      and not exists (select from position later where later.organisation_id = x.organisation_id and later.topic_id = x.topic_id
        and later.asserted_on <= (select security.today()) and (later.asserted_on, later.id) > (x.asserted_on, x.id))
    union all
    select 5, 'Said lately', said.rank, said.text, said.sources, said.cited from s cross join lateral (
      select lpad((extract(epoch from timestamptz '9999-01-01Z') - extract(epoch from i.said_at))::bigint::text, 15, '0') as rank,
        coalesce((select string_agg(t.name, ', ' order by it.position) from interaction_topic it join topic t on t.id = it.topic_id where it.interaction_id = i.id) || ': ', '')
          || (case when i.is_verbatim then '“' || left(i.body, 280) || '”' else left(i.body, 280) end) || ' (' || ${dayOfInstant(sql`i.said_at`)} || coalesce(', ' || i.source, '') || ')' as text,
        array_remove(array[i.id, i.meeting_id], null) as sources, coalesce(${link('meeting', 'meetings', sql`i.meeting_id`)}, 'no meeting') as cited
      from interaction i where exists (select from interaction_speaker sp where sp.interaction_id = i.id
        and (sp.organisation_id = any (s.organisation_ids) or sp.contact_id = any (s.contact_ids)))
      order by i.said_at desc, i.id limit 12) said`;
}
