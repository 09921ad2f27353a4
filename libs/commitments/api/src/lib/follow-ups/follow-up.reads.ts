import { mayBeKept } from '@rapport/access-api';
import {
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
} from '@rapport/shared-graphql';

const isOverdue = (f: Row) => sql`coalesce(${f}.status = 'TO_DO' and ${f}.due_on < (select security.today()), false)`;

const followUpFilter: Filter = {
  statuses: (f, statuses) => sql`${f}.status = any(${statuses.param('text[]')})`,
  assigneeId: (f, assignee) => sql`${f}.assignee_id = ${assignee.param('uuid')}`,
  isOverdue: (f, wanted) => (wanted.is === true ? isOverdue(f) : sql`not ${isOverdue(f)}`),
  dueTo: (f, day) => sql`${f}.due_on <= ${day.param('date')}`,
};

const byDue = (f: Row) => [
  { by: sql`coalesce(${f}.due_on, 'infinity')`, cast: 'date' as const },
  { by: sql`${f}.id`, cast: 'uuid' as const },
];

export const followUpReads = reads('FollowUp', {
  table: 'follow_up',
  record: 'id',
  fields: {
    ...columns('id', 'version', 'title', 'dueOn', 'status', 'completedAt', 'createdAt', 'updatedAt'),
    mayBeKept,
    assignee: one('User', 'assignee_id'),
    isOverdue: value(isOverdue),
    about: oneOf({
      Meeting: 'about_meeting_id',
      Interaction: 'about_interaction_id',
      Commitment: 'about_commitment_id',
      Organisation: 'about_organisation_id',
      Contact: 'about_contact_id',
    }),
  },
});

export const followUpQueries = reads('Query', {
  fields: {
    followUps: connection('FollowUp', { rows: () => ({}), filter: followUpFilter, orders: { DUE: byDue } }),
  },
});

const inOrder = (f: Row) => sql`coalesce(${f}.due_on, 'infinity'), ${f}.id`;

/** Follow-ups of what they are about. */
export const followUpsOfOthers = [
  reads('Meeting', {
    fields: {
      followUps: connection('FollowUp', {
        rows: (meeting, f) => ({ where: [sql`${f}.about_meeting_id = ${meeting}.id`] }),
        orders: { DUE: byDue },
      }),
    },
  }),
  reads('Interaction', {
    fields: {
      followUps: many('FollowUp', (interaction, f) => ({
        where: [sql`${f}.about_interaction_id = ${interaction}.id`],
        orderBy: inOrder(f),
      })),
    },
  }),
  reads('Commitment', {
    fields: {
      followUps: many('FollowUp', (commitment, f) => ({
        where: [sql`${f}.about_commitment_id = ${commitment}.id`],
        orderBy: inOrder(f),
      })),
    },
  }),
];
