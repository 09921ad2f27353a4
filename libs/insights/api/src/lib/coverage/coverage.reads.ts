import { organisationFilter } from '@rapport/directory-api';
import { lastMet, organisationFilterByEngagement } from '@rapport/engagement-api';
import { connection, firstOf, one, reads, sql } from '@rapport/shared-graphql';
import { ofBody } from '../relationship/relationship.reads';

export const coverageReads = reads('CoverageRow', {
  table: 'organisation',
  record: 'id',
  fields: { organisation: one('Organisation', 'id'), relationship: firstOf('RelationshipSummary', ofBody) },
});

/** Never met first, then by the day on which the agreed days were over, or will be. */
export const coverageQueries = reads('Query', {
  fields: {
    coverage: connection('CoverageRow', {
      rows: (_query, o) => ({ where: [sql`${o}.cadence_days is not null`, sql`not ${o}.is_home`] }),
      filter: { ...organisationFilter, ...organisationFilterByEngagement },
      orders: {
        NEGLECTED: (o) => [
          {
            by: sql`coalesce(security.day_of(${lastMet(sql`p.organisation_id = ${o}.id`)}) + ${o}.cadence_days, '-infinity')`,
            cast: 'date',
          },
          { by: sql`${o}.id`, cast: 'uuid' },
        ],
      },
    }),
  },
});
