import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { graphql, sentenceOf } from '@rapport/shared-client';
import { Instant, LinesSkeleton, LoadFailed, Section, StatusBadge } from '@rapport/shared-ui';
import { Entries, Entry } from '../Entries';
import { deviceOf } from './device';

const OwnSessionsQuery = graphql(`
  query OwnSessions {
    viewer {
      id
      sessions {
        id
        client
        createdAt
        lastUsedAt
        isCurrent
      }
    }
  }
`);

const EndSessionMutation = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      user {
        id
        sessions {
          id
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const EndSessionsMutation = graphql(`
  mutation EndSessions($input: EndSessionsInput!) {
    endSessions(input: $input) {
      user {
        id
        sessions {
          id
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Where one is signed in, and the way out of each. */
export function OwnSessions({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(OwnSessionsQuery, { fetchPolicy: 'cache-and-network' });
  const [end, ending] = useMutation(EndSessionMutation);
  const [endAll, endingAll] = useMutation(EndSessionsMutation);
  if (error && !data) return <LoadFailed error={error} onRetry={refetch} />;
  const sessions = data?.viewer.sessions;

  const say = async (work: () => Promise<readonly { readonly message: string }[]>, done: string) => {
    try {
      const [refused] = await work();
      notifications.show({ message: refused?.message ?? done });
    } catch (failure) {
      notifications.show({ message: sentenceOf(failure), color: 'red' });
    }
  };
  const signOut = (id: string) =>
    say(
      async () => (await end({ variables: { input: { id } } })).data?.endSession.userErrors ?? [],
      'Signed out there.',
    );
  const signOutElsewhere = () =>
    say(
      async () => (await endAll({ variables: { input: { exceptThisOne: true } } })).data?.endSessions.userErrors ?? [],
      'Signed out everywhere else.',
    );
  const signOutEverywhere = () =>
    say(async () => {
      const { data: answer } = await client.mutate({
        mutation: EndSessionsMutation,
        variables: { input: { exceptThisOne: false } },
        fetchPolicy: 'no-cache',
      });
      onSignedOut();
      return answer?.endSessions.userErrors ?? [];
    }, 'Signed out everywhere.');

  return (
    <Section
      title="Where you are signed in"
      count={sessions?.length}
      actions={
        <>
          {sessions && sessions.length > 1 && (
            <Button
              size="compact-sm"
              variant="default"
              loading={endingAll.loading}
              onClick={() => void signOutElsewhere()}
            >
              Sign out everywhere else
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => void signOutEverywhere()}>
            Sign out everywhere
          </Button>
        </>
      }
    >
      <Text size="sm" c="dimmed">
        Something that you do not know? Sign it out, and change your password.
      </Text>
      {!sessions && <LinesSkeleton lines={3} />}
      {sessions && (
        <Entries label="Where you are signed in">
          {sessions.map((session) => (
            <Entry
              key={session.id}
              title={deviceOf(session.client)}
              badge={session.isCurrent && <StatusBadge tone="good">This device</StatusBadge>}
              details={[
                <>
                  Last used <Instant at={session.lastUsedAt} />; signed in <Instant at={session.createdAt} />
                </>,
              ]}
              actions={
                !session.isCurrent && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={ending.loading}
                    onClick={() => void signOut(session.id)}
                    aria-label={`Sign out ${deviceOf(session.client)}`}
                  >
                    Sign out
                  </Button>
                )
              }
            />
          ))}
        </Entries>
      )}
    </Section>
  );
}
