import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { mayDo } from '@rapport/access-domain';
import { graphql, useViewer } from '@rapport/shared-client';
import { inWords, LinesSkeleton, LoadFailed, Section, StatusBadge } from '@rapport/shared-ui';
import { Entries, Entry } from '../Entries';
import { ShownOnce } from '../ShownOnce';
import { NewUser } from './NewUser';
import { UserActions } from './UserActions';

const ColleaguesQuery = graphql(`
  query Colleagues {
    users {
      id
      version
      name
      email
      role
      isActive
      teams {
        id
        name
      }
      sessions {
        id
        lastUsedAt
      }
    }
    teams {
      id
      name
    }
  }
`);

/** Who uses Rapport here, in which role and team; administrators change it. */
export function Colleagues() {
  const { role: own } = useViewer();
  const { data, error, refetch } = useQuery(ColleaguesQuery, { fetchPolicy: 'cache-and-network' });
  const [secret, setSecret] = useState<string>();
  const mayAdminister = mayDo(own, 'user:administer');
  if (error && !data) return <LoadFailed error={error} onRetry={refetch} />;
  const active = data?.users.filter(({ isActive }) => isActive).length;
  return (
    <Section
      title="People"
      count={active}
      actions={mayAdminister && data && <NewUser teams={data.teams} onInvited={setSecret} />}
    >
      {!data && <LinesSkeleton lines={5} />}
      {data && (
        <Entries label="People">
          {data.users
            .toSorted((a, b) => Number(b.isActive) - Number(a.isActive))
            .map((user) => (
              <Entry
                key={user.id}
                title={user.name}
                badge={!user.isActive && <StatusBadge>Inactive</StatusBadge>}
                details={[
                  user.email,
                  [inWords(user.role), ...user.teams.map(({ name }) => name)].join(' · '),
                  mayAdminister && user.sessions.length > 0 && signedIn(user.sessions.length),
                ]}
                actions={mayAdminister && <UserActions user={user} teams={data.teams} onInvited={setSecret} />}
              />
            ))}
        </Entries>
      )}
      <ShownOnce
        secret={secret && `${window.location.origin}/invitation#${secret}`}
        title="The invitation"
        says="Send this link to the person it is for, by a way that only they read. It works once, for a week: they choose a password and are signed in."
        onClose={() => setSecret(undefined)}
      />
    </Section>
  );
}

function signedIn(sessions: number): string {
  return sessions === 1 ? 'Signed in on one device' : `Signed in on ${sessions} devices`;
}
