export { AuditModule } from './lib/audit.module';
export { AuditTrail, type AuditedAct } from './lib/audit-trail';
