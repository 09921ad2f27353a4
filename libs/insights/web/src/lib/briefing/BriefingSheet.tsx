import { Button, Group, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileTypeDocx, IconMarkdown, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useViewer } from '@rapport/shared-client';
import { EmptyState, formatInstant, Instant, Page, saveFile, TextLink } from '@rapport/shared-ui';
import { asMarkdown, asWord } from './briefing-files';
import type { Briefing } from './briefing.fragment';
import { citationsOf } from './citations';
import classes from './BriefingSheet.module.css';

export interface BriefingSheetProps {
  readonly briefing: Briefing;
}

/** What to know before walking into the room: on screen, on paper, or to take along as a document. Every line names its sources. */
export function BriefingSheet({ briefing }: BriefingSheetProps) {
  const { title, asOf, sections } = briefing;
  return (
    <Page
      title={title}
      width="narrow"
      subtitle={
        <>
          As of <Instant at={asOf} />
        </>
      }
      actions={<TakeAlong briefing={briefing} />}
    >
      {sections.length === 0 && (
        <EmptyState title="Nothing is known yet">Log what happens, and it will stand here.</EmptyState>
      )}
      <article className={classes['sheet']}>
        {sections.map(({ heading, lines }) => (
          <section key={heading}>
            <Title order={2}>
              <bdi>{heading}</bdi>
            </Title>
            <ul>
              {lines.map(({ text, sources }) => (
                <li key={text}>
                  <bdi>{text}</bdi> <Citations sources={sources} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </article>
    </Page>
  );
}

function TakeAlong({ briefing }: BriefingSheetProps) {
  const [isWriting, setWriting] = useState(false);
  const { timeZone } = useViewer();
  const { origin } = window.location;
  const saveWord = async () => {
    setWriting(true);
    try {
      saveFile(briefing.title, 'docx', await asWord(briefing, formatInstant(briefing.asOf, timeZone), origin));
    } catch {
      notifications.show({
        color: 'red',
        message: 'The document could not be written. Try again when you are online.',
      });
    } finally {
      setWriting(false);
    }
  };
  return (
    <Group gap="xs" className={classes['actions'] ?? ''}>
      <Button
        variant="default"
        leftSection={<IconMarkdown size={16} aria-hidden />}
        onClick={() => saveFile(briefing.title, 'md', asMarkdown(briefing, origin))}
      >
        Markdown
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size={16} aria-hidden />}
        loading={isWriting}
        onClick={() => void saveWord()}
      >
        Word
      </Button>
      <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        Print
      </Button>
    </Group>
  );
}

type Sources = Parameters<typeof citationsOf>[0];

function Citations({ sources }: { readonly sources: Sources }) {
  return (
    <span className={classes['sources']}>
      {citationsOf(sources).map(({ path, label }, at) => (
        <span key={path}>
          {at > 0 && ', '}
          <TextLink to={path}>{label}</TextLink>
        </span>
      ))}
    </span>
  );
}
