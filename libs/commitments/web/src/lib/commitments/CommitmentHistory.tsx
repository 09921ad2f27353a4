import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { formatDay, History, HistoryItem, Instant, Markdown, Section } from '@rapport/shared-ui';
import { eventWords } from './words';

export const CommitmentHistoryFragment = graphql(`
  fragment CommitmentHistory on Commitment {
    id
    events {
      at
      by {
        id
        name
      }
      kind
      note
      previousDueOn
      dueOn
      evidence
    }
  }
`);

/** Everything that happened to a promise; each change of its day with the reason. */
export function CommitmentHistory({ commitment }: { commitment: FragmentType<typeof CommitmentHistoryFragment> }) {
  const { events } = useFragment(CommitmentHistoryFragment, commitment);
  return (
    <Section title="History" count={events.length}>
      <History label="History">
        {events.map(({ at, by, kind, note, previousDueOn, dueOn, evidence }, index) => (
          <HistoryItem key={index} when={<Instant at={at} />} below={`by ${by.name}`}>
            <strong>{eventWords[kind]}</strong>
            {kind === 'POSTPONED' && dueOn && (
              <>
                {' '}
                from {previousDueOn ? formatDay(previousDueOn) : 'no day'} to {formatDay(dueOn)}
              </>
            )}
            {note && <Markdown text={note} />}
            {evidence && <Markdown text={`Evidence: ${evidence}`} />}
          </HistoryItem>
        ))}
      </History>
    </Section>
  );
}
