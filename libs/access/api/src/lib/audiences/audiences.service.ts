import { Injectable } from '@nestjs/common';
import { invalid, notFound, required, type Id } from '@rapport/shared-kernel';
import type { Tx } from '@rapport/shared-database';
import type { AudienceInput } from './audience.rules';

/** The audience of everyone signed in; the first migration makes it. */
export const EVERYONE = 1;

/** Turns choices of who may see a record into audiences. */
@Injectable()
export class AudiencesService {
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
    return row?.id ?? EVERYONE;
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
