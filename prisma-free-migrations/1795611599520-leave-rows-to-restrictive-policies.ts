import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Permissive policies that say again which rows there are: what a restrictive one says already. */
const REPEATED = {
  app_user: { app_select: '(select security.signed_in())' },
  team: { app_select: '(select security.signed_in())' },
  team_member: { app_select: '(select security.signed_in())' },
  topic: { app_select: '(select security.signed_in())' },
  audience: { app_select: 'id in (select security.visible_audiences())' },
};

/** Of what nobody reads, or everybody their own alone, being signed in need not be asked besides. */
const SAID_ALREADY = ['credential', 'session', 'api_token', 'idempotency_key'];

/** Keys and seals of the trail: never the serving role's, even if it were granted them. */
const SEALED = ['subject_key', 'audit_link', 'audit_head'];

/** The trail is never written by the serving role itself, whatever it is granted. */
const TRAIL = ['audit_entry', 'audit_value'];

/** Every rule stands once: permissive policies say which commands, restrictive ones which rows; the trail is out of reach for good. */
export class LeaveRowsToRestrictivePolicies1795611599520 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [table, policies] of Object.entries(REPEATED)) {
      for (const policy of Object.keys(policies)) await db.query(`alter policy ${policy} on ${table} using (true)`);
    }
    for (const table of [...SAID_ALREADY, ...SEALED]) await db.query(`drop policy app_signed_in on ${table}`);
    for (const table of SEALED) {
      await db.query(
        `create policy app_never on ${table} as restrictive to rapport_app using (false) with check (false)`,
      );
    }
    for (const table of TRAIL) {
      await db.query(`
        create policy app_never_added on ${table} as restrictive for insert to rapport_app with check (false);
        create policy app_never_changed on ${table} as restrictive for update to rapport_app using (false);
        create policy app_never_removed on ${table} as restrictive for delete to rapport_app using (false);
      `);
    }
    await db.query(`
      alter policy app_own on idempotency_key using (true) with check (true);
      -- A post is seen where its organisation is, which is a whole of the affiliation.
      drop policy app_insert_visible on affiliation;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      create policy app_insert_visible on affiliation as restrictive for insert to rapport_app
        with check (post_id is null or exists (select from post where post.id = post_id));
      alter policy app_own on idempotency_key using (user_id = (select security.viewer_id())) with check (user_id = (select security.viewer_id()));
    `);
    for (const table of TRAIL) {
      await db.query(`
        drop policy app_never_removed on ${table};
        drop policy app_never_changed on ${table};
        drop policy app_never_added on ${table};
      `);
    }
    for (const table of SEALED) await db.query(`drop policy app_never on ${table}`);
    for (const table of [...SAID_ALREADY, ...SEALED]) await db.query(`call security.restrict_to_signed_in('${table}')`);
    for (const [table, policies] of Object.entries(REPEATED)) {
      for (const [policy, condition] of Object.entries(policies)) {
        await db.query(`alter policy ${policy} on ${table} using (${condition})`);
      }
    }
  }
}
