import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';
import { urlOfRole, type DatabaseRole } from './roles';
import { SteadyClient } from './steady-client';

/** Columns are named as their properties, in snake case. */
class SnakeCaseNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

/** A page that takes longer is of no use to whoever waits for it. */
const STATEMENT_TIMEOUT_MS = 20_000;

/** A pool of connections as one of the serving roles. Sessions speak UTC; prepared statements keep their generic plans. */
export function dataSourceOfRole(options: {
  url: string;
  role: DatabaseRole;
  entities: readonly EntityTarget<ObjectLiteral>[];
  size: number;
  statementTimeoutMs?: number | undefined;
}): DataSource {
  const timeout = options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS;
  return new DataSource({
    type: 'postgres',
    url: urlOfRole(options.url, options.role),
    entities: options.entities as never,
    namingStrategy: new SnakeCaseNames(),
    applicationName: `rapport-${options.role}`,
    extra: {
      max: options.size,
      Client: SteadyClient,
      options: `-c timezone=UTC -c statement_timeout=${timeout} -c idle_in_transaction_session_timeout=30000`,
    },
  });
}
