import { mayBeKept } from '@rapport/access-api';
import {
  byId,
  columns,
  connection,
  many,
  one,
  oneOf,
  reads,
  sql,
  value,
  type Filter,
  type Row,
  type Sql,
} from '@rapport/shared-graphql';
import { likePattern } from '@rapport/directory-api';

/** Open, and its due day has passed at the viewer's place; said as the index of an owner's promises has it. */
export const isOverdue = (c: Row) =>
  sql`(${c}.status = 'OPEN' and coalesce(${c}.due_on, 'infinity') < (select security.today()))`;

/** A party on either side; `is` compares its id: `= …` or `in (…)`. */
function partyIs(c: Row, kind: Sql, is: Sql): Sql {
  return sql`(${c}.debtor_${kind} ${is} or ${c}.creditor_${kind} ${is})`;
}

/**
 * The promises of a body, or of several (`is`: `= …` or `in (…)`): those of its posts are its own. Each side by its own index: an
 * `or` across them would read every promise.
 */
export function ofOrganisation(c: Row, is: Sql): Sql {
  return sql`${c}.id in (
    select p.id from commitment p where p.debtor_organisation_id ${is} union all select p.id from commitment p where p.creditor_organisation_id ${is}
    union all select p.id from post join commitment p on p.debtor_post_id = post.id where post.organisation_id ${is}
    union all select p.id from post join commitment p on p.creditor_post_id = post.id where post.organisation_id ${is})`;
}

/** The promises on a topic, or on several: their own, or those of the statement or the meeting that they came from. */
export function onTopic(c: Row, is: Sql): Sql {
  return sql`${c}.id in (
    select t.commitment_id from commitment_topic t where t.topic_id ${is}
    union all select p.id from interaction_topic t join commitment p on p.interaction_id = t.interaction_id where t.topic_id ${is}
    union all select p.id from meeting_topic t join commitment p on p.meeting_id = t.meeting_id where t.topic_id ${is})`;
}

/** The promises of a person. */
export function ofContact(c: Row, is: Sql): Sql {
  return partyIs(c, sql`contact_id`, is);
}

const commitmentFilter: Filter = {
  statuses: (c, statuses) => sql`${c}.status = any(${statuses.param('text[]')})`,
  directions: (c, directions) => sql`${c}.direction = any(${directions.param('text[]')})`,
  isOverdue: (c, wanted) => (wanted.is === true ? isOverdue(c) : sql`not ${isOverdue(c)}`),
  ownerId: (c, owner) => sql`${c}.owner_id = ${owner.param('uuid')}`,
  organisationId: (c, id) => ofOrganisation(c, sql`= ${id.param('uuid')}`),
  contactId: (c, id) => ofContact(c, sql`= ${id.param('uuid')}`),
  postId: (c, id) => partyIs(c, sql`post_id`, sql`= ${id.param('uuid')}`),
  dueFrom: (c, day) => sql`${c}.due_on >= ${day.param('date')}`,
  dueTo: (c, day) => sql`${c}.due_on <= ${day.param('date')}`,
  topicId: (c, topic) => onTopic(c, sql`= ${topic.param('uuid')}`),
  text: (c, text) => sql`lower(${c}.text) like '%' || lower(${text.param('text', likePattern)}) || '%'`,
};

/** What is due first; what has no due day last. */
const byDue = (c: Row) => [
  { by: sql`coalesce(${c}.due_on, 'infinity')`, cast: 'date' as const },
  { by: sql`${c}.id`, cast: 'uuid' as const },
];
const newest = (c: Row) => [
  { by: sql`${c}.made_on`, cast: 'date' as const, descending: true },
  { by: sql`${c}.id`, cast: 'uuid' as const, descending: true },
];

export const commitmentReads = reads('Commitment', {
  table: 'commitment',
  record: 'id',
  fields: {
    ...columns('id', 'version', 'text', 'direction', 'madeOn', 'dueOn', 'reviewOn', 'status', 'isPublic'),
    ...columns('createdAt', 'updatedAt'),
    mayBeKept,
    debtor: oneOf({ Organisation: 'debtor_organisation_id', Contact: 'debtor_contact_id', Post: 'debtor_post_id' }),
    creditor: oneOf({
      Organisation: 'creditor_organisation_id',
      Contact: 'creditor_contact_id',
      Post: 'creditor_post_id',
    }),
    isOverdue: value(isOverdue),
    owner: one('User', 'owner_id'),
    meeting: one('Meeting', 'meeting_id'),
    interaction: one('Interaction', 'interaction_id'),
    topics: many('Topic', (commitment, topic) => ({
      join: sql`join commitment_topic ct on ct.topic_id = ${topic}.id`,
      where: [sql`ct.commitment_id = ${commitment}.id`],
      orderBy: sql`ct.position`,
    })),
    events: many('CommitmentEvent', (commitment, event) => ({
      from: sql`commitment_event ${event}`,
      where: [sql`${event}.commitment_id = ${commitment}.id`],
      orderBy: sql`${event}.at, ${event}.id`,
    })),
    audience: one('Audience', 'audience_id'),
  },
});

export const commitmentEventReads = reads('CommitmentEvent', {
  fields: { ...columns('at', 'kind', 'note', 'previousDueOn', 'dueOn', 'evidence'), by: one('User', 'by_id') },
});

export const commitmentQueries = reads('Query', {
  fields: {
    commitment: byId('Commitment'),
    commitments: connection('Commitment', {
      rows: () => ({}),
      filter: commitmentFilter,
      orders: { DUE: byDue, NEWEST: newest },
    }),
  },
});

/** Promises of the people, bodies and events that they belong to. */
export const commitmentsOfOthers = [
  reads('Organisation', {
    fields: {
      commitments: connection('Commitment', {
        rows: (organisation, c) => ({ where: [ofOrganisation(c, sql`= ${organisation}.id`)] }),
        filter: commitmentFilter,
        orders: { DUE: byDue },
      }),
    },
  }),
  reads('Contact', {
    fields: {
      commitments: connection('Commitment', {
        rows: (contact, c) => ({ where: [ofContact(c, sql`= ${contact}.id`)] }),
        filter: commitmentFilter,
        orders: { DUE: byDue },
      }),
    },
  }),
  reads('Post', {
    fields: {
      commitments: connection('Commitment', {
        rows: (post, c) => ({ where: [partyIs(c, sql`post_id`, sql`= ${post}.id`)] }),
        filter: commitmentFilter,
        orders: { DUE: byDue },
      }),
    },
  }),
  reads('Meeting', {
    fields: {
      commitments: connection('Commitment', {
        rows: (meeting, c) => ({ where: [sql`${c}.meeting_id = ${meeting}.id`] }),
        orders: { DUE: byDue },
      }),
    },
  }),
  reads('Interaction', {
    fields: {
      commitments: many('Commitment', (interaction, c) => ({
        where: [sql`${c}.interaction_id = ${interaction}.id`],
        orderBy: sql`coalesce(${c}.due_on, 'infinity'), ${c}.id`,
      })),
    },
  }),
];
