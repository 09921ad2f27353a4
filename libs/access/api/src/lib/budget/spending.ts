import { Injectable } from '@nestjs/common';
import type { SharedSpending } from '@rapport/shared-graphql';
import { AuthDatabase } from '../sign-in/auth-database';

/** What callers spent lately, shared between processes in a table of the *auth* role. Rows older than some minutes go as others come. */
@Injectable()
export class Spending implements SharedSpending {
  constructor(private readonly database: AuthDatabase) {}

  async add({ callerId, minute, cost }: Parameters<SharedSpending['add']>[0]): Promise<number> {
    const [row] = await this.database.query<{ cost: string }>({
      name: 'add-spending',
      text: `with outdated as (delete from spending where minute < $2::timestamptz - interval '5 minutes')
        insert into spending (user_id, minute, cost) values ($1, $2, $3)
        on conflict (user_id, minute) do update set cost = spending.cost + excluded.cost returning cost`,
      values: [callerId, minute, cost],
    });
    return Number(row?.cost ?? cost);
  }
}
