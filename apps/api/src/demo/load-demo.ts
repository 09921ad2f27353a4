import { createHash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { AuthenticationService } from '@rapport/access-api';
import { ownerDataSource, type Viewer } from '@rapport/shared-database';
import { systemClock, todayIn, type CivilDate, type Clock, type Id } from '@rapport/shared-kernel';
import type { DataSource } from 'typeorm';
import { createHomeOrganisation, createTeam, createUser } from '../accounts/accounts';
import { CommandRunner } from '../commands';
import { demoSteps, homeOrganisation } from './index';

/** Everybody's password in the demo. */
export const DEMO_PASSWORD = 'demo';

const demoId = (n: number) => `01900000-0000-7000-8000-${n.toString().padStart(12, '0')}` as Id;

const users = {
  manager: { id: demoId(1), name: 'Maryam Manager', role: 'POLICY_MANAGER' },
  lead: { id: demoId(2), name: 'Leo Lead', role: 'POLICY_LEAD' },
  analyst: { id: demoId(3), name: 'Ana Analyst', role: 'ANALYST' },
  auditor: { id: demoId(4), name: 'Audrey Auditor', role: 'AUDITOR' },
  admin: { id: demoId(5), name: 'Ada Admin', role: 'ADMIN' },
} as const;

const teams = {
  publicPolicy: { id: demoId(11), name: 'Public policy', userIds: [users.manager.id, users.lead.id] },
  safetyPolicy: { id: demoId(12), name: 'Safety policy', userIds: [users.lead.id, users.analyst.id] },
};

const emailOf = (name: string) => `${name}@demo.test`;

/** The demo accounts' e-mail addresses. */
export const DEMO_ACCOUNTS = Object.keys(users).map(emailOf);

/**
 * Loads the demo through the API's own commands, once: every step has its idempotency key, so that a load that was broken off
 * goes on where it stopped.
 */
export async function loadDemo(
  app: INestApplicationContext,
  options: { databaseUrl: string; progress: (line: string) => void; clock?: Clock; signal?: AbortSignal },
): Promise<void> {
  const { databaseUrl, progress, clock = systemClock, signal } = options;
  const owner = await ownerDataSource(databaseUrl).initialize();
  try {
    const finished = await owner.query<unknown[]>('select from demo_load where finished_at is not null');
    if (finished.length > 0) return;
    progress('Loading the demo (first start)');
    await createAccounts(owner, app.get(AuthenticationService));
    const [load] = await owner.query<{ day: CivilDate }[]>(
      'insert into demo_load (day) values ($1) on conflict (is_only) do update set day = demo_load.day returning day::text',
      [todayIn('UTC', clock.now())],
    );
    if (load) await runSteps(app, load.day, signal);
    await owner.query('update demo_load set finished_at = now()');
  } finally {
    await owner.destroy();
  }
}

async function createAccounts(owner: DataSource, authentication: AuthenticationService): Promise<void> {
  await createHomeOrganisation(owner, homeOrganisation);
  for (const [name, user] of Object.entries(users)) {
    await createUser(owner, { ...user, email: emailOf(name), timeZone: 'Asia/Karachi' });
    await authentication.setPassword(user.id, DEMO_PASSWORD);
  }
  for (const team of Object.values(teams)) await createTeam(owner, team);
}

async function runSteps(app: INestApplicationContext, today: CivilDate, signal?: AbortSignal): Promise<void> {
  const runner = new CommandRunner(app);
  const authentication = app.get(AuthenticationService);
  const viewers = new Map<string, Viewer | null>();
  const userIds = { manager: users.manager.id, lead: users.lead.id };
  const teamIds = { publicPolicy: teams.publicPolicy.id, safetyPolicy: teams.safetyPolicy.id };
  for (const [i, step] of demoSteps({ today, users: userIds, teams: teamIds }).entries()) {
    signal?.throwIfAborted();
    const viewer = viewers.get(step.as) ?? (await authentication.viewerOfCommandLine(emailOf(step.as)));
    if (!viewer) throw new Error(`There is no demo account ${step.as}`);
    viewers.set(step.as, viewer);
    await runner.run(viewer, { mutation: step.mutation, input: step.input, key: keyOfStep(i) });
  }
}

/** The same key for the same step, in the form of a UUID. */
function keyOfStep(index: number): Id {
  const hex = createHash('sha256').update(`demo step ${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id;
}
