import {
  badInput,
  columns,
  identifier,
  join,
  literal,
  many,
  oneOf,
  reads,
  sql,
  where,
  type Args,
  type Row,
  type Sql,
} from '@rapport/shared-graphql';
import { between } from './highlight.reads';
import { officeMatch } from './offices';

const ids = {
  Organisation: 'organisation_id',
  Contact: 'contact_id',
  Meeting: 'meeting_id',
  Interaction: 'interaction_id',
  Commitment: 'commitment_id',
  Topic: 'topic_id',
};
type Kind = keyof typeof ids;

const USUAL = sql`10`;
const MOST = 50;
const LONGEST = 200;
/** What a search counts for in the cost of an operation, in values: it takes as long as reading so many. */
const LOOKING_EVERYWHERE = 5_000;

/** What is found below this is noise; docs/search.md says how it was chosen. */
const THRESHOLD = sql`0.4`;

/** Texts that match, each with the record that it belongs to and how well it does. */
interface Candidates {
  readonly kind: Kind;
  readonly id: Sql;
  readonly from: Sql;
  readonly matched: Sql;
  readonly score: Sql;
}

/**
 * How well a name matches: by its letters as typed (`word_similarity` finds a part, `similarity` prefers the whole) or by its key,
 * which no spelling and no script changes. `q` is the query: `q.plain` its plain letters, `q.key` its key.
 */
function nameScore(name: Sql, key: Sql): Sql {
  const plain = sql`security.plain_name(${name})`;
  const letters = sql`word_similarity(q.plain, ${plain})`;
  // Words of the query that the name has; the last one may be unfinished.
  const words = sql`(select count(*) from unnest(q.key) with ordinality w(word, at) where w.word = any (${key})
    or (w.at = cardinality(q.key) and length(w.word) > 2 and exists (select from unnest(${key}) k where starts_with(k, w.word))))`;
  const share = sql`(${words}::float8 / greatest(cardinality(q.key), 1))`;
  return sql`(0.85 * greatest(${letters}, 0.9 * ${share}) + 0.15 * similarity(q.plain, ${plain}))`;
}

/** Texts match by full text, or by a part as it is typed. */
function textScore(text: Sql): Sql {
  return sql`(case when to_tsvector('simple', ${text}) @@ q.words then 0.8 else 0.75 * strict_word_similarity(q.plain, lower(${text})) end)`;
}

const excerpt = (text: Sql): Sql =>
  sql`ts_headline('simple', left(${text}, 2000), q.words, 'StartSel="",StopSel="",MaxWords=18,MinWords=8')`;

const everywhere: readonly Candidates[] = [
  {
    kind: 'Organisation',
    id: sql`o.id`,
    from: sql`organisation o`,
    matched: sql`o.name`,
    score: nameScore(sql`o.name`, sql`o.name_key`),
  },
  {
    kind: 'Organisation',
    id: sql`o.id`,
    from: sql`organisation o`,
    matched: sql`o.acronym`,
    score: sql`(case when lower(o.acronym) = q.plain then 1 when starts_with(lower(o.acronym), q.plain) then 0.9 end)`,
  },
  {
    kind: 'Organisation',
    id: sql`n.organisation_id`,
    from: sql`organisation_name n`,
    matched: sql`n.name`,
    score: nameScore(sql`n.name`, sql`n.name_key`),
  },
  {
    kind: 'Contact',
    id: sql`c.id`,
    from: sql`contact c`,
    matched: sql`c.name`,
    score: nameScore(sql`c.name`, sql`c.name_key`),
  },
  {
    kind: 'Contact',
    id: sql`n.contact_id`,
    from: sql`contact_name n`,
    matched: sql`n.name`,
    score: nameScore(sql`n.name`, sql`n.name_key`),
  },
  { kind: 'Contact', ...officeMatch },
  {
    kind: 'Topic',
    id: sql`t.id`,
    from: sql`topic t`,
    matched: sql`t.name`,
    score: sql`(0.95 * word_similarity(q.plain, lower(t.name)))`,
  },
  {
    kind: 'Meeting',
    id: sql`m.id`,
    from: sql`meeting m`,
    matched: sql`m.title`,
    score: textScore(sql`concat_ws(' ', m.title, m.place)`),
  },
  {
    kind: 'Interaction',
    id: sql`i.id`,
    from: sql`interaction i`,
    matched: excerpt(sql`i.body`),
    score: textScore(sql`i.body`),
  },
  {
    kind: 'Commitment',
    id: sql`p.id`,
    from: sql`commitment p`,
    matched: excerpt(sql`p.text`),
    score: textScore(sql`p.text`),
  },
];

/** Asks for a kind by value, not by a part of the statement: one plan serves whatever kinds a variable names. PostgreSQL skips the others unread. */
function ofKind(kind: Kind, args: Args): readonly Sql[] {
  return args.has('kinds') ? [sql`${literal(kind.toUpperCase())} = any (${args.param(['kinds'], 'text[]')})`] : [];
}

/** The best of each record, the best records first. */
function hits(row: Row, args: Args): Sql {
  const all = Object.keys(ids) as Kind[];
  const branches = everywhere.map(({ kind, id, from, matched, score }) => {
    const idColumns = all.map((each) => (each === kind ? id : sql`null::uuid`));
    return sql`select ${score}::float8, ${matched}, ${join(idColumns, sql`, `)} from q, ${from}${where(ofKind(kind, args))}`;
  });
  const idNames = join(
    Object.values(ids).map((name) => identifier(name)),
    sql`, `,
  );
  const record = sql`coalesce(${idNames})`;
  return sql`(
    with q as materialized (
      select security.plain_name(typed) as plain, security.name_key(typed) as key, websearch_to_tsquery('simple', typed) as words,
        regexp_split_to_array(security.plain_name(typed), ${between}) as terms
      from (select ${args.param(['text'], 'text', searchedText)} as typed) asked where typed <> ''
    ), found (score, matched, ${idNames}) as (${join(branches, sql` union all `)}),
    best as (select distinct on (${record}) * from found where score >= ${THRESHOLD} order by ${record}, score desc, matched)
    select best.*, q.plain as query from best, q order by score desc, lower(matched) collate "C", ${record} limit coalesce(${args.param(['first'], 'int', howMany)}, ${USUAL})
  ) ${row}`;
}

export const searchReads = reads('SearchHit', {
  repeats: ids,
  fields: { ...columns('score', 'matched'), node: oneOf(ids) },
});

export const searchQueries = reads('Query', {
  fields: {
    search: many(
      'SearchHit',
      (_query, hit, args) => ({
        from: hits(hit, args),
        orderBy: sql`${hit}.score desc, lower(${hit}.matched) collate "C", coalesce(${join(
          Object.values(ids).map((name) => sql`${hit}.${identifier(name)}`),
          sql`, `,
        )})`,
      }),
      { cost: LOOKING_EVERYWHERE },
    ),
  },
});

function searchedText(text: unknown): string {
  const typed = String(text).replaceAll('\0', '').trim();
  if (typed.length > LONGEST) throw badInput(`\`text\` is longer than ${LONGEST} characters: search for a part of it.`);
  return typed;
}

function howMany(first: unknown): number {
  const size = first as number;
  if (size < 1 || size > MOST) throw badInput(`\`first\` is ${size}: give a number from 1 to ${MOST}.`);
  return size;
}
