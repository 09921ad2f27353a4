import { type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ownerDataSource } from '@rapport/shared-database';
import type { Clock } from '@rapport/shared-kernel';
import { makeCheckpoint } from './make-checkpoint';

/** What a {@link CheckpointKeeper} needs. */
export interface CheckpointKeeping {
  readonly databaseUrl: string;
  readonly clock: Clock;
  /** Where the key and the checkpoints are kept; null: none are made. */
  readonly folder: string | null;
  readonly report: (error: unknown) => unknown;
}

const TEN_MINUTES_MS = 600_000;

/** Makes checkpoints of the audit trail while the process serves: at the start, every ten minutes, and at a clean stop. */
export class CheckpointKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly keeping: CheckpointKeeping) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.keep();
    this.timer = setInterval(() => void this.keep(), TEN_MINUTES_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.keep();
  }

  /** What fails is reported: a trail that somebody changed is no reason to keep people from their work. */
  private async keep(): Promise<void> {
    const { databaseUrl, clock, folder, report } = this.keeping;
    if (folder === null) return;
    const owner = ownerDataSource(databaseUrl);
    try {
      await owner.initialize();
      await makeCheckpoint(owner, { folder, now: clock.now() });
    } catch (error) {
      report(error);
    } finally {
      if (owner.isInitialized) await owner.destroy();
    }
  }
}
