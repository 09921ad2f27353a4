import { Button, Group, Title } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { graphql } from '@rapport/shared-client';
import { EmptyState, Instant, Page, TextLink } from '@rapport/shared-ui';
import classes from './BriefingSheet.module.css';

/** What {@link BriefingSheet} shows; spread it with `@unmask`, for a briefing has no identity of its own. */
export const BriefingSheetFragment = graphql(`
  fragment BriefingSheet on Briefing {
    title
    asOf
    markdown
    sections {
      heading
      lines {
        text
        sources {
          __typename
          id
        }
      }
    }
  }
`);

interface Source {
  readonly __typename: string;
  readonly id: string;
}

export interface BriefingSheetProps {
  readonly briefing: {
    readonly title: string;
    readonly asOf: string;
    readonly markdown: string;
    readonly sections: readonly {
      readonly heading: string;
      readonly lines: readonly { readonly text: string; readonly sources: readonly Source[] }[];
    }[];
  };
}

/** Where a source is read; what has no page of its own is shown with its line alone. */
const pages: Readonly<Record<string, { readonly path: string; readonly label: string }>> = {
  Organisation: { path: 'organisations', label: 'organisation' },
  Contact: { path: 'contacts', label: 'person' },
  Meeting: { path: 'meetings', label: 'meeting' },
  Commitment: { path: 'commitments', label: 'promise' },
};

/** What to know before walking into the room: on screen, on paper, or to take along as Markdown. Every line names its sources. */
export function BriefingSheet({ briefing: { title, asOf, markdown, sections } }: BriefingSheetProps) {
  return (
    <Page
      title={title}
      width="narrow"
      subtitle={
        <>
          As of <Instant at={asOf} />
        </>
      }
      actions={
        <Group gap="xs" className={classes['actions'] ?? ''}>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => download(`${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.md`, markdown)}
          >
            Markdown
          </Button>
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            Print
          </Button>
        </Group>
      }
    >
      {sections.length === 0 && (
        <EmptyState title="Nothing is known yet">Log what happens, and it will stand here.</EmptyState>
      )}
      <article className={classes['sheet']}>
        {sections.map(({ heading, lines }) => (
          <section key={heading}>
            <Title order={2}>{heading}</Title>
            <ul>
              {lines.map(({ text, sources }) => (
                <li key={text}>
                  <bdi>{text}</bdi> <Sources sources={sources} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </article>
    </Page>
  );
}

function Sources({ sources }: { sources: readonly Source[] }) {
  const known = sources.flatMap(({ __typename, id }) => {
    const page = pages[__typename];
    return page ? [{ id, ...page }] : [];
  });
  if (known.length === 0) return null;
  return (
    <span className={classes['sources']}>
      {known.map(({ id, path, label }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <TextLink to={`/${path}/${id}`}>{label}</TextLink>
        </span>
      ))}
    </span>
  );
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
