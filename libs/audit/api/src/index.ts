export { AuditModule } from './lib/audit.module';
export { AuditTrail, type AuditedChange } from './lib/audit-trail';
