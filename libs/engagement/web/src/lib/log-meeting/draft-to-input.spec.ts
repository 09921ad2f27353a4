import { newId } from '@rapport/shared-kernel';
import { describe, expect, it } from 'vitest';
import { emptyDraft, type Body, type Draft, type DraftParticipant } from './draft';
import { toInput } from './draft-to-input';

const draft = (fields: Partial<Draft>): Draft => ({
  ...emptyDraft({ timeZone: 'Asia/Karachi', now: new Date('2026-10-15T10:00:00Z') }),
  ...fields,
});
const ministry: Body = { id: newId(), name: 'Ministry of Lakes', kind: 'MINISTRY' };
const made: Body = { id: newId(), name: 'Lake Forum', kind: 'CIVIL_SOCIETY', isNew: true };
const participant = (fields: Partial<DraftParticipant>): DraftParticipant => ({
  key: newId(),
  contactId: newId(),
  name: 'Ada Lake',
  organisation: null,
  title: '',
  headcount: 1,
  roles: [],
  wasAbsent: false,
  ...fields,
});
const newContact = { honorificPrefix: 'Dr', honorificSuffix: null, email: null };

describe('the request that logs a draft', () => {
  it('gives times with the offset of the place on that day', () => {
    const times = { day: '2024-07-05', startsAt: '10:00', endsAt: '12:30', timeZone: 'Europe/London' };
    expect(toInput(draft(times))).toMatchObject({
      startsAt: '2024-07-05T10:00:00+01:00',
      endsAt: '2024-07-05T12:30:00+01:00',
      timeZone: 'Europe/London',
    });
    expect(toInput(draft({ ...times, endsAt: '' })).endsAt).toBeNull();
    // A day that was emptied is for the API to refuse, on its field.
    expect(toInput(draft({ ...times, day: '' })).startsAt).toBe('');
  });

  it('names a known person with the office of then: a post of the state, a title elsewhere', () => {
    const company: Body = { id: newId(), name: 'Meta', kind: 'COMPANY' };
    const { participants } = toInput(
      draft({
        participants: [
          participant({ contactId: 'a', organisation: ministry, title: 'Secretary' }),
          participant({ contactId: 'b', organisation: company, title: 'Manager' }),
          participant({ contactId: 'c', wasAbsent: true }),
        ],
      }),
    );
    expect(participants).toEqual([
      {
        contactId: 'a',
        organisationId: ministry.id,
        postTitle: 'Secretary',
        title: 'Secretary',
        roles: [],
        attendance: null,
      },
      { contactId: 'b', organisationId: company.id, title: 'Manager', roles: [], attendance: null },
      { contactId: 'c', inPersonalCapacity: true, title: '', roles: [], attendance: 'ABSENT' },
    ]);
  });

  it('makes a new person with their affiliation, and a new body once', () => {
    const { participants } = toInput(
      draft({
        participants: [
          participant({ contactId: 'a', newContact, organisation: made, title: 'Director' }),
          participant({ contactId: null, organisation: made, title: 'Officers', headcount: 6 }),
        ],
      }),
    );
    expect(participants).toEqual([
      {
        contact: {
          id: 'a',
          name: 'Ada Lake',
          honorificPrefix: 'Dr',
          honorificSuffix: null,
          emails: [],
          affiliations: [{ organisationId: made.id, title: 'Director' }],
        },
        organisation: { id: made.id, name: 'Lake Forum', kind: 'CIVIL_SOCIETY' },
        title: 'Director',
        roles: [],
        attendance: null,
      },
      { organisationId: made.id, headcount: 6, title: 'Officers', roles: [], attendance: null },
    ]);
  });

  it('says by position who spoke, and nothing of who is no longer there', () => {
    const [ada, ben] = [participant({}), participant({})];
    const interaction = {
      key: newId(),
      kind: 'CONCERN' as const,
      saidBy: [ben.key, 'gone'],
      body: 'Low.',
      isVerbatim: true,
      source: '',
      topics: ['Water'],
      stance: null,
    };
    expect(toInput(draft({ participants: [ada, ben], interactions: [interaction] })).interactions).toMatchObject([
      { saidBy: [1], body: 'Low.', isVerbatim: true, topicNames: ['Water'] },
    ]);
  });

  it('leaves open what was left open of a promise, for the API to ask for', () => {
    const promise = {
      key: newId(),
      text: 'Send',
      debtor: null,
      creditor: null,
      isPublic: false,
      dueOn: '',
      reviewOn: '2027-01-01',
    };
    expect(toInput(draft({ commitments: [promise] })).commitments).toEqual([
      { text: 'Send', debtor: {}, creditor: null, isPublic: false, dueOn: null, reviewOn: '2027-01-01' },
    ]);
  });

  it.each([
    ['EVERYONE', null, null],
    ['TEAMS', ['t'], null],
    ['NAMED', null, ['u']],
  ] as const)('names teams or people only where %s does', (level, teamIds, userIds) => {
    const audience = { level, teamIds: ['t'], userIds: ['u'] };
    expect(toInput(draft({ audience })).audience).toEqual({ level, teamIds, userIds });
  });
});
