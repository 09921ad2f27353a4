import { Group } from '@mantine/core';
import { mayDo } from '@rapport/access-domain';
import { FollowUpLine, NewFollowUp } from '@rapport/commitments-web';
import { graphql, useViewer } from '@rapport/shared-client';
import {
  choiceInUrl,
  FlagFilter,
  flagInUrl,
  HistorySection,
  Page,
  useConnection,
  useUrlFilters,
} from '@rapport/shared-ui';
import { SegmentedControl } from '@mantine/core';

const FollowUpListQuery = graphql(`
  query FollowUpList($filter: FollowUpFilter, $first: Int = 50, $after: String) {
    followUps(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          ...FollowUpLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const views = ['TO_DO', 'DONE'] as const;
const filters = { status: choiceInUrl(views, 'TO_DO'), everybody: flagInUrl(), overdue: flagInUrl() };

/** What we set ourselves to do; one's own unless asked. */
export function FollowUpsPage() {
  const { id: me, role } = useViewer();
  const { values, set } = useUrlFilters(filters);
  const { status, everybody, overdue } = values;
  const filter = { statuses: [status], assigneeId: everybody ? null : me, isOverdue: overdue || null };
  const list = useConnection(FollowUpListQuery, { filter }, (data) => data.followUps);
  return (
    <Page title="Follow-ups" width="narrow" actions={mayDo(role, 'follow-up:write') && <NewFollowUp />}>
      <Group role="search" aria-label="Filter follow-ups">
        <SegmentedControl
          aria-label="Which follow-ups"
          value={status}
          onChange={(view) => set({ status: views.find((known) => known === view) ?? 'TO_DO' })}
          data={[
            { value: 'TO_DO', label: 'To do' },
            { value: 'DONE', label: 'Done' },
          ]}
        />
        <FlagFilter label="Everybody’s" value={everybody} onChange={(on) => set({ everybody: on })} />
        <FlagFilter label="Overdue" value={overdue} onChange={(on) => set({ overdue: on })} />
      </Group>
      <HistorySection
        title={everybody ? 'Everybody’s' : 'Yours'}
        list={list}
        empty={status === 'TO_DO' ? 'Nothing to do.' : 'Nothing is done yet.'}
      >
        {(followUp) => <FollowUpLine followUp={followUp} namesAssignee={everybody} />}
      </HistorySection>
    </Page>
  );
}
