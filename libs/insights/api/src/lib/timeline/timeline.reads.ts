import { ofContact, ofOrganisation } from '@rapport/commitments-api';
import { bodies, present } from '@rapport/engagement-api';
import { column, connection, join, reads, Row, sql, type Args, type Sql } from '@rapport/shared-graphql';

/** The tables of what can happen, each by the id column that its events fill. */
const union = {
  Meeting: 'meeting_id',
  Interaction: 'interaction_id',
  Commitment: 'commitment_id',
  Affiliation: 'affiliation_id',
  Position: 'position_id',
};

/** Who a timeline is about, as each table knows them. */
interface Subject {
  readonly presence: Sql;
  readonly speaker: Sql;
  readonly promise: (c: Row) => Sql;
  readonly affiliation: Sql;
  /** A body's alone: stance is never a person's. */
  readonly position?: Sql;
}

interface Happening {
  readonly kind: Sql;
  readonly at: Sql;
  readonly event: Sql;
  readonly of: keyof typeof union;
  readonly id: Sql;
  readonly from: Sql;
}

/** Everything that happened, an event a row: when, the event's own id, and the record that it belongs to. */
function happenings({ presence, speaker, promise, affiliation, position }: Subject, row: Row): Sql {
  const all: Happening[] = [
    {
      kind: sql`'MEETING'`,
      at: sql`m.starts_at`,
      event: sql`m.id`,
      of: 'Meeting',
      id: sql`m.id`,
      from: sql`meeting m where m.id in (select p.meeting_id from participant p where ${presence} and ${present})`,
    },
    {
      kind: sql`'INTERACTION'`,
      at: sql`i.said_at`,
      event: sql`i.id`,
      of: 'Interaction',
      id: sql`i.id`,
      from: sql`interaction i where i.id in (select s.interaction_id from interaction_speaker s where ${speaker})`,
    },
    {
      kind: sql`'COMMITMENT'`,
      // Made on the day that it was made, not when somebody wrote it down.
      at: sql`(case when e.kind = 'MADE' then security.start_of(c.made_on) else e.at end)`,
      event: sql`e.id`,
      of: 'Commitment',
      id: sql`c.id`,
      from: sql`commitment c join commitment_event e on e.commitment_id = c.id where ${promise(new Row('c'))}`,
    },
    {
      kind: sql`'AFFILIATION'`,
      at: sql`security.start_of(security.partial_first(a.valid_from))`,
      event: sql`a.id`,
      of: 'Affiliation',
      id: sql`a.id`,
      from: sql`affiliation a where ${affiliation} and a.valid_from is not null`,
    },
    {
      kind: sql`'AFFILIATION'`,
      at: sql`security.start_of(security.partial_last(a.valid_to) + 1)`,
      event: sql`a.id`,
      of: 'Affiliation',
      id: sql`a.id`,
      from: sql`affiliation a where ${affiliation} and a.valid_to is not null`,
    },
  ];
  if (position)
    all.push({
      kind: sql`'POSITION'`,
      at: sql`security.start_of(s.asserted_on)`,
      event: sql`s.id`,
      of: 'Position',
      id: sql`s.id`,
      from: sql`position s where ${position}`,
    });
  const branches = all.map(({ kind, at, event, of, id, from }) => {
    const ids = Object.keys(union).map((type) => (type === of ? id : sql`null::uuid`));
    return sql`select ${kind} as kind, ${at} as at, ${event} as event, ${join(ids, sql`, `)} from ${from}`;
  });
  return sql`(${join(branches, sql` union all `)}) ${row} (kind, at, event, meeting_id, interaction_id, commitment_id, affiliation_id, position_id)`;
}

/** Newest first. */
const orders = {
  NEWEST: (row: Row) => [
    { by: sql`${row}.at`, cast: 'timestamptz' as const, descending: true },
    { by: sql`${row}.event`, cast: 'uuid' as const, descending: true },
  ],
};

function page(subject: Subject, row: Row, args: Args) {
  const ofKinds = args.has('kinds') ? [sql`${row}.kind = any(${args.param(['kinds'], 'text[]')})`] : [];
  return { from: happenings(subject, row), where: ofKinds };
}

export const timelines = [
  reads('TimelineEdge', { fields: { at: column() } }),
  reads('Organisation', {
    fields: {
      timeline: connection('TimelineItem', {
        union,
        orders,
        rows: (o, row, args) => {
          const is = bodies(o, args);
          const subject = {
            presence: sql`p.organisation_id ${is}`,
            speaker: sql`s.organisation_id ${is}`,
            promise: (c: Row) => ofOrganisation(c, is),
            affiliation: sql`a.organisation_id ${is}`,
            position: sql`s.organisation_id ${is}`,
          };
          return page(subject, row, args);
        },
      }),
    },
  }),
  reads('Contact', {
    fields: {
      timeline: connection('TimelineItem', {
        union,
        orders,
        rows: (contact, row, args) => {
          const is = sql`= ${contact}.id`;
          const subject = {
            presence: sql`p.contact_id ${is}`,
            speaker: sql`s.contact_id ${is}`,
            promise: (c: Row) => ofContact(c, is),
            affiliation: sql`a.contact_id ${is}`,
          };
          return page(subject, row, args);
        },
      }),
    },
  }),
];
