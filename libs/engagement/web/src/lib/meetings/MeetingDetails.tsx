import type { ReactNode } from 'react';
import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { Facts, Instant, inWords, TextLink } from '@rapport/shared-ui';

export const MeetingDetailsFragment = graphql(`
  fragment MeetingDetails on Meeting {
    id
    startsAt
    endsAt
    timeZone
    modality
    place
    hosts {
      id
      name
    }
    partOf {
      id
      title
    }
    topics {
      id
      name
    }
    loggedBy {
      id
      name
    }
    createdAt
  }
`);

export interface MeetingDetailsProps {
  readonly meeting: FragmentType<typeof MeetingDetailsFragment>;
  /** Who may see the record, in words. */
  readonly audience: ReactNode;
}

/** When, where, by whom, on what. */
export function MeetingDetails({ meeting, audience }: MeetingDetailsProps) {
  const known = useFragment(MeetingDetailsFragment, meeting);
  const { startsAt, endsAt, timeZone, modality, place, hosts, partOf, topics, loggedBy, createdAt } = known;
  const links = (to: string, records: readonly { readonly id: string; readonly name: string }[]) =>
    records.length > 0 &&
    records.map(({ id, name }) => (
      <div key={id}>
        <TextLink to={`${to}${id}`}>{name}</TextLink>
      </div>
    ));
  return (
    <Facts
      items={[
        ['From', <Instant key="from" at={startsAt} timeZone={timeZone} />],
        ['To', endsAt && <Instant at={endsAt} timeZone={timeZone} />],
        ['Place', place],
        ['How', inWords(modality)],
        ['Hosts', links('/organisations/', hosts)],
        ['Part of', partOf && <TextLink to={`/meetings/${partOf.id}`}>{partOf.title}</TextLink>],
        ['Topics', links('/topics/', topics)],
        ['Logged', <LoggedBy key="logged" name={loggedBy.name} at={createdAt} />],
        ['Seen by', audience],
      ]}
    />
  );
}

function LoggedBy({ name, at }: { name: string; at: string }) {
  return (
    <>
      {name}, <Instant at={at} />
    </>
  );
}
