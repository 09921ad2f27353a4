import { Global, Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail';

/** Global, because every context that writes puts its changes on record. */
@Global()
@Module({ providers: [AuditTrail], exports: [AuditTrail] })
export class AuditModule {}
