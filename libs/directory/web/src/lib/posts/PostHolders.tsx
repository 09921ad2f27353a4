import { Text } from '@mantine/core';
import { graphql, useFragment, type FragmentOf, type FragmentType } from '@rapport/shared-client';
import { contains, firstDay, FIRST_DAY, parseCivilDate, parsePartialDate } from '@rapport/shared-kernel';
import {
  formatDay,
  History,
  HistoryItem,
  PeriodText,
  Section,
  StatusBadge,
  TextLink,
  useUrlFilters,
} from '@rapport/shared-ui';
import { asOfInUrl } from '../affiliations/as-of';
import { AsOfDay } from '../affiliations/AsOfDay';

export const PostHoldersFragment = graphql(`
  fragment PostHolders on Post {
    id
    title
    holders(includePast: true) {
      id
      title
      from
      to
      isCurrent
      contact {
        id
        name
      }
    }
    vacancies {
      from
      to
    }
  }
`);

type Post = FragmentOf<typeof PostHoldersFragment>;

/** Somebody who held the post, or, without a holder, a time in which nobody is known to have. */
interface Turn {
  readonly from: string | null;
  readonly to: string | null;
  readonly holder?: Post['holders'][number];
}

/** Who held a post one after the other, the latest first, and when it was vacant; on the day in the address alone, where it says one. */
export function PostHolders({ post }: { readonly post: FragmentType<typeof PostHoldersFragment> }) {
  const { title, holders, vacancies } = useFragment(PostHoldersFragment, post);
  const { on } = useUrlFilters(asOfInUrl).values;
  const day = parseCivilDate(on);
  const turns: Turn[] = [
    ...holders.map((holder) => ({ from: holder.from, to: holder.to, holder })),
    ...vacancies.map(({ from, to }) => ({ from, to })),
  ];
  const shown = turns
    .filter((turn) => !day || contains(partials(turn), day))
    .sort((a, b) => (beginning(a) < beginning(b) ? 1 : -1));
  return (
    <Section title="Holders">
      <AsOfDay otherwise="everybody who is known to have held it" />
      {shown.length === 0 ? (
        <Text size="sm" c="dimmed" py="xs">
          {day ? `No holder is known of ${formatDay(day)}.` : 'No holder is known.'}
        </Text>
      ) : (
        <History label="Holders">
          {shown.map((turn) => (
            <TurnLine key={turn.holder?.id ?? turn.from} turn={turn} post={title} />
          ))}
        </History>
      )}
    </Section>
  );
}

function TurnLine({ turn: { from, to, holder }, post }: { readonly turn: Turn; readonly post: string }) {
  if (!holder)
    return (
      <HistoryItem when={<PeriodText from={from} to={to} />} end={!to && <StatusBadge tone="due">Vacant</StatusBadge>}>
        Nobody is known to have held it.
      </HistoryItem>
    );
  const { contact, title, isCurrent } = holder;
  return (
    <HistoryItem
      when={<PeriodText from={from} to={to} />}
      below={title !== post && title}
      end={isCurrent && <StatusBadge tone="good">Current</StatusBadge>}
    >
      <TextLink to={`/contacts/${contact.id}`}>{contact.name}</TextLink>
    </HistoryItem>
  );
}

function partials({ from, to }: Turn) {
  return { from: parsePartialDate(from ?? ''), to: parsePartialDate(to ?? '') };
}

function beginning(turn: Turn): string {
  const { from } = partials(turn);
  return from ? firstDay(from) : FIRST_DAY;
}
