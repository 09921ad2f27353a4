import type { Briefing } from './briefing.fragment';

/** Where a line of a briefing comes from, as a page to read it on. */
export interface Citation {
  readonly path: string;
  readonly label: string;
}

type Source = Briefing['sections'][number]['lines'][number]['sources'][number];

/** The pages of a line's sources, each once, in their order. A source without a page of its own is read on that of its whole. */
export function citationsOf(sources: readonly Source[]): Citation[] {
  const citations = sources.flatMap((source) => citationOf(source) ?? []);
  return citations.filter(({ path }, at) => citations.findIndex((other) => other.path === path) === at);
}

function citationOf(source: Source): Citation | null {
  switch (source.__typename) {
    case 'Organisation':
      return { path: `/organisations/${source.id}`, label: 'organisation' };
    case 'Contact':
      return { path: `/contacts/${source.id}`, label: 'person' };
    case 'Meeting':
      return { path: `/meetings/${source.id}`, label: 'meeting' };
    case 'Commitment':
      return { path: `/commitments/${source.id}`, label: 'promise' };
    case 'Affiliation':
      return { path: `/contacts/${source.contact.id}`, label: 'person' };
    case 'Interaction':
      return source.meeting && { path: `/meetings/${source.meeting.id}`, label: 'meeting' };
    case 'Position':
      return { path: `/organisations/${source.organisation.id}`, label: 'organisation' };
    default:
      return null;
  }
}
