import type { Captured, CapturedMeeting, Mention } from '@rapport/capture-domain';
import { hasPosts } from '@rapport/directory-domain';
import type {
  CreateFollowUpInput,
  LogMeetingInput,
  MeetingKind,
  ParticipantInput,
  PartyInput,
  RecordCommitmentInput,
} from '@rapport/shared-client';
import { addDays, type CivilDate } from '@rapport/shared-kernel';
import { instantAt, inWords } from '@rapport/shared-ui';
import type { KnownParties, KnownParty } from './known-parties';

/** Somebody whom a line names: known, or only the words. */
export interface Named {
  readonly words: string;
  readonly party: KnownParty | null;
  readonly headcount: number;
}

/** What a line was understood to mean: what its chips show, and what is saved. */
export type Reading = PromiseReading | MeetingReading | FollowUpReading;

export interface PromiseReading {
  readonly intent: 'promise';
  readonly direction: 'GIVEN' | 'RECEIVED';
  /** Null: the public. */
  readonly other: Named | null;
  readonly text: string;
  readonly dueOn: string;
  /** Where there is no due day. */
  readonly reviewOn: string;
  readonly watchedBy: string | null;
  readonly topics: readonly string[];
}

export interface MeetingReading {
  readonly intent: 'meeting';
  readonly kind: MeetingKind;
  readonly isPlanned: boolean;
  readonly isRemote: boolean;
  readonly title: string;
  readonly with: readonly Named[];
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly topics: readonly string[];
}

export interface FollowUpReading {
  readonly intent: 'follow-up';
  readonly text: string;
  readonly about: Named | null;
  readonly dueOn: string;
  readonly assignee: string | null;
}

/** What the words of a line are compared with. */
export interface Surroundings {
  readonly today: CivilDate;
  readonly known: KnownParties;
  readonly users: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly name: string }[];
}

/** A promise without a due day is looked at again after so many days, unless another day is chosen. */
const REVIEW_AFTER_DAYS = 30;
const USUAL_TIME = '10:00';

/** What a captured line means here: names become records, colleagues users, topics those that there are. Null: nothing. */
function readingOf(captured: Captured, here: Surroundings): Reading | null {
  const topics = 'topics' in captured ? captured.topics.map((topic) => topicNamed(topic, here)) : [];
  switch (captured.intent) {
    case 'none':
      return null;
    case 'promise':
      return {
        intent: 'promise',
        direction: captured.direction,
        other: captured.party && named(captured.party, here),
        text: captured.text,
        dueOn: captured.dueOn ?? '',
        reviewOn: captured.dueOn ? '' : addDays(here.today, REVIEW_AFTER_DAYS),
        watchedBy: userNamed(captured.colleague, here),
        topics,
      };
    case 'follow-up':
      return {
        intent: 'follow-up',
        // A task has no topics: what was marked stays in its words.
        text: [captured.text, ...captured.topics.map((topic) => `#${topic.replaceAll(' ', '-')}`)].join(' ').trim(),
        about: captured.about && named(captured.about, here),
        dueOn: captured.dueOn ?? '',
        assignee: userNamed(captured.colleague, here),
      };
    case 'meeting':
      return meetingReading(captured, topics, here);
  }
}

function meetingReading(captured: CapturedMeeting, marked: readonly string[], here: Surroundings): MeetingReading {
  const present = captured.with.map((mention) => named(mention, here));
  const subject = captured.subject ?? '';
  const topics = here.topics.some(({ name }) => isSame(name, subject))
    ? [topicNamed(subject, here), ...marked]
    : marked;
  return {
    intent: 'meeting',
    kind: captured.kind,
    isPlanned: captured.isPlanned,
    isRemote: captured.isRemote,
    title: titleOf(captured.kind, present, subject),
    with: present,
    day: captured.day,
    from: captured.from ?? USUAL_TIME,
    to: captured.to ?? '',
    place: captured.place ?? '',
    topics: [...new Set(topics)],
  };
}

function titleOf(kind: MeetingKind, present: readonly Named[], subject: string): string {
  const names = present.map(({ party, words }) => party?.short ?? words);
  const all = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : (names[0] ?? '');
  return [inWords(kind), all && `with ${all}`, subject && `on ${subject}`].filter(Boolean).join(' ');
}

/** What was corrected by hand, of one kind of reading. */
export interface Corrections {
  readonly intent: Reading['intent'];
  readonly fields: Partial<Reading>;
}

/** What a line is taken for, and what keeps that from being saved, in words. */
export interface Understood {
  readonly reading: Reading | null;
  readonly problems: readonly string[];
}

