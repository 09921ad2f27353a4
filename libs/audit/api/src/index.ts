export { AuditModule } from './lib/audit.module';
export { AuditTrail, type AuditedAct } from './lib/audit-trail';
export { CheckpointFolder } from './lib/trail/checkpoints';
export { CheckpointKeeper } from './lib/trail/checkpoint-keeper';
export { makeCheckpoint } from './lib/trail/make-checkpoint';
export { verifyTrail } from './lib/trail/verify-trail';
export { verdictLines } from './lib/trail/verdict-lines';
