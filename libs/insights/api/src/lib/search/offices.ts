import { sql, type Sql } from '@rapport/shared-graphql';

/** Whether a word of the query, as `w.word` at `w.at`, is one of `words` or begins one; a short one only where it is the last, unfinished. */
const isOneOf = (words: Sql): Sql =>
  sql`exists (select from unnest(${words}) k where k = w.word or starts_with(k, w.word) and (length(w.word) > 2 or w.at = cardinality(q.key)))`;
const typed = sql`unnest(q.key) with ordinality w(word, at)`;

/**
 * People by the office that they hold today: "PTA chairman". Every word of the query must be of the body, of the title or of the
 * person's name; one at least of the body, one at least not. Only people of a body that is named are looked at.
 */
export const officeMatch = {
  id: sql`office.contact_id`,
  from: sql`organisation o cross join lateral (
    select c.id as contact_id, concat_ws(', ', nullif(held.title, ''), coalesce(o.acronym, o.name)) as text,
      o.name_key || security.name_key(coalesce(o.acronym, '')) as of_body, security.name_key(held.title) || c.name_key as of_person
    from affiliation a join contact c on c.id = a.contact_id left join post on post.id = a.post_id, lateral (select coalesce(post.title, a.title, '') as title) held
    where a.organisation_id = o.id and a.period @> (select security.today())
      and cardinality(q.key) > 1 and (o.name_key && q.key or lower(o.acronym) = any (q.terms))
  ) office`,
  matched: sql`office.text`,
  score: sql`(select 0.8 where exists (select from ${typed} where ${isOneOf(sql`office.of_body`)})
    and exists (select from ${typed} where ${isOneOf(sql`office.of_person`)})
    and not exists (select from ${typed} where not ${isOneOf(sql`office.of_body || office.of_person`)}))`,
};
