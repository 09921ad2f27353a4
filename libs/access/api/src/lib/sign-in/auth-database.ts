import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool, type QueryResultRow } from 'pg';
import { SteadyClient } from '@rapport/shared-database';

/** The database as the *auth* role: password, session and token hashes, and who their owners are. Nothing else uses it. */
@Injectable()
export class AuthDatabase implements OnModuleDestroy {
  private readonly pool: Pool;

  constructor(url: string) {
    this.pool = new Pool({ connectionString: url, Client: SteadyClient, max: 4, application_name: 'rapport-auth' });
    // A connection that breaks while idle is replaced by the pool; the next query says what is wrong, if anything still is.
    this.pool.on('error', () => undefined);
  }

  async query<Row extends QueryResultRow>(statement: {
    name: string;
    text: string;
    values: unknown[];
  }): Promise<Row[]> {
    return (await this.pool.query<Row>(statement)).rows;
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }
}
