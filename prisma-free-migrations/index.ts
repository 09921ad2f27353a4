import type { MigrationInterface } from 'typeorm';

type Migration = new () => MigrationInterface;

const files = import.meta.glob<Record<string, Migration>>('./[0-9]*.ts', { eager: true });
import { AddDevicesAndCheckIn1795603476112 } from './1795603476112-add-devices-and-check-in';

/** Every migration of this folder, oldest first. One that is merged is never edited: add the next. */
export const migrations: readonly Migration[] = Object.keys(files)
  .sort()
  .flatMap((file) => Object.values(files[file] ?? {}));
import { CreateAccess1795521600001 } from './1795521600001-create-access';
import { CreateAudit1795521600002 } from './1795521600002-create-audit';
import { CreateDirectory1795521600003 } from './1795521600003-create-directory';
import { CreateEngagement1795521600004 } from './1795521600004-create-engagement';
import { CreateCommitments1795521600005 } from './1795521600005-create-commitments';
import { CreateDemoLoad1795521600006 } from './1795521600006-create-demo-load';
import { IndexForeignKeys1795521600007 } from './1795521600007-index-foreign-keys';
import { AddDaysOfTheViewer1795521600008 } from './1795521600008-add-days-of-the-viewer';
import { CreateNameKeys1795521600009 } from './1795521600009-create-name-keys';
import { IdentifySessions1795602383000 } from './1795602383000-identify-sessions';
import { HardenPolicies1795602581986 } from './1795602581986-harden-policies';
import { AddDevicesAndCheckIn1795603476112 } from './1795603476112-add-devices-and-check-in';

/** Every migration, oldest first. One that is merged is never edited: add the next. */
export const migrations = [
  CreateAccess1795521600001,
  CreateAudit1795521600002,
  CreateDirectory1795521600003,
  CreateEngagement1795521600004,
  CreateCommitments1795521600005,
  CreateDemoLoad1795521600006,
  IndexForeignKeys1795521600007,
  AddDaysOfTheViewer1795521600008,
  CreateNameKeys1795521600009,
  IdentifySessions1795602383000,
  HardenPolicies1795602581986,
  AddDevicesAndCheckIn1795603476112,
];