/** A captured line with what was corrected by hand; corrections hold as long as the line means the same kind of thing. */
export function understand(captured: Captured, corrections: Corrections | null, here: Surroundings): Understood {
  const read = readingOf(captured, here);
  if (!read || captured.intent === 'none') {
    return { reading: null, problems: ['Begin with “met”, “promise”, “todo”, or with who promised.'] };
  }
  const fields = corrections?.intent === read.intent ? corrections.fields : {};
  const reading = { ...read, ...fields } as Reading;
  const unclear = captured.unclear.filter((what) => !FIELDS_OF[what].some((field) => field in fields));
  return {
    reading,
    problems: [
      ...unclear.map((what) => `There is no such ${what}: correct it.`),
      ...nobody(captured.colleague, reading),
      ...missing(reading),
    ],
  };
}

/** The fields of which one, corrected, makes clear what was not. */
const FIELDS_OF = { day: ['day', 'dueOn', 'reviewOn'], time: ['from'] } as const;

function nobody(colleague: string | null, reading: Reading): string[] {
  const chosen = reading.intent === 'promise' ? reading.watchedBy : reading.intent === 'follow-up' && reading.assignee;
  const isMissed = colleague !== null && reading.intent !== 'meeting' && !chosen;
  return isMissed ? [`Nobody of us is called “${colleague}”: choose who is meant.`] : [];
}

function missing(reading: Reading): string[] {
  switch (reading.intent) {
    case 'promise':
      return [
        ...(reading.text ? [] : ['Say what was promised.']),
        ...(reading.other && !reading.other.party
          ? [`“${reading.other.words}” is not known: choose who is meant.`]
          : []),
        ...(reading.direction === 'RECEIVED' && !reading.other ? ['Say who promised it.'] : []),
      ];
    case 'follow-up':
      return reading.text ? [] : ['Say what is to be done.'];
    case 'meeting':
      return reading.with.length > 0 ? [] : ['Say whom it was with.'];
  }
}

/** The request that records a promise. `home` is our own organisation. */
export function promiseInput(
  reading: PromiseReading,
  home: { readonly id: string },
  me: string,
): RecordCommitmentInput {
  const ours = { organisationId: home.id };
  const theirs = reading.other?.party ? partyInput(reading.other.party) : null;
  const sides =
    reading.direction === 'GIVEN' ? { debtor: ours, creditor: theirs } : { debtor: theirs ?? {}, creditor: ours };
  return {
    ...sides,
    text: reading.text,
    dueOn: reading.dueOn || null,
    reviewOn: reading.dueOn ? null : reading.reviewOn || null,
    isPublic: reading.direction === 'GIVEN' && !theirs,
    ownerId: reading.watchedBy ?? me,
    topicNames: [...reading.topics],
  };
}

/** The request that logs a meeting; a body that nobody knows is made with it. */
export function meetingInput(reading: MeetingReading, timeZone: string): LogMeetingInput {
  const at = (time: string) => instantAt(`${reading.day}T${time}`, timeZone);
  return {
    title: reading.title,
    kind: reading.kind,
    status: reading.isPlanned ? 'PLANNED' : 'HELD',
    startsAt: at(reading.from) ?? '',
    endsAt: reading.to ? (at(reading.to) ?? null) : null,
    timeZone,
    modality: reading.isRemote ? 'REMOTE' : 'IN_PERSON',
    place: reading.place || null,
    topicNames: [...reading.topics],
    participants: reading.with.map(participantInput),
  };
}

/** The request that makes a task. */
export function followUpInput(reading: FollowUpReading, me: string): CreateFollowUpInput {
  return {
    title: reading.text,
    assigneeId: reading.assignee ?? me,
    dueOn: reading.dueOn || null,
    aboutId: reading.about?.party?.id ?? null,
  };
}

function participantInput({ party, words, headcount }: Named): ParticipantInput {
  if (!party) return { organisation: { name: words, kind: 'OTHER' }, headcount, title: 'Officers' };
  if (party.kind === 'organisation') return { organisationId: party.id, headcount, title: 'Officers' };
  if (!party.speaksFor) return { contactId: party.id, inPersonalCapacity: true };
  const { id, kind, title } = party.speaksFor;
  const post = hasPosts(kind) && title ? { postTitle: title } : {};
  return { contactId: party.id, organisationId: id, title: title || null, ...post };
}

function partyInput({ kind, id }: KnownParty): PartyInput {
  return kind === 'organisation' ? { organisationId: id } : { contactId: id };
}

function named({ name, headcount = 1 }: Mention, { known }: Surroundings): Named {
  return { words: name, party: known.get(name.toLowerCase()) ?? null, headcount };
}

/** The one user whose name begins so, or has such a word; null where there is none or more than one. */
function userNamed(words: string | null, { users }: Surroundings): string | null {
  if (words === null) return null;
  const wanted = words.toLowerCase();
  const exact = users.filter(({ name }) => name.toLowerCase() === wanted);
  const part = users.filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${wanted}`));
  const found = exact.length > 0 ? exact : part;
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** The topic of this name as it is written, or the words as a new one. */
function topicNamed(words: string, { topics }: Surroundings): string {
  return topics.find(({ name }) => isSame(name, words))?.name ?? words;
}

function isSame(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}
