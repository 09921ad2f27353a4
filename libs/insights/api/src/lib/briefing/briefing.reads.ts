import { ofContact, ofOrganisation } from '@rapport/commitments-api';
import { lastMet, present } from '@rapport/engagement-api';
import {
  badInput,
  column,
  columns,
  firstOf,
  literal,
  many,
  nodesOf,
  reads,
  Row,
  sql,
  value,
  type Args,
  type Sql,
} from '@rapport/shared-graphql';
import { lines } from './lines';

/** Whom a briefing is about, as a row `s`: a title, the bodies and the people, and the meeting where it is for one. */
function subject(args: Args): Sql {
  const asked = ['meetingId', 'organisationId', 'contactId'].filter((name) => args.has(name));
  const [by] = asked;
  if (asked.length !== 1)
    throw badInput('Ask for a briefing by exactly one of `meetingId`, `organisationId` and `contactId`.');
  switch (by) {
    case 'meetingId':
      return sql`select m.title, m.id as subject_id, m.id as meeting_id,
        array(select distinct p.organisation_id from participant p where p.meeting_id = m.id and not p.is_ours and p.organisation_id is not null) as organisation_ids,
        array(select p.contact_id from participant p where p.meeting_id = m.id and not p.is_ours and p.contact_id is not null) as contact_ids
        from meeting m where m.id = ${args.param(['meetingId'], 'uuid')}`;
    case 'organisationId':
      return sql`select o.name as title, o.id as subject_id, null::uuid as meeting_id, array[o.id] as organisation_ids,
        array(select a.contact_id from affiliation a where a.organisation_id = o.id and a.period @> (select security.today())) as contact_ids
        from organisation o where o.id = ${args.param(['organisationId'], 'uuid')}`;
    default:
      return sql`select c.name as title, c.id as subject_id, null::uuid as meeting_id,
        array(select a.organisation_id from affiliation a where a.contact_id = c.id and a.is_primary and a.period @> (select security.today())) as organisation_ids,
        array[c.id] as contact_ids from contact c where c.id = ${args.param(['contactId'], 'uuid')}`;
  }
}

const briefing = firstOf('Briefing', (_query, b, args) => {
  const s = new Row('s');
  const met = lastMet(sql`(p.organisation_id = any (s.organisation_ids) or p.contact_id = any (s.contact_ids))
    and p.meeting_starts_at <= security.instant() and p.meeting_id is distinct from s.meeting_id`);
  return {
    from: sql`(
      with s as materialized (${subject(args)}), since as materialized (select ${met} as met from s),
      line as materialized (
        -- A line is a line, whatever was typed.
        select section, heading, rank, regexp_replace(text, '\\s+', ' ', 'g') as text, sources, cited from (${lines({
          organisations: (c) => ofOrganisation(c, sql`= any (${s}.organisation_ids)`),
          contacts: (c) => ofContact(c, sql`= any (${s}.contact_ids)`),
          present,
        })}) raw)
      select 'Briefing: ' || s.title as title, s.subject_id, security.instant() as as_of,
        coalesce((select jsonb_agg(to_jsonb(line) order by line.section, line.rank, line.text) from line), '[]') as lines from s
    ) ${b}`,
  };
});

/** The lines of a briefing as rows again. */
const rowsOf = (b: Row, alias: Row): Sql =>
  sql`jsonb_to_recordset(${b}.lines) ${alias} (section int, heading text, rank text, text text, sources uuid[], cited text)`;

/**
 * A text as Markdown that shows it as it was typed: nothing in a record makes a link, a list or HTML of its line.
 * Which signs begin something is CommonMark's, section 2.4 and the blocks that may begin within a list item.
 */
const asTyped = (text: Sql): Sql => sql`regexp_replace(regexp_replace(regexp_replace(${text},
  ${literal('([][\\\\`*_{}<>#|~&])')}, ${literal('\\\\\\1')}, 'g'), '^([-+=])', ${literal('\\\\\\1')}), '^(\\d+)([.)])', ${literal('\\1\\\\\\2')})`;

export const briefingReads = [
  reads('Query', { fields: { briefing } }),
  reads('Briefing', {
    repeats: (b) =>
      sql`(select array_agg(source) || ${b}.subject_id from ${rowsOf(b, new Row('l'))}, unnest(l.sources) source)`,
    fields: {
      ...columns('title', 'asOf'),
      sections: many('BriefingSection', (b, section) => ({
        from: sql`(select l.section, min(l.heading) as heading, jsonb_agg(to_jsonb(l) order by l.rank, l.text) as lines
          from ${rowsOf(b, new Row('l'))} group by l.section) ${section}`,
        orderBy: sql`${section}.section`,
      })),
      markdown: value(
        (
          b,
        ) => sql`('# ' || ${asTyped(sql`${b}.title`)} || E'\n' || coalesce((select string_agg(part.text, '' order by part.section) from (
          select l.section, E'\n## ' || ${asTyped(sql`min(l.heading)`)} || E'\n\n'
            || string_agg('- ' || ${asTyped(sql`l.text`)} || ' (' || l.cited || ')', E'\n' order by l.rank, l.text) || E'\n' as text
          from ${rowsOf(b, new Row('l'))} group by l.section) part), E'\nNothing is known yet.\n'))`,
      ),
    },
  }),
  reads('BriefingSection', {
    fields: {
      heading: column(),
      lines: many('BriefingLine', (section, line) => ({
        from: rowsOf(section, line),
        orderBy: sql`${line}.rank, ${line}.text`,
      })),
    },
  }),
  reads('BriefingLine', { fields: { text: column(), sources: nodesOf((line) => sql`${line}.sources`) } }),
];
