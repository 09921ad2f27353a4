import { mayDo } from '@rapport/access-domain';
import { AudienceField } from '@rapport/access-web';
import { commitmentColumns, CommitmentRow, RecordCommitment } from '@rapport/commitments-web';
import { graphql, useViewer } from '@rapport/shared-client';
import {
  ChoiceField,
  choiceInUrl,
  ChoicesFilter,
  choicesInUrl,
  FlagFilter,
  flagInUrl,
  ListPage,
  SearchFilter,
  textInUrl,
  useConnection,
  useUrlFilters,
} from '@rapport/shared-ui';

const CommitmentListQuery = graphql(`
  query CommitmentList($filter: CommitmentFilter, $orderBy: CommitmentOrder, $first: Int = 50, $after: String) {
    commitments(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      edges {
        node {
          id
          ...CommitmentRow
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

const directions = ['GIVEN', 'RECEIVED', 'THIRD_PARTY'] as const;
const statuses = ['OPEN', 'FULFILLED', 'WITHDRAWN', 'SUPERSEDED', 'ANY'] as const;
const filters = {
  text: textInUrl(),
  directions: choicesInUrl(directions),
  status: choiceInUrl(statuses, 'OPEN'),
  overdue: flagInUrl(),
  mine: flagInUrl(),
  orderBy: choiceInUrl(['DUE', 'NEWEST'], 'DUE'),
};

/** The ledger of promises, theirs and ours, the most overdue first. */
export function CommitmentsPage() {
  const { id: me, role } = useViewer();
  const { values, set, clear, isFiltered } = useUrlFilters(filters);
  const { text, status, overdue, mine, orderBy } = values;
  const filter = {
    text: text || null,
    directions: values.directions.length > 0 ? [...values.directions] : null,
    statuses: status === 'ANY' ? null : [status],
    isOverdue: overdue || null,
    ownerId: mine ? me : null,
  };
  const list = useConnection(CommitmentListQuery, { filter, orderBy }, (data) => data.commitments);
  return (
    <ListPage
      title="Commitments"
      noun={['promise', 'promises']}
      actions={mayDo(role, 'commitment:write') && <RecordCommitment AudienceField={AudienceField} />}
      list={list}
      columns={commitmentColumns}
      href={({ id }) => `/commitments/${id}`}
      order={orderBy}
      onOrder={(chosen) => set({ orderBy: chosen })}
      isFiltered={isFiltered}
      onClearFilters={clear}
      filters={
        <>
          <SearchFilter label="Search" value={text} onChange={(typed) => set({ text: typed })} />
          <ChoicesFilter
            label="Direction"
            choices={directions}
            value={values.directions}
            onChange={(chosen) => set({ directions: chosen })}
          />
          <ChoiceField
            label="Status"
            choices={statuses}
            value={status}
            onChange={(chosen) => set({ status: chosen })}
          />
          <FlagFilter label="Overdue" value={overdue} onChange={(on) => set({ overdue: on })} />
          <FlagFilter label="Watched by me" value={mine} onChange={(on) => set({ mine: on })} />
        </>
      }
      whenEmpty="Promises are recorded with the meeting at which they were made, or here."
    >
      {(commitment) => <CommitmentRow commitment={commitment} />}
    </ListPage>
  );
}
