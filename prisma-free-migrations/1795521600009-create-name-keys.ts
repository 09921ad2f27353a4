import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters of the Arabic script, Urdu's and Persian's too, by the Latin consonant that names write them with; `4` is ch. */
const CONSONANTS: Readonly<Record<string, string>> = {
  b: 'ب',
  p: 'پ',
  t: 'تطٹ',
  s: 'ثسصش',
  j: 'ج',
  '4': 'چ',
  h: 'حهہھ',
  k: 'خقکك',
  d: 'دڈ',
  z: 'ذزضظژ',
  r: 'رڑ',
  g: 'غگ',
  f: 'ف',
  l: 'ل',
  m: 'م',
  n: 'نں',
  w: 'و',
};
/** Its vowels and mute letters. */
const VOWELS = 'اأإٱآعءؤئةىيیے';

const arabic = Object.values(CONSONANTS).join('');
const latin = Object.entries(CONSONANTS)
  .map(([consonant, letters]) => consonant.repeat(letters.length))
  .join('');

/** Words that no name is found by: ranks, honorifics, and what holds a title together. */
const UNNAMED =
  `dr mr mrs ms prof professor captain capt col colonel gen general brig brigadier maj major lt lieutenant justice senator
  hon honourable retd retired the of and for`
    .split(/\s+/)
    .map((word) => `'${word}'`)
    .join(', ');

/**
 * The name key: what stays of each word when spelling, vowels, doubled letters and script are taken away, so that Muhammad, Mohammad,
 * Mohd and محمد are one. docs/search.md explains it rule by rule; it is computed here and nowhere else.
 */
export class CreateNameKeys1795521600009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
      create function security.plain_name(name text) returns text language sql immutable strict parallel safe
        return lower(regexp_replace(normalize(name, nfkd), '[\u0300-\u036f\u0640\u064b-\u065f\u0670]', '', 'g'));

      create function security.word_key(word text) returns text language plpgsql immutable strict parallel safe as $$
      declare
        key text := translate(word, '${arabic}${VOWELS}', '${latin}');
      begin
        if word in ('mohd', 'muhd', 'md') then return 'mhmd'; end if;
        key := replace(key, 'ch', '4');
        key := regexp_replace(key, '([bdgjkst])h', '\1', 'g');
        key := replace(replace(replace(key, 'zh', 'z'), 'ph', 'f'), 'x', 'ks');
        key := translate(key, 'cqv', 'kkw');
        -- Vowels, y and w within a word are written or left out as one likes; a doubled letter is one; a last h is mute.
        key := regexp_replace(key, '[aeiouy]', '', 'g');
        key := left(key, 1) || replace(substr(key, 2), 'w', '');
        key := regexp_replace(key, '(.)\1+', '\1', 'g');
        if length(key) > 1 then key := rtrim(key, 'h'); end if;
        return coalesce(nullif(key, ''), word);
      end $$;

      create function security.name_key(name text) returns text[] language sql immutable strict parallel safe
        return array(select security.word_key(word)
          from regexp_split_to_table(security.plain_name(name), '[[:space:].,;:/()''"’‘“”،؛&+_-]+') word
          where word <> '' and word not in (${UNNAMED}));

      grant execute on function security.plain_name(text), security.word_key(text), security.name_key(text) to rapport_app;

      alter table organisation add column name_key text[] not null generated always as (security.name_key(name)) stored;
      alter table organisation_name add column name_key text[] not null generated always as (security.name_key(name)) stored;
      alter table contact add column name_key text[] not null generated always as (security.name_key(name)) stored;
      alter table contact_name add column name_key text[] not null generated always as (security.name_key(name)) stored;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table contact_name drop column name_key;
      alter table contact drop column name_key;
      alter table organisation_name drop column name_key;
      alter table organisation drop column name_key;
      drop function security.name_key(text), security.word_key(text), security.plain_name(text);
    `);
  }
}
