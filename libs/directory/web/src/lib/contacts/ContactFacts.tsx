import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { graphql, useFragment, type FragmentType } from '@rapport/shared-client';
import { Facts } from '@rapport/shared-ui';
import { namesInALine } from '../names/other-names';

export const ContactFactsFragment = graphql(`
  fragment ContactFacts on Contact {
    id
    otherNames {
      name
      kind
    }
    emails
    phones
    owner {
      id
      name
    }
  }
`);

export interface ContactFactsProps {
  readonly contact: FragmentType<typeof ContactFactsFragment>;
  /** Who may see the record, in words. */
  readonly audience: ReactNode;
}

/** What is known of a person. */
export function ContactFacts({ contact, audience }: ContactFactsProps) {
  const { otherNames, emails, phones, owner } = useFragment(ContactFactsFragment, contact);
  return (
    <Facts
      items={[
        ['Also known as', namesInALine(otherNames)],
        ['E-mail', emails.length > 0 && <Links scheme="mailto" values={emails} />],
        ['Telephone', phones.length > 0 && <Links scheme="tel" values={phones} />],
        ['Owner', owner?.name],
        ['Seen by', audience],
      ]}
    />
  );
}

function Links({ scheme, values }: { scheme: 'mailto' | 'tel'; values: readonly string[] }) {
  return values.map((value) => (
    <div key={value}>
      <Anchor href={`${scheme}:${value.replaceAll(' ', '')}`} inherit>
        {value}
      </Anchor>
    </div>
  ));
}
