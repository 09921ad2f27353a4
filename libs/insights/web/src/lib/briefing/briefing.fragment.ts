import { graphql, type FragmentOf } from '@rapport/shared-client';

/** All of a briefing; spread it with `@unmask`, for a briefing has no identity of its own. */
export const BriefingSheetFragment = graphql(`
  fragment BriefingSheet on Briefing {
    title
    asOf
    markdown
    sections {
      heading
      lines {
        text
        sources {
          __typename
          id
          ... on Affiliation {
            contact {
              id
            }
          }
          ... on Interaction {
            meeting {
              id
            }
          }
          ... on Position {
            organisation {
              id
            }
          }
        }
      }
    }
  }
`);

/** A briefing as the API tells it. */
export type Briefing = FragmentOf<typeof BriefingSheetFragment>;
