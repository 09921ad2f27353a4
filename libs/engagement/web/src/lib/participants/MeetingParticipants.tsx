import { Checkbox, Group } from '@mantine/core';
import { mayDo } from '@rapport/access-domain';
import { graphql, useFragment, useViewer, type FragmentType } from '@rapport/shared-client';
import { choiceInUrl, HistorySection, TextLink, useConnection, useUrlFilters } from '@rapport/shared-ui';
import { AddParticipants } from './AddParticipants';
import { ParticipantLine } from './ParticipantLine';

export const MeetingParticipantsFragment = graphql(`
  fragment MeetingParticipants on Meeting {
    id
    status
    startsAt
    timeZone
    encounters {
      named
      first
    }
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
  query ParticipantList($id: ID!, $isFirstEncounter: Boolean, $first: Int = 50, $after: String) {
    meeting(id: $id) {
      id
      participants(isFirstEncounter: $isFirstEncounter, first: $first, after: $after) {
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

const filters = { met: choiceInUrl(['never']) };

/** Who was there, as they were then, and how many spoke for which body. */
export function MeetingParticipants({ meeting }: { meeting: FragmentType<typeof MeetingParticipantsFragment> }) {
  const { role } = useViewer();
  const { id, status, startsAt, timeZone, encounters, representation, spoken } = useFragment(
    MeetingParticipantsFragment,
    meeting,
  );
  const { values, set } = useUrlFilters(filters);
  const isFirstEncounter = values.met === 'never' ? true : null;
  const list = useConnection(ParticipantListQuery, { id, isFirstEncounter }, (data) => data.meeting?.participants);
  const mayWrite = mayDo(role, 'meeting:log');
  const statementsOf = (participantId: string) =>
    spoken.edges.filter(({ node }) => node.saidBy.some((speaker) => speaker.id === participantId)).length;
  return (
    <HistorySection
      title="Participants"
      list={list}
      empty={isFirstEncounter ? 'Everybody named has been met before.' : 'Nobody is recorded yet.'}
      says={
        <>
          {representation.length > 0 && <Represented bodies={representation} />}
          {encounters.first > 0 && <div>{encountersSay(encounters, status === 'PLANNED')}</div>}
        </>
      }
      actions={
        <Group gap="sm">
          {encounters.named > 0 && (
            <Checkbox
              size="xs"
              label="First encounters"
              checked={values.met === 'never'}
              onChange={({ currentTarget }) => set({ met: currentTarget.checked ? 'never' : null })}
            />
          )}
          {mayWrite && <AddParticipants meetingId={id} startsAt={startsAt} timeZone={timeZone} />}
        </Group>
      }
    >
      {(participant) => (
        <ParticipantLine
          participant={participant}
          meetingId={id}
          statements={statementsOf(participant.id)}
          isAhead={status === 'PLANNED'}
          mayRemove={mayWrite}
        />
      )}
    </HistorySection>
  );
}

/** "We have never met 4 of these 9 people": the named people of others. */
function encountersSay({ named, first }: { readonly named: number; readonly first: number }, isAhead: boolean): string {
  const whom = named === 1 ? 'the one person named' : `${first} of the ${named} people named`;
  return isAhead ? `We have never met ${whom}.` : `It was our first encounter with ${whom}.`;
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
