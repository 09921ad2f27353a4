import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { HistoryItem, Instant, inWords, Quote, TextLink } from '@rapport/shared-ui';

export const InteractionLineFragment = graphql(`
  fragment InteractionLine on Interaction {
    id
    kind
    saidAt
    body
    isVerbatim
    language
    source
    stance
    meeting {
      id
      title
    }
    saidBy {
      id
      contact {
        id
        name
      }
      organisation {
        id
        name
        acronym
      }
      title
    }
    topics {
      id
      name
    }
  }
`);

export interface InteractionLineProps {
  readonly interaction: FragmentType<typeof InteractionLineFragment>;
  /** Whether the meeting is named: not on the meeting's own page. */
  readonly namesMeeting?: boolean;
}

/** What was said, by whom, on what. */
export function InteractionLine({ interaction, namesMeeting = false }: InteractionLineProps) {
  const known = useFragment(InteractionLineFragment, interaction);
  const { kind, saidAt, body, isVerbatim, language, source, stance, meeting, saidBy, topics } = known;
  return (
    <HistoryItem
      when={
        <>
          {inWords(kind)}
          {namesMeeting && (
            <div>
              <Instant at={saidAt} />
            </div>
          )}
        </>
      }
      below={
        <>
          {saidBy.map((speaker, at) => (
            <span key={speaker.id}>
              {at > 0 && ', '}
              <Speaker {...speaker} />
            </span>
          ))}
          {saidBy.length === 0 && 'Speaker not named'}
          {topics.map(({ id, name }) => (
            <span key={id}>
              {' · '}
              <TextLink to={`/topics/${id}`}>{name}</TextLink>
            </span>
          ))}
          {stance && ` · ${inWords(stance)}`}
          {namesMeeting && meeting && (
            <>
              {' · at '}
              <TextLink to={`/meetings/${meeting.id}`}>{meeting.title}</TextLink>
            </>
          )}
        </>
      }
    >
      <Quote body={body} isVerbatim={isVerbatim} language={language} source={source} />
    </HistoryItem>
  );
}

interface SpeakerProps {
  readonly contact: { readonly id: string; readonly name: string } | null;
  readonly organisation: { readonly id: string; readonly name: string; readonly acronym: string | null } | null;
  readonly title: string | null;
}

function Speaker({ contact, organisation, title }: SpeakerProps) {
  const body = organisation && (
    <TextLink to={`/organisations/${organisation.id}`}>{organisation.acronym ?? organisation.name}</TextLink>
  );
  if (!contact)
    return (
      <>
        {title ?? 'People'} of {body}
      </>
    );
  return (
    <>
      <TextLink to={`/contacts/${contact.id}`}>{contact.name}</TextLink>
      {body && <> ({body})</>}
    </>
  );
}
