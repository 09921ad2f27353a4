import { Injectable } from '@nestjs/common';
import { widens, type AudienceChoice } from '@rapport/access-domain';
import { AuditTrail } from '@rapport/audit-api';
import { invalid, notFound, required, type Id } from '@rapport/shared-kernel';
import type { Tx } from '@rapport/shared-database';
import type { AudienceInput } from './audience.rules';

/** The audience of everyone signed in; the first migration makes it. */
export const EVERYONE = 1;

/** Turns choices of who may see a record into audiences. */
@Injectable()
export class AudiencesService {
  constructor(private readonly audit: AuditTrail) {}

  /**
   * The id of the audience that a client chose; everyone where it chose none. `path` leads to the choice in the input. Refuses
   * teams and people that do not exist, and a choice that would hide the record from the viewer.
   */
  async choose(
    tx: Tx,
    choice: AudienceInput | null | undefined,
    path: readonly string[] = ['audience'],
  ): Promise<number> {
    if (!choice || choice.level === 'EVERYONE') return EVERYONE;
    const isTeams = choice.level === 'TEAMS';
    const ids = (isTeams ? choice.teamIds : choice.userIds) ?? [];
    const field = isTeams ? 'teamIds' : 'userIds';
    if (ids.length === 0) throw required([...path, field], `Name at least one ${isTeams ? 'team' : 'person'}.`);
    await this.requireAll(tx, { table: isTeams ? 'team' : 'app_user', ids, path: [...path, field] });
    const own: readonly Id[] = isTeams ? tx.viewer.teamIds : [tx.viewer.id];
    if (!own.some((id) => ids.includes(id))) {
      throw invalid(
        [...path, field],
        `You would not see this yourself: add ${isTeams ? 'one of your teams' : 'yourself'}.`,
      );
    }
    const [row] = await tx.query<{ id: number }>('select security.intern_audience($1, $2, $3) as id', [
      choice.level,
      isTeams ? ids : [],
      isTeams ? [] : ids,
    ]);
    const id = row?.id ?? EVERYONE;
    if (tx.viewer.via === 'TOKEN') await this.requireWithinToken(tx, id, [...path, 'level']);
    return id;
  }

  /**
   * The id of the audience that a record is to have from now on; undefined where the client chose none. That more people see it than
   * before takes a reason, which the trail keeps: one rule for every record with an audience.
   */
  async change(
    tx: Tx,
    record: { readonly type: string; readonly id: Id; readonly table: 'organisation' | 'contact' | 'meeting' },
    choice: AudienceInput | null | undefined,
  ): Promise<number | undefined> {
    if (!choice) return undefined;
    const audienceId = await this.choose(tx, choice);
    const [present] = await tx.query<AudienceChoice>(
      `select a.level, a.team_ids as "teamIds", a.user_ids as "userIds" from audience a join ${record.table} r on r.audience_id = a.id where r.id = $1`,
      [record.id],
    );
    // Where there is no such record, whoever changes it says so.
    if (!present || !(await this.widens(tx, present, choice))) return audienceId;
    const { reason } = choice;
    if (!reason) throw required(['audience', 'reason'], 'Say why more people may see this than before.');
    await this.audit.record(tx, {
      action: 'audience.widened',
      recordType: record.type,
      recordId: record.id,
      changes: { reason },
    });
    return audienceId;
  }

  private async widens(tx: Tx, present: AudienceChoice, { level, teamIds, userIds }: AudienceInput): Promise<boolean> {
    const members = await tx.query<{ teamId: Id; userId: Id }>(
      'select team_id as "teamId", user_id as "userId" from team_member where team_id = any($1)',
      [present.teamIds],
    );
    const chosen = { level, teamIds: teamIds ?? [], userIds: userIds ?? [] };
    return widens(present, chosen, (team) =>
      members.filter(({ teamId }) => teamId === team).map(({ userId }) => userId),
    );
  }

  /** A token sees no further than its highest audience, and writes no further. */
  private async requireWithinToken(tx: Tx, id: number, path: readonly string[]): Promise<void> {
    const visible = await tx.query('select from audience where id = $1', [id]);
    if (visible.length === 0) throw invalid(path, 'This token may not see so far: choose a wider audience.');
  }

  private async requireAll(
    tx: Tx,
    { table, ids, path }: { table: 'team' | 'app_user'; ids: readonly Id[]; path: readonly string[] },
  ): Promise<void> {
    const found = await tx.query<{ id: Id }>(`select id from ${table} where id = any($1)`, [ids]);
    const known = new Set(found.map((row) => row.id));
    const missing = ids.findIndex((id) => !known.has(id));
    if (missing >= 0) throw notFound([...path, String(missing)]);
  }
}
