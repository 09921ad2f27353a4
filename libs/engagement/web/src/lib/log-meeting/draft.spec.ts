import fc from 'fast-check';
import { newId } from '@rapport/shared-kernel';
import { describe, expect, it } from 'vitest';
import {
  emptyDraft,
  isWorthKeeping,
  partiesOf,
  reduceDraft,
  type Body,
  type Draft,
  type DraftAction,
  type DraftInteraction,
  type DraftParticipant,
} from './draft';

const empty = emptyDraft({ timeZone: 'Asia/Karachi', now: new Date('2026-10-15T20:00:00Z') });
const authority: Body = { id: newId(), name: 'PTA', kind: 'REGULATOR' };

const person = (name: string, contactId = newId(), organisation: Body | null = null): DraftParticipant => ({
  key: newId(),
  contactId,
  name,
  organisation,
  title: '',
  headcount: 1,
  roles: [],
  wasAbsent: false,
});
const officers = (organisation: Body): DraftParticipant => ({
  ...person('Officers'),
  contactId: null,
  organisation,
  headcount: 6,
});
const said = (saidBy: readonly string[]): DraftInteraction => ({
  key: newId(),
  kind: 'DISCUSSION',
  saidBy,
  body: 'The lake is low.',
  isVerbatim: false,
  source: '',
  topics: [],
  stance: null,
});

const after = (...actions: DraftAction[]): Draft => actions.reduce(reduceDraft, empty);
const add = (...entries: DraftParticipant[]): DraftAction => ({ type: 'add', list: 'participants', entries });

describe('a draft', () => {
  it('is of the day at the viewer’s place', () => {
    expect(empty.day).toBe('2026-10-16');
  });

  it('has nobody at the table twice', () => {
    const ada = person('Ada');
    expect(after(add(ada), add({ ...person('Ada again'), contactId: ada.contactId })).participants).toEqual([ada]);
    const six = officers(authority);
    expect(after(add(six), add(officers(authority))).participants).toEqual([six]);
    expect(after(add(six), add(officers({ ...authority, id: newId() }))).participants).toHaveLength(2);
  });

  it('lets who leaves the table say nothing any more, and gives the rest back by Undo', () => {
    const [ada, ben] = [person('Ada'), person('Ben')];
    const spoken = after(add(ada, ben), { type: 'add', list: 'interactions', entries: [said([ada.key, ben.key])] });
    const left = reduceDraft(spoken, { type: 'remove', list: 'participants', key: ada.key });
    expect(left.participants).toEqual([ben]);
    expect(left.interactions[0]?.saidBy).toEqual([ben.key]);
    const back = reduceDraft(left, { type: 'add', list: 'participants', entries: [ada], at: 0 });
    expect(back.participants).toEqual([ada, ben]);
  });

  it('asks anew with every change, and never with the same key', () => {
    const keys = [empty, after(add(person('Ada'))), after({ type: 'set', fields: { title: 'Summit' } })].map(
      ({ requestKey }) => requestKey,
    );
    expect(new Set(keys).size).toBe(3);
    const ada = person('Ada');
    const once = after(add(ada));
    // Nothing changed, so that it is the same request.
    expect(reduceDraft(once, add(ada)).requestKey).toBe(once.requestKey);
  });

  it('knows who can promise: bodies and people, each once', () => {
    const ada = person('Ada', newId(), authority);
    expect(partiesOf(after({ type: 'set', fields: { hosts: [authority] } }, add(ada, officers(authority))))).toEqual([
      { kind: 'organisation', id: authority.id, name: 'PTA' },
      { kind: 'contact', id: ada.contactId, name: 'Ada' },
    ]);
  });

  it('is worth keeping once anything is in it', () => {
    expect(isWorthKeeping(empty)).toBe(false);
    expect(isWorthKeeping(after({ type: 'set', fields: { title: '   ' } }))).toBe(false);
    expect(isWorthKeeping(after({ type: 'set', fields: { title: 'S' } }))).toBe(true);
    expect(isWorthKeeping(after(add(person('Ada'))))).toBe(true);
  });

  it('survives being written down, whatever was done to it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const action = fc.oneof(
      text.map((title): DraftAction => ({ type: 'set', fields: { title } })),
      text.map((outcome): DraftAction => ({ type: 'set', fields: { outcome } })),
      text.map((name) => add(person(name))),
      fc.constant(add(officers(authority))),
      fc.constant<DraftAction>({ type: 'add', list: 'interactions', entries: [said([])] }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const draft = after(...actions);
        expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
        expect(draft.id).toBe(empty.id);
      }),
    );
  });
});
