import { IconLock, IconUsersGroup, IconWorld } from '@tabler/icons-react';
import { graphql } from '@rapport/shared-client';
import type { AudienceLevel } from '@rapport/shared-client';

/** What {@link AudienceText} shows; spread it with `@unmask`, for an audience has no identity of its own. */
export const AudienceTextFragment = graphql(`
  fragment AudienceText on Audience {
    level
    teams {
      id
      name
    }
    people {
      id
      name
    }
  }
`);

export interface AudienceTextProps {
  readonly audience: {
    readonly level: AudienceLevel;
    readonly teams: readonly { readonly name: string }[];
    readonly people: readonly { readonly name: string }[];
  };
}

const icons = { EVERYONE: IconWorld, TEAMS: IconUsersGroup, NAMED: IconLock };

/** Who may see a record, in few words. */
export function AudienceText({ audience: { level, teams, people } }: AudienceTextProps) {
  const Icon = icons[level];
  const names = (level === 'TEAMS' ? teams : people).map(({ name }) => name).join(', ');
  return (
    <span>
      <Icon size={14} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
      {level === 'EVERYONE' ? 'Everyone signed in' : `Only ${names}`}
    </span>
  );
}
