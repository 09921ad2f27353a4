import { mayDo } from '@rapport/access-domain';
import { graphql, useFragment, useViewer, type FragmentType } from '@rapport/shared-client';
import { HistorySection, TextLink, useConnection } from '@rapport/shared-ui';
import { AddParticipants } from './AddParticipants';
import { ParticipantLine } from './ParticipantLine';

export const MeetingParticipantsFragment = graphql(`
  fragment MeetingParticipants on Meeting {
    id
    startsAt
    timeZone
    representation {
      organisation {
        id
        name
        acronym
      }
      headcount
    }
    spoken: interactions(first: 100) {
      edges {
        node {
          id
          saidBy {
            id
          }
        }
      }
    }
  }
`);

const ParticipantListQuery = graphql(`
  query ParticipantList($id: ID!, $first: Int = 50, $after: String) {
    meeting(id: $id) {
      id
      participants(first: $first, after: $after) {
        edges {
          node {
            id
            ...ParticipantLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);

/** Who was there, as they were then, and how many spoke for which body. */
export function MeetingParticipants({ meeting }: { meeting: FragmentType<typeof MeetingParticipantsFragment> }) {
  const { role } = useViewer();
  const { id, startsAt, timeZone, representation, spoken } = useFragment(MeetingParticipantsFragment, meeting);
  const list = useConnection(ParticipantListQuery, { id }, (data) => data.meeting?.participants);
  const mayWrite = mayDo(role, 'meeting:log');
  const statementsOf = (participantId: string) =>
    spoken.edges.filter(({ node }) => node.saidBy.some((speaker) => speaker.id === participantId)).length;
  return (
    <HistorySection
      title="Participants"
      list={list}
      empty="Nobody is recorded yet."
      says={representation.length > 0 && <Represented bodies={representation} />}
      actions={mayWrite && <AddParticipants meetingId={id} startsAt={startsAt} timeZone={timeZone} />}
    >
      {(participant) => (
        <ParticipantLine
          participant={participant}
          meetingId={id}
          statements={statementsOf(participant.id)}
          mayRemove={mayWrite}
        />
      )}
    </HistorySection>
  );
}

interface RepresentedBody {
  readonly organisation: { readonly id: string; readonly name: string; readonly acronym: string | null };
  readonly headcount: number;
}

/** "14 people of 9 bodies: MoITT 6, PTA 1 …" */
function Represented({ bodies }: { bodies: readonly RepresentedBody[] }) {
  const people = bodies.reduce((sum, { headcount }) => sum + headcount, 0);
  return (
    <>
      {people === 1 ? '1 person' : `${people} people`} of {bodies.length === 1 ? 'one body' : `${bodies.length} bodies`}
      :{' '}
      {bodies.map(({ organisation, headcount }, at) => (
        <span key={organisation.id}>
          {at > 0 && ', '}
          <TextLink to={`/organisations/${organisation.id}`}>{organisation.acronym ?? organisation.name}</TextLink>{' '}
          {headcount}
        </span>
      ))}
    </>
  );
}
