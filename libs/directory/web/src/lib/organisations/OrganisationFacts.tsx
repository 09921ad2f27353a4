import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { Facts, Markdown, TextLink } from '@rapport/shared-ui';
import { namesInALine } from '../names/other-names';
import { countryName } from './country';

export const OrganisationFactsFragment = graphql(`
  fragment OrganisationFacts on Organisation {
    id
    acronym
    country
    website
    description
    isHome
    otherNames {
      name
      kind
    }
    identifiers {
      scheme
      value
    }
    parent {
      id
      name
    }
    owner {
      id
      name
    }
    cadenceDays
  }
`);

export interface OrganisationFactsProps {
  readonly organisation: FragmentType<typeof OrganisationFactsFragment>;
  /** Who may see the record, in words. */
  readonly audience: ReactNode;
}

/** What is known of a body. */
export function OrganisationFacts({ organisation, audience }: OrganisationFactsProps) {
  const known = useFragment(OrganisationFactsFragment, organisation);
  const { acronym, country, website, description, otherNames, identifiers, parent, owner, cadenceDays } = known;
  return (
    <Facts
      items={[
        ['Acronym', acronym],
        ['Also known as', namesInALine(otherNames)],
        ['Country', country && countryName(country)],
        ['Part of', parent && <TextLink to={`/organisations/${parent.id}`}>{parent.name}</TextLink>],
        ['Website', website && <Website url={website} />],
        ['Owner', owner?.name],
        ['Cadence', cadenceDays && `every ${cadenceDays} days`],
        ...identifiers.map(({ scheme, value }) => [scheme, value] as const),
        ['About', description && <Markdown text={description} />],
        ['Seen by', audience],
      ]}
    />
  );
}

function Website({ url }: { url: string }) {
  return (
    <Anchor href={url} target="_blank" rel="noreferrer noopener" inherit>
      {url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}
    </Anchor>
  );
}
