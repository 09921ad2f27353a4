import { graphql, useFragment, type FragmentType, type MeetingOrder } from '@rapport/shared-client';
import { Cell, Instant, inWords, StatusBadge, TitleCell, type DataListColumn } from '@rapport/shared-ui';
import { statusTones } from './status';

export const MeetingRowFragment = graphql(`
  fragment MeetingRow on Meeting {
    id
    title
    kind
    status
    startsAt
    timeZone
    place
    hosts {
      id
      name
      acronym
    }
    topics {
      id
      name
    }
  }
`);

/** What a list of meetings shows. Their days are in one order or the other. */
export function meetingColumns(order: MeetingOrder): readonly DataListColumn<MeetingOrder>[] {
  return [
    {
      header: 'When',
      width: '11rem',
      order,
      sorts: order === 'NEWEST' ? 'descending' : 'ascending',
    },
    { header: 'Meeting', width: '3fr' },
    { header: 'Kind', width: '12rem' },
    { header: 'Hosts', width: '1.4fr' },
    { header: 'Topics', width: '2fr' },
  ];
}

/** A meeting in a list. */
export function MeetingRow({ meeting }: { meeting: FragmentType<typeof MeetingRowFragment> }) {
  const { title, kind, status, startsAt, timeZone, place, hosts, topics } = useFragment(MeetingRowFragment, meeting);
  return (
    <>
      <Cell>
        <Instant at={startsAt} timeZone={timeZone} />
      </Cell>
      <TitleCell below={place && <bdi>{place}</bdi>}>
        <bdi>{title}</bdi>
      </TitleCell>
      <Cell>{status === 'HELD' ? inWords(kind) : <Status kind={kind} status={status} />}</Cell>
      <Cell label="Hosts">{hosts.map(({ acronym, name }) => acronym ?? name).join(', ')}</Cell>
      <Cell label="Topics">{topics.map(({ name }) => name).join(', ')}</Cell>
    </>
  );
}

function Status({ kind, status }: { kind: string; status: keyof typeof statusTones }) {
  return (
    <>
      {inWords(kind)} <StatusBadge tone={statusTones[status]}>{inWords(status)}</StatusBadge>
    </>
  );
}
