import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import {
  EmptyState,
  foundKinds,
  Highlighted,
  LinesSkeleton,
  LoadFailed,
  type Everything,
  type Found,
} from '@rapport/shared-ui';
import classes from './SearchResults.module.css';

export interface SearchResultsProps extends Everything {
  readonly typed: string;
  /** How many are shown at most. */
  readonly most: number;
}

/** What a search found, what matched marked; with what to do where it found nothing. */
export function SearchResults(props: SearchResultsProps) {
  const { typed, most, found, isCurrent, error, retry } = props;
  if (error) return <LoadFailed error={error} onRetry={retry} />;
  return (
    <>
      <Text size="sm" c="dimmed" role="status" aria-live="polite" mih="1.25rem">
        {isCurrent && typed && countOf(found.length, most)}
      </Text>
      {found.length === 0 ? (
        <NoResults typed={typed} isCurrent={isCurrent} />
      ) : (
        <ul className={classes['results']} aria-label="Results">
          {found.map((record) => (
            <Result key={record.id} record={record} />
          ))}
        </ul>
      )}
    </>
  );
}

function NoResults({ typed, isCurrent }: Pick<SearchResultsProps, 'typed' | 'isCurrent'>) {
  if (typed === '')
    return (
      <EmptyState title="Search everything">
        Names in any spelling or script, acronyms, former names, an office (“PTA chairman”), and what was said and
        promised.
      </EmptyState>
    );
  if (!isCurrent) return <LinesSkeleton lines={8} />;
  return <EmptyState title={`Nothing found for “${typed}”`}>Try fewer letters, or another word.</EmptyState>;
}

function Result({ record: { kind, label, parts, matched, hint, to } }: { readonly record: Found }) {
  const { icon: Icon, label: kindName } = foundKinds.find((known) => known.kind === kind) ?? {};
  return (
    <li>
      {Icon && <Icon size={18} aria-label={kindName} role="img" />}
      <div>
        <Anchor component={Link} to={to} aria-label={label}>
          <Highlighted parts={parts} />
        </Anchor>
        <Text size="xs" c="dimmed">
          {matched.length > 0 && <Highlighted parts={matched} />}
          {matched.length > 0 && hint && ' · '}
          {hint}
        </Text>
      </div>
    </li>
  );
}

function countOf(count: number, most: number): string {
  if (count === most) return `The ${most} best results`;
  return `${count} ${count === 1 ? 'result' : 'results'}`;
}
