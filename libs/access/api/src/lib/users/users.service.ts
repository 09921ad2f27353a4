import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@rapport/audit-api';
import type { Tx } from '@rapport/shared-database';
import { invalid, notFound, type Id } from '@rapport/shared-kernel';
import { AuthenticationService } from '../sign-in/authentication.service';
import type { ChangePassword, UpdateSettings } from './user.rules';

/** The people who use Rapport. */
@Injectable()
export class UsersService {
  constructor(
    private readonly authentication: AuthenticationService,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws NOT_FOUND at `path` unless the id (where one is given) is an active user's. */
  async requireActive(tx: Tx, id: Id | null | undefined, path: readonly string[]): Promise<void> {
    if (!id) return;
    const found = await tx.query('select from app_user where id = $1 and is_active', [id]);
    if (found.length === 0) throw notFound(path);
  }

  /** Changes the viewer's own name or time zone. */
  async updateSettings(tx: Tx, input: UpdateSettings): Promise<Id> {
    await tx.query(
      `update app_user set name = coalesce($2, name), time_zone = coalesce($3, time_zone), version = version + 1, updated_at = $4 where id = $1`,
      [tx.viewer.id, input.name ?? null, input.timeZone ?? null, tx.now],
    );
    return tx.viewer.id;
  }

  /** Changes the viewer's own password. */
  async changePassword(tx: Tx, { currentPassword, newPassword }: ChangePassword): Promise<Id> {
    if (!(await this.authentication.isPasswordOf(tx.viewer.id, currentPassword))) {
      throw invalid(['currentPassword'], 'This is not your present password.');
    }
    await this.audit.record(tx, { action: 'user.password-changed', recordType: 'User', recordId: tx.viewer.id });
    await this.authentication.setPassword(tx.viewer.id, newPassword);
    return tx.viewer.id;
  }
}
