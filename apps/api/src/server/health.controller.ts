import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Public } from '@rapport/access-api';

/** For whoever watches the process. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: DataSource) {}

  /** The process answers. */
  @Get('live')
  @Public()
  live() {
    return { status: 'live' };
  }

  /** It can serve: the database answers. */
  @Get('ready')
  @Public()
  async ready() {
    try {
      await this.database.query('select 1');
      return { status: 'ready' };
    } catch {
      throw new ServiceUnavailableException({ status: 'waiting for the database' });
    }
  }
}
