import { Table } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { graphql } from '@rapport/shared-client';
import { inWords, LinesSkeleton, LoadFailed } from '@rapport/shared-ui';

const ColleaguesQuery = graphql(`
  query Colleagues {
    users {
      id
      name
      email
      role
      isActive
      teams {
        id
        name
      }
    }
  }
`);

/** Who uses Rapport here, in which role and team. */
export function Colleagues() {
  const { data, error, refetch } = useQuery(ColleaguesQuery);
  if (error && !data) return <LoadFailed error={error} onRetry={refetch} />;
  if (!data) return <LinesSkeleton lines={5} />;
  return (
    <Table.ScrollContainer
      minWidth={480}
      type="native"
      // Reached by Tab, so that the keyboard can scroll it.
      tabIndex={0}
      role="region"
      aria-label="Table of people and teams"
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            {['Name', 'E-mail address', 'Role', 'Teams'].map((header) => (
              <Table.Th key={header} scope="col">
                {header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.users.map(({ id, name, email, role, isActive, teams }) => (
            <Table.Tr key={id}>
              <Table.Td>{isActive ? name : `${name} (inactive)`}</Table.Td>
              <Table.Td>{email}</Table.Td>
              <Table.Td>{inWords(role)}</Table.Td>
              <Table.Td>{teams.map((team) => team.name).join(', ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
