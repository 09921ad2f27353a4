import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '@rapport/shared-client';
import { EmptyState, FormDialog, Instant, LinesSkeleton, LoadFailed, Section, StatusBadge } from '@rapport/shared-ui';
import { Entries, Entry } from '../Entries';
import { NewToken } from './NewToken';
import { levels, scopeWords } from './words';

const OwnTokensQuery = graphql(`
  query OwnTokens {
    viewer {
      id
      tokens {
        id
        name
        scopes
        level
        createdAt
        expiresAt
        lastUsedAt
        revokedAt
      }
    }
  }
`);

const RevokeTokenMutation = graphql(`
  mutation RevokeToken($input: RevokeTokenInput!) {
    revokeToken(input: $input) {
      token {
        id
        revokedAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** One's own keys for tools: those that work first, and those that ended. */
export function OwnTokens() {
  const { data, error, refetch } = useQuery(OwnTokensQuery, { fetchPolicy: 'cache-and-network' });
  const [revoke] = useMutation(RevokeTokenMutation);
  const [revoked, setRevoked] = useState<{ readonly id: string; readonly name: string }>();
  const [openedAt] = useState(() => new Date().toISOString());
  if (error && !data) return <LoadFailed error={error} onRetry={refetch} />;
  const tokens = data?.viewer.tokens.map((token) => ({
    ...token,
    state: token.revokedAt ? 'Revoked' : Date.parse(token.expiresAt) <= Date.parse(openedAt) ? 'Expired' : undefined,
  }));
  return (
    <Section title="API tokens" actions={<NewToken />}>
      <Text size="sm" c="dimmed">
        Keys for tools of yours. Each does what you chose for it, as long as you may do it yourself.
      </Text>
      {!tokens && <LinesSkeleton lines={3} />}
      {tokens?.length === 0 && (
        <EmptyState title="You have no tokens.">Make one where a report or a script is to ask Rapport.</EmptyState>
      )}
      {tokens && tokens.length > 0 && (
        <Entries label="API tokens">
          {[...tokens.filter(({ state }) => !state), ...tokens.filter(({ state }) => state)].map((token) => (
            <Entry
              key={token.id}
              title={token.name}
              badge={token.state && <StatusBadge tone="neutral">{token.state}</StatusBadge>}
              details={[
                `${token.scopes.map((scope) => scopeWords[scope]).join('; ')}. ${levels.find(({ value }) => value === token.level)?.label}.`,
                <>
                  {token.lastUsedAt ? (
                    <>
                      Last used <Instant at={token.lastUsedAt} />
                    </>
                  ) : (
                    'Never used'
                  )}
                  {'; '}
                  {token.revokedAt ? (
                    <>
                      revoked <Instant at={token.revokedAt} />
                    </>
                  ) : (
                    <>
                      {token.state ? 'expired' : 'valid until'} <Instant at={token.expiresAt} />
                    </>
                  )}
                </>,
              ]}
              actions={
                !token.state && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => setRevoked(token)}
                    aria-label={`Revoke ${token.name}`}
                  >
                    Revoke
                  </Button>
                )
              }
            />
          ))}
        </Entries>
      )}
      <FormDialog
        opened={revoked !== undefined}
        onClose={() => setRevoked(undefined)}
        title={`Revoke “${revoked?.name ?? ''}”?`}
        action="Revoke"
        done="Revoked."
        initial={{}}
        save={async () => {
          const { data: answer } = await revoke({ variables: { input: { id: revoked?.id ?? '' } } });
          return answer?.revokeToken.userErrors ?? [];
        }}
      >
        {() => (
          <Text size="sm">Whatever uses it is refused from now on. This cannot be undone: make a new one instead.</Text>
        )}
      </FormDialog>
    </Section>
  );
}
