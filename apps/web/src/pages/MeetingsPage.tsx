import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { mayDo } from '@rapport/access-domain';
import { meetingKinds, meetingStatuses } from '@rapport/engagement-domain';
import { meetingColumns, MeetingRow } from '@rapport/engagement-web';
import { graphql, useViewer } from '@rapport/shared-client';
import { addDays, parseCivilDate } from '@rapport/shared-kernel';
import {
  choiceInUrl,
  ChoicesFilter,
  choicesInUrl,
  DateField,
  FlagFilter,
  flagInUrl,
  idsInUrl,
  instantAt,
  ListPage,
  QuietText,
  SearchFilter,
  textInUrl,
  useConnection,
  useUrlFilters,
} from '@rapport/shared-ui';

const MeetingListQuery = graphql(`
  query MeetingList($filter: MeetingFilter, $orderBy: MeetingOrder, $first: Int = 50, $after: String) {
    meetings(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      edges {
        node {
          id
          ...MeetingRow
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

const MeetingsOfQuery = graphql(`
  query MeetingsOf($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Organisation {
        name
      }
      ... on Contact {
        name
      }
    }
  }
`);

const filters = {
  text: textInUrl(),
  kinds: choicesInUrl(meetingKinds),
  statuses: choicesInUrl(meetingStatuses),
  from: textInUrl(),
  to: textInUrl(),
  mine: flagInUrl(),
  /** Bodies of which one was there, and people who all were: lists that a figure leads to. */
  bodies: idsInUrl(),
  people: idsInUrl(),
  orderBy: choiceInUrl(['NEWEST', 'OLDEST'], 'NEWEST'),
};

/** Every meeting that the viewer may see. */
export function MeetingsPage() {
  const { id: me, role, timeZone } = useViewer();
  const { values, set, clear, isFiltered } = useUrlFilters(filters);
  const { text, kinds, statuses, from, to, mine, bodies, people, orderBy } = values;
  const filter = {
    text: text || null,
    kinds: kinds.length > 0 ? [...kinds] : null,
    statuses: statuses.length > 0 ? [...statuses] : null,
    from: startOf(from, timeZone),
    to: startOf(to, timeZone, 1),
    loggedById: mine ? me : null,
    organisationIds: bodies.length > 0 ? [...bodies] : null,
    allContactIds: people.length > 0 ? [...people] : null,
  };
  const list = useConnection(MeetingListQuery, { filter, orderBy }, (data) => data.meetings);
  return (
    <ListPage
      title="Meetings"
      noun={['meeting', 'meetings']}
      actions={
        mayDo(role, 'meeting:log') && (
          <Button component={Link} to="/meetings/new">
            Log a meeting
          </Button>
        )
      }
      list={list}
      columns={meetingColumns(orderBy)}
      href={({ id }) => `/meetings/${id}`}
      order={orderBy}
      onOrder={() => set({ orderBy: orderBy === 'NEWEST' ? 'OLDEST' : 'NEWEST' })}
      isFiltered={isFiltered}
      onClearFilters={clear}
      filters={
        <>
          <SearchFilter label="Search" value={text} onChange={(typed) => set({ text: typed })} />
          <ChoicesFilter
            label="Kind"
            choices={meetingKinds}
            value={kinds}
            onChange={(chosen) => set({ kinds: chosen })}
          />
          <ChoicesFilter
            label="Status"
            choices={meetingStatuses}
            value={statuses}
            onChange={(chosen) => set({ statuses: chosen })}
          />
          <DateField label="From" value={from} onChange={(day) => set({ from: day })} />
          <DateField label="To" value={to} onChange={(day) => set({ to: day })} />
          <FlagFilter label="Logged by me" value={mine} onChange={(on) => set({ mine: on })} />
          {bodies.length + people.length > 0 && <MeetingsOf ids={[...bodies, ...people]} />}
        </>
      }
      whenEmpty="Press c, on any screen, to log the first."
    >
      {(meeting) => <MeetingRow meeting={meeting} />}
    </ListPage>
  );
}

/** Of whom the meetings are, where a figure led to them; what the viewer may not see has no name. */
function MeetingsOf({ ids }: { readonly ids: readonly string[] }) {
  const { data } = useQuery(MeetingsOfQuery, { variables: { ids: [...ids] } });
  const names = (data?.nodes ?? []).flatMap((node) => (node && 'name' in node ? [node.name] : []));
  return <QuietText>Meetings of {names.join(' with ')}</QuietText>;
}

/** The instant at which a day, or the one some days after it, begins for the viewer; null for no day. */
function startOf(day: string, timeZone: string, later = 0): string | null {
  const civil = parseCivilDate(day);
  return civil ? (instantAt(`${addDays(civil, later)}T00:00`, timeZone) ?? null) : null;
}
