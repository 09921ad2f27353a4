import { newId, type Id } from '@rapport/shared-kernel';
import type { Answered, Deed, Journal } from './journal';

/** Whom and where a client writes: made once, before the first fault. */
export interface Ground {
  readonly organisationId: Id;
  /** For each hand of the client: what it alone changes. */
  readonly contacts: readonly Id[];
  readonly meetings: readonly Id[];
  /** What all hands change. */
  readonly sharedContact: Id;
}

/** Sends deeds as several people at once, and writes down what it was told. */
export class Client {
  /** The version of each contact as the last answer told it. */
  private readonly versions = new Map<Id, number>();

  constructor(
    private readonly world: {
      readonly tokens: readonly string[];
      readonly journal: Journal;
      readonly ground: Ground;
      readonly chance: () => number;
    },
  ) {}

  /** Each hand sends one deed after the other until one of them gets no answer; `onSent` is told of each. */
  async work(url: string, hands: number, onSent: () => void): Promise<void> {
    const hand = async (number: number): Promise<void> => {
      for (;;) {
        const deed = this.next(number);
        this.world.journal.sent(deed);
        const answer = this.send(url, deed);
        onSent();
        if (['UNKNOWN', 'UNCHANGED'].includes((await answer).knowledge)) return;
      }
    };
    await Promise.all(Array.from({ length: hands }, (_, number) => hand(number)));
  }

  /** Sends a deed, for the first time or again, and writes down what came of it. */
  async send(url: string, deed: Deed): Promise<Answered> {
    const answer = await this.ask(url, deed);
    this.world.journal.answered(deed.key, answer);
    return answer;
  }

  private async ask(url: string, deed: Deed): Promise<Answered> {
    const token = this.world.tokens[deed.as % this.world.tokens.length];
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': deed.key,
      },
      body: JSON.stringify({ query: deed.query, variables: { input: deed.input } }),
    }).catch(() => undefined);
    const text = await response?.text().catch(() => undefined);
    if (!response || text === undefined) return { knowledge: 'UNKNOWN' };
    return this.understand(deed, JSON.parse(text) as Reply);
  }

  private understand(deed: Deed, { data, errors }: Reply): Answered {
    const [error] = errors ?? [];
    if (error) {
      // Anything else that goes wrong is no answer to a crash, and fails the run.
      if (error.extensions?.code !== 'UNAVAILABLE') throw new Error(`${deed.kind}: ${JSON.stringify(error)}`);
      return { knowledge: error.message.includes('Nothing was changed') ? 'UNCHANGED' : 'UNKNOWN' };
    }
    const { record, userErrors } = data?.['done'] ?? { record: null, userErrors: [] };
    if (record?.version !== undefined) this.versions.set(record.id, record.version);
    const others = userErrors.filter(({ code }) => code !== 'CONFLICT');
    if (others.length > 0) throw new Error(`${deed.kind}: ${JSON.stringify(others)}`);
    return { knowledge: userErrors.length > 0 ? 'REFUSED' : 'DONE', recordId: record?.id ?? null };
  }

  private next(hand: number): Deed {
    const { chance, ground } = this.world;
    const key = newId();
    const word = `w${key.replaceAll('-', '')}`;
    const [kind, input] = DEEDS[Math.floor(chance() * DEEDS.length)]?.(word, {
      organisationId: ground.organisationId,
      meetingId: ground.meetings[hand] as Id,
      contact: this.versioned(ground.contacts[hand] as Id),
      shared: this.versioned(ground.sharedContact),
    }) as [string, object];
    const type = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { done: ${kind}(input: $input) {
      record: ${RECORDS[kind]} userErrors { code message path } } }`;
    return { key, as: hand, word, kind, query, input };
  }

  private versioned(id: Id): { id: Id; expectedVersion: number } {
    return { id, expectedVersion: this.versions.get(id) ?? 1 };
  }
}

interface Reply {
  readonly data?: Readonly<
    Record<string, { record: { id: Id; version?: number } | null; userErrors: readonly { code: string }[] }>
  > | null;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
}

const RECORDS: Readonly<Record<string, string>> = {
  createContact: 'contact { id }',
  updateContact: 'contact { id version }',
  createFollowUp: 'followUp { id }',
  logInteraction: 'interaction { id }',
  logMeeting: 'meeting { id }',
  addParticipants: 'meeting { id }',
};

interface At {
  readonly organisationId: Id;
  readonly meetingId: Id;
  readonly contact: { id: Id; expectedVersion: number };
  readonly shared: { id: Id; expectedVersion: number };
}

/** What a hand may do. None chooses its id, so that nothing but the key keeps a deed from being done twice. */
const DEEDS: readonly ((word: string, at: At) => [kind: string, input: object])[] = [
  (word, { organisationId }) => ['createContact', { name: word, affiliations: [{ organisationId, title: word }] }],
  (word) => ['createFollowUp', { title: word }],
  (word, { meetingId }) => ['logInteraction', { meetingId, kind: 'STATEMENT', body: word }],
  (word, { contact }) => ['updateContact', { ...contact, honorificSuffix: word }],
  (word, { shared }) => ['updateContact', { ...shared, honorificSuffix: word }],
  (word, { meetingId }) => ['addParticipants', { meetingId, participants: [{ contact: { name: word } }] }],
  (word, { organisationId }) => [
    'logMeeting',
    {
      title: word,
      kind: 'CALL',
      startsAt: '2026-09-01T10:00:00Z',
      timeZone: 'UTC',
      participants: [
        { contact: { name: word }, organisationId },
        { organisationId, headcount: 3 },
      ],
      interactions: [{ kind: 'REQUEST', body: word, saidBy: [0] }],
      commitments: [{ text: word, debtor: { organisationId }, dueOn: '2027-01-01' }],
      followUps: [{ title: word }],
    },
  ],
];
