import { describe, expect, it } from 'vitest';
import { capture } from '@rapport/capture-domain';
import { civilDate } from '@rapport/shared-kernel';
import type { KnownParty } from './known-parties';
import {
  followUpInput,
  meetingInput,
  promiseInput,
  understand,
  type Corrections,
  type Surroundings,
  type Understood,
} from './reading';

const today = civilDate('2026-09-16');
const pta: KnownParty = { kind: 'organisation', id: 'pta', name: 'Telecommunication Authority', short: 'PTA' };
const nitb: KnownParty = { kind: 'organisation', id: 'nitb', name: 'Technology Board', short: 'NITB' };
const ada: KnownParty = {
  kind: 'contact',
  id: 'ada',
  name: 'Ada Lake',
  short: 'Ada Lake',
  speaksFor: { id: 'pta', kind: 'REGULATOR', title: 'Chair' },
};
const here: Surroundings = {
  today,
  known: new Map([
    ['pta', pta],
    ['nitb', nitb],
    ['ada lake', ada],
  ]),
  users: [
    { id: 'dania', name: 'Dania Mukhtar' },
    { id: 'ali-1', name: 'Ali Sher' },
    { id: 'ali-2', name: 'Ali Khan' },
  ],
  topics: [{ name: 'Child safety' }, { name: 'Misinformation' }],
};

function read(line: string, corrections: Corrections | null = null): Understood {
  const captured = capture(line, { today, isKnown: (phrase) => here.known.has(phrase.toLowerCase()) });
  return understand(captured, corrections, here);
}

function inputOf(line: string): object {
  const { reading } = read(line);
  if (reading?.intent === 'promise') return promiseInput(reading, { id: 'home' }, 'me');
  if (reading?.intent === 'meeting') return meetingInput(reading, 'Asia/Karachi');
  if (reading?.intent === 'follow-up') return followUpInput(reading, 'me');
  throw new Error('nothing was read');
}

describe('what is saved', () => {
  it('of our promise to a body: who owes it, until when, who watches it, on what', () => {
    expect(inputOf('promise PTA toolkit in Urdu by 30 Sep @Dania #child-safety')).toEqual({
      text: 'toolkit in Urdu',
      debtor: { organisationId: 'home' },
      creditor: { organisationId: 'pta' },
      dueOn: '2026-09-30',
      reviewOn: null,
      isPublic: false,
      ownerId: 'dania',
      topicNames: ['Child safety'],
    });
  });

  it('of a promise to us, without a day: a review day, and I watch it', () => {
    expect(inputOf('Ada Lake promised us figures')).toMatchObject({
      debtor: { contactId: 'ada' },
      creditor: { organisationId: 'home' },
      dueOn: null,
      reviewOn: '2026-10-16',
      ownerId: 'me',
    });
  });

  it('of a promise to nobody in particular: one to the public', () => {
    expect(inputOf('promise a yearly report by end of year')).toMatchObject({ creditor: null, isPublic: true });
  });

  it('of a meeting: bodies through their people, a person in the post of today, a new body made with it', () => {
    expect(
      inputOf('met 6 officers of PTA + Ada Lake + Lake Forum yesterday 3-4pm roundtable on misinformation'),
    ).toEqual({
      title: 'Roundtable with PTA, Ada Lake and Lake Forum on misinformation',
      kind: 'ROUNDTABLE',
      status: 'HELD',
      startsAt: '2026-09-15T15:00:00+05:00',
      endsAt: '2026-09-15T16:00:00+05:00',
      timeZone: 'Asia/Karachi',
      modality: 'IN_PERSON',
      place: null,
      topicNames: ['Misinformation'],
      participants: [
        { organisationId: 'pta', headcount: 6, title: 'Officers' },
        { contactId: 'ada', organisationId: 'pta', title: 'Chair', postTitle: 'Chair' },
        { organisation: { name: 'Lake Forum', kind: 'OTHER' }, headcount: 1, title: 'Officers' },
      ],
    });
  });

  it('of a call that is to come: planned, remote', () => {
    expect(inputOf('call with NITB tomorrow at 9')).toMatchObject({
      status: 'PLANNED',
      modality: 'REMOTE',
      startsAt: '2026-09-17T09:00:00+05:00',
    });
  });

  it('of a task: about whom, for whom; what was marked as topic stays in its words', () => {
    expect(inputOf('todo send the minutes to PTA tomorrow @"Ali Khan" #child-safety')).toEqual({
      title: 'send the minutes to PTA #child-safety',
      assigneeId: 'ali-2',
      dueOn: '2026-09-17',
      aboutId: 'pta',
    });
  });
});

describe('what is not understood is asked, never guessed', () => {
  it.each([
    { line: 'promise Lake Forum: figures', asks: 'Lake Forum' },
    { line: 'promise PTA figures @Ali', asks: 'Ali' },
    { line: 'promise PTA figures @Nobody', asks: 'Nobody' },
    { line: 'promise PTA figures by 31 Feb', asks: 'day' },
    { line: 'promise PTA', asks: 'what was promised' },
    { line: 'met PTA 25:00', asks: 'time' },
    { line: 'met', asks: 'whom' },
    { line: 'todo', asks: 'what is to be done' },
  ])('$line', ({ line, asks }) => {
    const { problems } = read(line);

    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(asks);
  });

  it('until it is corrected by hand', () => {
    const dueOn = { intent: 'promise', fields: { dueOn: '2026-12-01' } } as const;

    const { reading, problems } = read('promise PTA figures by 31 Feb', dueOn);

    expect(problems).toEqual([]);
    expect(reading).toMatchObject({ dueOn: '2026-12-01' });
  });

  it('and a correction is forgotten where the line comes to mean another kind of thing', () => {
    const text = { intent: 'promise', fields: { text: 'kit' } } as const;

    expect(read('promise PTA figures', text).reading).toMatchObject({ text: 'kit' });
    expect(read('todo send figures', text).reading).toMatchObject({ text: 'send figures' });
  });

  it('but a line that is clear asks nothing', () => {
    expect(read('promise PTA figures by Friday @Dania').problems).toEqual([]);
  });
});
