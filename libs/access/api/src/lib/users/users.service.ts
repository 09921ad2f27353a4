import { Injectable } from '@nestjs/common';
import type { Tx } from '@rapport/shared-database';
import { DomainError, invalid, notFound, type Id } from '@rapport/shared-kernel';
import { AuthenticationService, PASSWORDS_ARE_OFF } from '../sign-in/authentication.service';
import { Passwords } from '../sign-in/passwords';
import { TooManyAttemptsError } from '../sign-in/sign-in-throttle';
import type { ChangePassword, UpdateSettings } from './user.rules';

/** The people who use Rapport. */
@Injectable()
export class UsersService {
  constructor(
    private readonly authentication: AuthenticationService,
    private readonly passwords: Passwords,
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

  /** Changes the viewer's own password, and ends every session but the one at hand: whoever knew the old one is out. */
  async changePassword(tx: Tx, { currentPassword, newPassword }: ChangePassword): Promise<Id> {
    if (!this.authentication.passwordsAreOn) throw new DomainError('FORBIDDEN', PASSWORDS_ARE_OFF);
    if (!(await this.isPresentPassword(tx.viewer.id, currentPassword))) {
      throw invalid(['currentPassword'], 'This is not your present password.');
    }
    await tx.query('select security.change_own_password($1)', [await this.passwords.hash(newPassword)]);
    return tx.viewer.id;
  }

  private async isPresentPassword(userId: Id, password: string): Promise<boolean> {
    try {
      return await this.authentication.isPasswordOf(userId, password);
    } catch (error) {
      if (error instanceof TooManyAttemptsError) throw invalid(['currentPassword'], error.message);
      throw error;
    }
  }
}
