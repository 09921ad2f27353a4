import { Anchor, VisuallyHidden } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { graphql, type FragmentOf } from '@rapport/shared-client';
import { formatDay, TextLink } from '@rapport/shared-ui';
import classes from './PositionMatrix.module.css';
import { StanceBadge } from './StanceBadge';

/** A row of {@link PositionMatrix}; spread it with `@unmask`, for the columns are those of all rows. */
export const PositionMatrixRowFragment = graphql(`
  fragment PositionMatrixRow on Organisation {
    id
    name
    acronym
    positions(topicIds: $topicIds, asOf: $asOf) {
      id
      stance
      assertedOn
      topic {
        id
        name
      }
    }
  }
`);

export interface PositionMatrixProps {
  readonly rows: readonly FragmentOf<typeof PositionMatrixRowFragment>[];
  /** Says what the table shows. */
  readonly caption: string;
}

/** Who stands where: bodies by topics, each cell the latest stance, which leads to its evidence. Arrow keys walk from cell to cell. */
export function PositionMatrix({ rows, caption }: PositionMatrixProps) {
  const topics = [
    ...new Map(rows.flatMap(({ positions }) => positions.map(({ topic }) => [topic.id, topic]))).values(),
  ];
  topics.sort((a, b) => a.name.localeCompare(b.name));
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const walk = (event: KeyboardEvent, row: number, column: number) => {
    const [down, right] = steps[event.key] ?? [0, 0];
    const isEnd = event.key === 'Home' || event.key === 'End';
    if (!down && !right && !isEnd) return;
    event.preventDefault();
    const towardsEnd = getComputedStyle(event.currentTarget).direction === 'rtl' ? -right : right;
    const to = {
      row: clamp(row + down, rows.length),
      column: isEnd ? (event.key === 'Home' ? 0 : topics.length) : clamp(column + towardsEnd, topics.length + 1),
    };
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.row}.${to.column}"]`)?.focus();
  };
  /** Exactly one cell can be tabbed to; the arrows lead to the others. */
  const cell = (row: number, column: number) => ({
    'data-cell': `${row}.${column}`,
    tabIndex: row === active.row && column === active.column ? 0 : -1,
    onFocus: () => setActive({ row, column }),
    onKeyDown: (event: KeyboardEvent) => walk(event, row, column),
  });

  return (
    <div className={classes['frame']} role="region" aria-label={caption}>
      <table ref={table} className={classes['matrix']}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Organisation</th>
            {topics.map(({ id, name }) => (
              <th key={id} scope="col">
                <TextLink to={`/topics/${id}`}>{name}</TextLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((body, row) => (
            <tr key={body.id}>
              <th scope="row">
                <Anchor component={Link} to={`/organisations/${body.id}`} inherit {...cell(row, 0)}>
                  <bdi>{body.name}</bdi>
                </Anchor>
              </th>
              {topics.map((topic, at) => {
                const position = body.positions.find((each) => each.topic.id === topic.id);
                return (
                  <td key={topic.id}>
                    {position ? (
                      <Link to={`/organisations/${body.id}?view=positions&topic=${topic.id}`} {...cell(row, at + 1)}>
                        <StanceBadge stance={position.stance} />
                        <span className={classes['day']}>{formatDay(position.assertedOn)}</span>
                        <VisuallyHidden>
                          , {body.name} on {topic.name}
                        </VisuallyHidden>
                      </Link>
                    ) : (
                      <span {...cell(row, at + 1)}>
                        <VisuallyHidden>Not known</VisuallyHidden>
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

function clamp(at: number, count: number): number {
  return Math.max(0, Math.min(at, count - 1));
}
