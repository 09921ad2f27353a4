import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ErrorReport } from './error-report';

const DAY_MS = 86_400_000;

/** What nobody asks for and must be done all the same: at the start, and daily while the process serves. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly report: ErrorReport,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.keepHouse();
    this.timer = setInterval(() => void this.keepHouse(), DAY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Forgets idempotency keys of more than 30 days ago, sessions that are over, and attempts to sign in of yesterday. What fails is reported, and tried again the next day. */
  async keepHouse(): Promise<void> {
    try {
      await this.database.query('select security.forget_old_keys(), security.forget_old_sign_ins()');
    } catch (error) {
      this.report(error);
    }
  }
}
