import { columns, many, reads, Row, sql } from '@rapport/shared-graphql';

/** What stands between words, as the name key sees it. */
export const between = sql`'[[:space:].,;:/()''"’‘“”،؛&+_-]+'`;

/**
 * `matched`, cut into what matches and what does not: whole words, for a reader looks for words. A word matches a typed one that is
 * a part of it, that has its key (another spelling, another script), or that is nearly the same.
 */
const parts = many('MatchedPart', (hit, part) => {
  const w = new Row('w');
  const matches = sql`exists (select from regexp_split_to_table(${hit}.query, ${between}) typed where typed <> '' and (
    (case when length(typed) > 2 then strpos(${w}.plain, typed) > 0 else starts_with(${w}.plain, typed) end)
    or similarity(typed, ${w}.plain) >= 0.45
    or length(${w}.key) > 1 and security.word_key(typed) = ${w}.key))`;
  return {
    from: sql`(
      select min(n) as n, string_agg(text, '' order by n) as text, matches from (
        select n, text, matches, n - row_number() over (partition by matches order by n) as run from (
          select w.n, w.text, w.plain <> '' and ${matches} as matches from (
            select n, piece[1] as text, plain, case when plain <> '' then security.word_key(plain) end as key
            from regexp_matches(${hit}.matched, '([[:space:].,;:/()''"’‘“”،؛&+_-]+|[^[:space:].,;:/()''"’‘“”،؛&+_-]+)', 'g') with ordinality found(piece, n),
              lateral (select regexp_replace(security.plain_name(piece[1]), ${between}, '', 'g') as plain) letters
          ) w
        ) word
      ) marked group by matches, run
    ) ${part}`,
    orderBy: sql`${part}.n`,
  };
});

export const highlightReads = [
  reads('SearchHit', { fields: { parts } }),
  reads('MatchedPart', { fields: columns('text', 'matches') }),
];
