import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Id } from '@rapport/shared-kernel';

/** A mutation as the client means to send it. Its texts hold `word`, which nothing else does: by it, its effects are counted. */
export interface Deed {
  readonly key: Id;
  readonly as: number;
  readonly word: string;
  readonly kind: string;
  readonly query: string;
  readonly input: object;
}

/**
 * What the client knows of a deed: it was done (and which record came of it), it was refused, the server says that nothing was
 * changed, or nobody told.
 */
export type Knowledge = 'DONE' | 'REFUSED' | 'UNCHANGED' | 'UNKNOWN';

/** What a deed's answer said. */
export interface Answered {
  readonly knowledge: Knowledge;
  readonly recordId?: string | null;
}

/** A deed with the last that is known of it. */
export type Entry = Deed & Answered;

/**
 * The client's own record of what it sent and what it was told, on disk before the next step: what the database is held against
 * afterwards, by somebody who believes the file alone.
 */
export class Journal {
  private readonly file: number;

  constructor(private readonly path: string) {
    this.file = openSync(path, 'a');
  }

  sent(deed: Deed): void {
    this.write(deed);
  }

  answered(key: Id, answer: Answered): void {
    this.write({ key, ...answer });
  }

  /** All deeds, as the file has them. */
  read(): Entry[] {
    const entries = new Map<Id, Entry>();
    const lines = readFileSync(this.path, 'utf8').split('\n').slice(0, -1);
    for (const line of lines) {
      const told = JSON.parse(line) as Partial<Entry> & { key: Id };
      entries.set(told.key, { knowledge: 'UNKNOWN', ...entries.get(told.key), ...told } as Entry);
    }
    return [...entries.values()];
  }

  close(): void {
    closeSync(this.file);
  }

  private write(line: object): void {
    writeSync(this.file, `${JSON.stringify(line)}\n`);
    fsyncSync(this.file);
  }
}
