import type { DataSource } from 'typeorm';
import type { Role } from '@rapport/access-domain';
import type { Id } from '@rapport/shared-kernel';

/** A user as the command line and the demo make them. */
export interface NewUser {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly timeZone: string;
}

/** Makes a user, in the owner's name: nobody is signed in yet who could. Does nothing where the id or e-mail is taken. */
export async function createUser(owner: DataSource, user: NewUser): Promise<void> {
  await owner.query(
    `insert into app_user (id, name, email, role, time_zone) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [user.id, user.name, user.email, user.role, user.timeZone],
  );
}

/** Makes a team of users. Does nothing where there is one of this id or name. */
export async function createTeam(
  owner: DataSource,
  team: { id: Id; name: string; userIds: readonly Id[] },
): Promise<void> {
  await owner.query('insert into team (id, name) values ($1, $2) on conflict do nothing', [team.id, team.name]);
  await owner.query('insert into team_member (team_id, user_id) select $1, unnest($2::uuid[]) on conflict do nothing', [
    team.id,
    team.userIds,
  ]);
}

/** Makes the home organisation: the body whose team uses Rapport. There is one. */
export async function createHomeOrganisation(
  owner: DataSource,
  home: { id: Id; name: string; kind: string; country: string | null; website?: string | null },
): Promise<void> {
  await owner.query(
    `insert into organisation (id, name, kind, country, website, is_home, audience_id)
     values ($1, $2, $3, $4, $5, true, 1) on conflict do nothing`,
    [home.id, home.name, home.kind, home.country, home.website ?? null],
  );
}
