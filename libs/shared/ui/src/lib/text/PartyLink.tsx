import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { TextLink } from './TextLink';

export const PartyLinkFragment = graphql(`
  fragment PartyLink on Party {
    ... on Organisation {
      id
      name
    }
    ... on Contact {
      id
      name
    }
    ... on Post {
      id
      title
      organisation {
        id
        name
      }
    }
  }
`);

/** One side of a promise, as a link to its page; null is the public. */
export function PartyLink({ party }: { party: FragmentType<typeof PartyLinkFragment> | null }) {
  return party ? <KnownParty party={party} /> : <>the public</>;
}

function KnownParty({ party }: { party: FragmentType<typeof PartyLinkFragment> }) {
  const known = useFragment(PartyLinkFragment, party);
  switch (known.__typename) {
    case 'Organisation':
      return <TextLink to={`/organisations/${known.id}`}>{known.name}</TextLink>;
    case 'Contact':
      return <TextLink to={`/contacts/${known.id}`}>{known.name}</TextLink>;
    case 'Post':
      return (
        <>
          <TextLink to={`/posts/${known.id}`}>{known.title}</TextLink>,{' '}
          <TextLink to={`/organisations/${known.organisation.id}`}>{known.organisation.name}</TextLink>
        </>
      );
  }
}

/** One side of a promise by its name alone, where the line is a link already; null is the public. */
export function PartyName({ party }: { party: FragmentType<typeof PartyLinkFragment> | null }) {
  return party ? <NameOf party={party} /> : <>the public</>;
}

function NameOf({ party }: { party: FragmentType<typeof PartyLinkFragment> }) {
  const known = useFragment(PartyLinkFragment, party);
  return <bdi>{known.__typename === 'Post' ? `${known.title}, ${known.organisation.name}` : known.name}</bdi>;
}
