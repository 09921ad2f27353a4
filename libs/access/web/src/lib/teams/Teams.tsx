import { useQuery } from '@apollo/client/react';
import { mayDo } from '@rapport/access-domain';
import { graphql, useViewer } from '@rapport/shared-client';
import { EmptyState, LinesSkeleton, LoadFailed, Section } from '@rapport/shared-ui';
import { Entries, Entry } from '../Entries';
import { EditTeam } from './EditTeam';
import { NewTeam } from './NewTeam';

const TeamsQuery = graphql(`
  query Teams {
    teams {
      id
      name
      members {
        id
        name
        isActive
      }
    }
    users {
      id
      name
      isActive
    }
  }
`);

/** Who works with whom; administrators change it. What is for a team is seen by those who are in it at that moment. */
export function Teams() {
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(TeamsQuery, { fetchPolicy: 'cache-and-network' });
  const mayAdminister = mayDo(role, 'team:administer');
  if (error && !data) return <LoadFailed error={error} onRetry={refetch} />;
  const people = data?.users.filter(({ isActive }) => isActive) ?? [];
  return (
    <Section title="Teams" count={data?.teams.length} actions={mayAdminister && data && <NewTeam people={people} />}>
      {!data && <LinesSkeleton lines={4} />}
      {data?.teams.length === 0 && (
        <EmptyState title="There are no teams.">What is not for everyone is for teams or for named people.</EmptyState>
      )}
      {data && data.teams.length > 0 && (
        <Entries label="Teams">
          {data.teams.map((team) => {
            const members = team.members.filter(({ isActive }) => isActive);
            return (
              <Entry
                key={team.id}
                title={team.name}
                details={[members.map(({ name }) => name).join(', ') || 'Nobody is in it.']}
                actions={mayAdminister && <EditTeam team={{ ...team, members }} people={people} />}
              />
            );
          })}
        </Entries>
      )}
    </Section>
  );
}
