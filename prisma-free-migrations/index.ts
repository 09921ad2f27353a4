import type { MigrationInterface } from 'typeorm';

type Migration = new () => MigrationInterface;

const files = import.meta.glob<Record<string, Migration>>('./[0-9]*.ts', { eager: true });

/** Every migration of this folder, oldest first. One that is merged is never edited: add the next. */
export const migrations: readonly Migration[] = Object.keys(files)
  .sort()
  .flatMap((file) => Object.values(files[file] ?? {}));
