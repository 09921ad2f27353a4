import { identifier, join, literal, Row, sql, type Sql } from '@rapport/shared-graphql';

/** Conditions that say which promises are of the subject. */
export interface SubjectConditions {
  readonly organisations: (commitment: Row) => Sql;
  readonly contacts: (commitment: Row) => Sql;
  readonly present: Sql;
}

/**
 * All lines of a briefing as rows: section, heading, rank within it, text, the ids of the records that it comes from, and their
 * links. `s` is the subject, `since.met` when it was last met. What the viewer may not see is in none of them.
 */
export function lines({ organisations, contacts, present }: SubjectConditions): Sql {
  const ofSubject = (c: Row) => sql`(${organisations(c)} or ${contacts(c)})`;
  return join(
    [openPromises(ofSubject), changes(ofSubject), people(present), positions(), saidLately()],
    sql` union all `,
  );
}

/** Longer than a line of notes should be; a cut says that it is one, and falls between words. */
const LONGEST_QUOTE = sql`280`;

const day = (of: Sql): Sql => sql`to_char(${of}, 'FMDD Mon YYYY')`;
const dayOfInstant = (of: Sql): Sql => day(sql`security.day_of(${of})`);
const words = (stance: Sql): Sql => sql`replace(lower(${stance}), '_', ' ')`;
const link = (label: string, path: string, id: Sql): Sql => sql`${literal(`[${label}](/${path}/`)} || ${id} || ')'`;
const quoted = (text: Sql): Sql => sql`(case when char_length(${text}) <= ${LONGEST_QUOTE} then ${text}
  else regexp_replace(left(${text}, ${LONGEST_QUOTE}), '\\s+\\S*$', '') || ' …' end)`;

function openPromises(ofSubject: (c: Row) => Sql): Sql {
  return sql`
    select 1 as section, 'Open promises' as heading,
      (case when c.due_on < (select security.today()) then '0' else '1' end) || coalesce(c.due_on::text, '9999') as rank,
      (case c.direction when 'GIVEN' then 'We owe: ' when 'RECEIVED' then 'We are owed: ' else 'Between others: ' end) || c.text
        || (case when c.due_on < (select security.today()) then ' (overdue since ' || ${day(sql`c.due_on`)} || ')'
            when c.due_on is not null then ' (due ' || ${day(sql`c.due_on`)} || ')' else ' (to be looked at on ' || ${day(sql`c.review_on`)} || ')' end) as text,
      array[c.id] as sources, ${link('promise', 'commitments', sql`c.id`)} as cited
    from s, commitment c where c.status = 'OPEN' and ${ofSubject(new Row('c'))}`;
}

/** What became of promises, who came and who went, and where a body stands otherwise than before. */
function changes(ofSubject: (c: Row) => Sql): Sql {
  const heading = sql`'Since we last met, on ' || ${dayOfInstant(sql`since.met`)}`;
  const moves = sql`from s, since, affiliation a join contact k on k.id = a.contact_id join organisation o on o.id = a.organisation_id
    left join post on post.id = a.post_id where a.organisation_id = any (s.organisation_ids)`;
  const office = sql`coalesce(post.title, a.title)`;
  return sql`
    select 2, ${heading}, to_char(e.at, 'YYYY-MM-DD HH24:MI:SS'),
      (case e.kind when 'FULFILLED' then 'Kept: ' when 'POSTPONED' then 'Put off: ' when 'WITHDRAWN' then 'Withdrawn: ' when 'REOPENED' then 'Open again: ' else 'Changed: ' end)
        || c.text || ', ' || ${dayOfInstant(sql`e.at`)}, array[c.id], ${link('promise', 'commitments', sql`c.id`)}
    from s, since, commitment c join commitment_event e on e.commitment_id = c.id
    where e.kind <> 'MADE' and e.at > since.met and ${ofSubject(new Row('c'))}
    union all
    select 2, ${heading}, a.valid_from, k.name || ' joined ' || o.name || coalesce(' as ' || ${office}, '') || ', ' || a.valid_from,
      array[a.id], ${link('person', 'contacts', sql`k.id`)}
    ${moves} and security.partial_first(a.valid_from) > security.day_of(since.met)
    union all
    select 2, ${heading}, a.valid_to, k.name || ' left ' || o.name || coalesce(', ' || ${office}, '') || ', ' || a.valid_to,
      array[a.id], ${link('person', 'contacts', sql`k.id`)}
    ${moves} and security.partial_last(a.valid_to) > security.day_of(since.met) and security.partial_last(a.valid_to) <= (select security.today())
    union all
    select 2, ${heading}, x.asserted_on::text,
      o.name || ' on ' || t.name || ': now ' || ${words(sql`x.stance`)} || coalesce(', before ' || ${words(sql`earlier.stance`)}, '') || ', ' || ${day(sql`x.asserted_on`)},
      array_remove(array[x.id, earlier.id], null), ${link('organisation', 'organisations', sql`o.id`)}
    from s, since, position x join organisation o on o.id = x.organisation_id join topic t on t.id = x.topic_id
    left join lateral (select e.id, e.stance from position e where e.organisation_id = x.organisation_id and e.topic_id = x.topic_id
      and (e.asserted_on, e.id) < (x.asserted_on, x.id) order by e.asserted_on desc, e.id desc limit 1) earlier on true
    where x.organisation_id = any (s.organisation_ids) and x.asserted_on > security.day_of(since.met) and x.asserted_on <= (select security.today())
      and x.stance is distinct from earlier.stance`;
}

/** Who is who: the post of today, when they were last met, in which office, and by whom of ours. */
function people(present: Sql): Sql {
  return sql`
    select 3, (case when s.meeting_id is null then 'People' else 'People in the room' end), lower(k.name),
      k.name || coalesce(', ' || office.now, '') || ': '
        || coalesce('last met on ' || ${dayOfInstant(sql`latest.starts_at`)} || coalesce(' by ' || ours.names, '') || coalesce(', then ' || latest.title_then, ''), 'never met'),
      array_remove(array[k.id, latest.id], null), ${link('person', 'contacts', sql`k.id`)} || coalesce(', ' || ${link('meeting', 'meetings', sql`latest.id`)}, '')
    from s, contact k
    left join lateral (select coalesce(post.title || ' at ', a.title || ' at ', '') || o.name as now from affiliation a join organisation o on o.id = a.organisation_id
      left join post on post.id = a.post_id where a.contact_id = k.id and a.period @> (select security.today()) order by a.is_primary desc, a.id limit 1) office on true
    left join lateral (select m.id, m.starts_at, coalesce(p.title, post.title) as title_then from participant p join meeting m on m.id = p.meeting_id left join post on post.id = p.post_id
      where p.contact_id = k.id and ${present} and m.status = 'HELD' and m.starts_at <= security.instant() and m.id is distinct from s.meeting_id
      order by p.meeting_starts_at desc, m.id desc limit 1) latest on true
    left join lateral (select string_agg(us.name, ', ' order by us.at) filter (where us.at <= 3)
        || (case when count(*) > 3 then ' and ' || (count(*) - 3) || ' more' else '' end) as names
      from (select c.name, row_number() over (order by p.position, p.id) as at from participant p join contact c on c.id = p.contact_id
        where p.meeting_id = latest.id and p.is_ours and ${present} and c.id <> k.id) us) ours on true
    where k.id = any (s.contact_ids)`;
}

function positions(): Sql {
  return sql`
    select 4, 'Positions', lower(t.name), o.name || ' on ' || t.name || ': ' || ${words(sql`x.stance`)} || ', since ' || ${day(sql`x.asserted_on`)},
      array[x.id], ${link('organisation', 'organisations', sql`o.id`)}
    from s, position x join organisation o on o.id = x.organisation_id join topic t on t.id = x.topic_id
    where x.organisation_id = any (s.organisation_ids) and x.asserted_on <= (select security.today())
      and not exists (select from position later where later.organisation_id = x.organisation_id and later.topic_id = x.topic_id
        and later.asserted_on <= (select security.today()) and (later.asserted_on, later.id) > (x.asserted_on, x.id))`;
}

/**
 * The three latest of each of the five topics that were talked of last, a section a topic. Looks at the sixty latest utterances of
 * each body and person, so that it costs the same however much was said before.
 */
function saidLately(): Sql {
  const latest = (column: 'organisation' | 'contact') => sql`
    select said.interaction_id, said.said_at from s, unnest(s.${identifier(`${column}_ids`)}) subject (id),
      lateral (select sp.interaction_id, sp.said_at from interaction_speaker sp where sp.${identifier(`${column}_id`)} = subject.id
        order by sp.said_at desc, sp.interaction_id desc limit 60) said`;
  return sql`
    select 4 + topic_at, 'Said lately' || coalesce(' on ' || topic, ''), lpad(at::text, 3, '0'), text, sources, cited from (
      select u.*, dense_rank() over (order by u.topic_said_at desc, u.topic nulls last) as topic_at from (
        select t.name as topic,
          row_number() over (partition by t.id order by i.said_at desc, i.id desc) as at, max(i.said_at) over (partition by t.id) as topic_said_at,
          coalesce(speakers.names || ': ', '') || (case when i.is_verbatim then '“' || ${quoted(sql`i.body`)} || '”' else ${quoted(sql`i.body`)} end)
            || ' (' || ${dayOfInstant(sql`i.said_at`)} || coalesce(', ' || i.source, '') || ')' as text,
          array_remove(array[i.id, i.meeting_id], null) as sources, coalesce(${link('meeting', 'meetings', sql`i.meeting_id`)}, ${link('person', 'contacts', sql`speakers.contact_id`)},
            ${link('organisation', 'organisations', sql`speakers.organisation_id`)}) as cited
        from (${latest('organisation')} union ${latest('contact')}) l join interaction i on i.id = l.interaction_id
        left join lateral (select t.id, t.name from interaction_topic it join topic t on t.id = it.topic_id
          where it.interaction_id = i.id order by it.position, t.id limit 1) t on true
        left join lateral (select string_agg(coalesce(c.name, o.name), ', ' order by sp.position) as names,
            (array_agg(c.id order by sp.position))[1] as contact_id, (array_agg(o.id order by sp.position))[1] as organisation_id from interaction_speaker sp
          left join contact c on c.id = sp.contact_id left join organisation o on o.id = sp.organisation_id where sp.interaction_id = i.id) speakers on true
      ) u where u.at <= 3
    ) v where v.topic_at <= 5`;
}
