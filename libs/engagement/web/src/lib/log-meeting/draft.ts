import type {
  AudienceLevel,
  InteractionKind,
  MeetingKind,
  Modality,
  OrganisationKind,
  ParticipantRole,
  Stance,
} from '@rapport/shared-client';
import { newId, todayIn } from '@rapport/shared-kernel';

/** A body at the table: known, or made with the meeting. */
export interface Body {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly isNew?: boolean;
}

/** One presence: a person, known or new, or a body's unnamed people. */
export interface DraftParticipant {
  readonly key: string;
  /** The contact's id; null for unnamed people. */
  readonly contactId: string | null;
  /** Given where the person is made with the meeting. */
  readonly newContact?: {
    readonly honorificPrefix: string | null;
    readonly honorificSuffix: string | null;
    readonly email: string | null;
  };
  /** What the row shows: the person's name, or "Officers". */
  readonly name: string;
  readonly organisation: Body | null;
  readonly title: string;
  readonly headcount: number;
  readonly roles: readonly ParticipantRole[];
  readonly wasAbsent: boolean;
}

/** What was said. `saidBy` holds keys of participants. */
export interface DraftInteraction {
  readonly key: string;
  readonly kind: InteractionKind;
  readonly saidBy: readonly string[];
  readonly body: string;
  readonly isVerbatim: boolean;
  readonly source: string;
  readonly topics: readonly string[];
  readonly stance: Stance | null;
}

/** A side of a promise: a body or a person at the table. */
export interface DraftParty {
  readonly kind: 'organisation' | 'contact';
  readonly id: string;
  readonly name: string;
}

export interface DraftCommitment {
  readonly key: string;
  readonly text: string;
  readonly debtor: DraftParty | null;
  /** Null: the public. */
  readonly creditor: DraftParty | null;
  readonly isPublic: boolean;
  readonly dueOn: string;
  readonly reviewOn: string;
}

export interface DraftFollowUp {
  readonly key: string;
  readonly title: string;
  readonly assigneeId: string;
  readonly dueOn: string;
}

export interface DraftAudience {
  readonly level: AudienceLevel;
  readonly teamIds: readonly string[];
  readonly userIds: readonly string[];
}

/** A meeting while it is being logged: plain data, kept on the device until the server has it. */
export interface Draft {
  readonly format: 1;
  readonly id: string;
  /** The request's Idempotency-Key: however often it is sent, the meeting is logged once. Anew with every change. */
  readonly requestKey: string;
  readonly title: string;
  readonly kind: MeetingKind;
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly modality: Modality;
  readonly place: string;
  readonly purpose: string;
  readonly outcome: string;
  readonly hosts: readonly Body[];
  readonly topics: readonly string[];
  readonly participants: readonly DraftParticipant[];
  readonly interactions: readonly DraftInteraction[];
  readonly commitments: readonly DraftCommitment[];
  readonly followUps: readonly DraftFollowUp[];
  readonly audience: DraftAudience;
}

/** An empty draft, for now and here. */
export function emptyDraft({ timeZone, now }: { timeZone: string; now: Date }): Draft {
  return {
    format: 1,
    id: newId(),
    requestKey: newId(),
    title: '',
    kind: 'MEETING',
    day: todayIn(timeZone, now),
    startsAt: '10:00',
    endsAt: '',
    timeZone,
    modality: 'IN_PERSON',
    place: '',
    purpose: '',
    outcome: '',
    hosts: [],
    topics: [],
    participants: [],
    interactions: [],
    commitments: [],
    followUps: [],
    audience: { level: 'EVERYONE', teamIds: [], userIds: [] },
  };
}

/** The lists of a draft whose entries have keys. */
export type DraftList = 'participants' | 'interactions' | 'commitments' | 'followUps';

type Entry<List extends DraftList> = Draft[List][number];

/** The fields of a draft that are set one by one. */
export type DraftFields = Partial<Omit<Draft, DraftList | 'format' | 'id' | 'requestKey'>>;

/** What can happen to a draft. */
export type DraftAction =
  | { readonly type: 'set'; readonly fields: DraftFields }
  | {
      readonly type: 'add';
      readonly list: DraftList;
      readonly entries: readonly Entry<DraftList>[];
      readonly at?: number;
    }
  | { readonly type: 'edit'; readonly list: DraftList; readonly key: string; readonly fields: object }
  | { readonly type: 'remove'; readonly list: DraftList; readonly key: string }
  | { readonly type: 'replace'; readonly draft: Draft };

/** The draft after an action, with a new request key. A person who is at the table already is not added again. */
export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  const next = apply(draft, action);
  return next === draft || action.type === 'replace' ? next : { ...next, requestKey: newId() };
}

function apply(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'set':
      return { ...draft, ...action.fields };
    case 'replace':
      return action.draft;
    case 'add': {
      const list: readonly Entry<DraftList>[] = draft[action.list];
      const entries = action.entries.filter((entry) => !isPresent(draft, entry));
      return entries.length === 0
        ? draft
        : { ...draft, [action.list]: list.toSpliced(action.at ?? list.length, 0, ...entries) };
    }
    case 'edit': {
      const edit = (entry: Entry<DraftList>) => (entry.key === action.key ? { ...entry, ...action.fields } : entry);
      return { ...draft, [action.list]: draft[action.list].map(edit) };
    }
    case 'remove':
      return withoutEntry(draft, action.list, action.key);
  }
}

function isPresent(draft: Draft, entry: Entry<DraftList>): boolean {
  if (!('headcount' in entry)) return false;
  return draft.participants.some((other) =>
    entry.contactId
      ? other.contactId === entry.contactId
      : !other.contactId && other.organisation !== null && other.organisation.id === entry.organisation?.id,
  );
}

/** Who leaves the table says nothing any more. */
function withoutEntry(draft: Draft, list: DraftList, key: string): Draft {
  const rest = { ...draft, [list]: draft[list].filter((entry) => entry.key !== key) };
  if (list !== 'participants') return rest;
  const silent = (saidBy: readonly string[]) => saidBy.filter((speaker) => speaker !== key);
  return { ...rest, interactions: rest.interactions.map((entry) => ({ ...entry, saidBy: silent(entry.saidBy) })) };
}

/** Everybody and every body at the table that can promise or be promised something, each once. */
export function partiesOf(draft: Draft): DraftParty[] {
  const bodies = [...draft.hosts, ...draft.participants.flatMap(({ organisation }) => organisation ?? [])];
  const all: DraftParty[] = [
    ...bodies.map(({ id, name }) => ({ kind: 'organisation' as const, id, name })),
    ...draft.participants.flatMap(({ contactId, name }) =>
      contactId ? [{ kind: 'contact' as const, id: contactId, name }] : [],
    ),
  ];
  return [...new Map(all.map((party) => [party.id, party])).values()];
}

/** Whether anything has been typed that would be missed. */
export function isWorthKeeping(draft: Draft): boolean {
  const texts = [draft.title, draft.place, draft.purpose, draft.outcome];
  const lists = [draft.hosts, draft.topics, draft.participants, draft.interactions, draft.commitments, draft.followUps];
  return texts.some((text) => text.trim() !== '') || lists.some((list) => list.length > 0);
}
