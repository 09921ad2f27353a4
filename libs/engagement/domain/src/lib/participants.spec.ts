import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HEADCOUNT_MAX,
  participantProblems,
  repeatedParticipants,
  representation,
  type ParticipantFacts,
  type Presence,
} from './participants';

describe('a participant', () => {
  it.each<{ title: string; participant: ParticipantFacts }>([
    { title: 'a person', participant: { contactId: 'shaza' } },
    { title: 'a new person', participant: { contact: {} } },
    { title: 'a person for a body', participant: { contactId: 'shaza', organisationId: 'moitt' } },
    { title: 'a new person for a new body', participant: { contact: {}, organisation: {} } },
    { title: 'a person who counts as one', participant: { contactId: 'shaza', headcount: 1 } },
    { title: 'a person in personal capacity', participant: { contactId: 'shaza', inPersonalCapacity: true } },
    { title: 'officers of a body', participant: { organisationId: 'nitb', headcount: 6 } },
    { title: 'one officer of a new body', participant: { organisation: {}, headcount: 1 } },
    { title: 'as many as can be', participant: { organisationId: 'nitb', headcount: HEADCOUNT_MAX } },
    { title: 'a person, all else being null', participant: { contactId: 'a', contact: null, headcount: null } },
  ])('may be $title', ({ participant }) => {
    expect(participantProblems(participant)).toEqual([]);
  });

  it.each<{ title: string; participant: ParticipantFacts; problems: string[] }>([
    { title: 'nobody', participant: {}, problems: ['REQUIRED contactId'] },
    { title: 'a number of nobody', participant: { headcount: 6 }, problems: ['REQUIRED contactId'] },
    { title: 'two people', participant: { contactId: 'a', contact: {} }, problems: ['INVALID contact'] },
    {
      title: 'a person for two bodies',
      participant: { contactId: 'a', organisationId: 'nitb', organisation: {} },
      problems: ['INVALID organisation'],
    },
    {
      title: 'a person of a body in personal capacity',
      participant: { contactId: 'a', organisationId: 'nitb', inPersonalCapacity: true },
      problems: ['INVALID inPersonalCapacity'],
    },
    {
      title: 'a person who counts as six',
      participant: { contactId: 'a', headcount: 6 },
      problems: ['INVALID headcount'],
    },
    { title: 'a body without a number', participant: { organisationId: 'nitb' }, problems: ['REQUIRED headcount'] },
    { title: 'none of a body', participant: { organisationId: 'nitb', headcount: 0 }, problems: ['INVALID headcount'] },
    { title: 'fewer than none', participant: { organisation: {}, headcount: -1 }, problems: ['INVALID headcount'] },
    {
      title: 'half a person',
      participant: { organisationId: 'nitb', headcount: 1.5 },
      problems: ['INVALID headcount'],
    },
    {
      title: 'one too many',
      participant: { organisationId: 'nitb', headcount: HEADCOUNT_MAX + 1 },
      problems: ['INVALID headcount'],
    },
    {
      title: 'everything at once',
      participant: {
        contactId: 'a',
        contact: {},
        organisationId: 'b',
        organisation: {},
        inPersonalCapacity: true,
        headcount: 2,
      },
      problems: ['INVALID contact', 'INVALID organisation', 'INVALID inPersonalCapacity', 'INVALID headcount'],
    },
  ])('cannot be $title', ({ participant, problems }) => {
    expect(participantProblems(participant).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(problems);
  });

  it('without a problem is a person of at most one body, or a number of people of one', () => {
    const maybe = <Value>(value: Value) => fc.constantFrom<(Value | undefined)[]>(undefined, value);
    const facts = fc.record({
      contactId: maybe('a'),
      contact: maybe({}),
      organisationId: maybe('b'),
      organisation: maybe({}),
      inPersonalCapacity: maybe(true),
      headcount: fc.constantFrom(undefined, 0, 1, 6),
    });
    fc.assert(
      fc.property(facts, (participant) => {
        fc.pre(participantProblems(participant).length === 0);

        const people = [participant.contactId, participant.contact].filter(Boolean).length;
        const bodies = [participant.organisationId, participant.organisation].filter(Boolean).length;
        expect(people).toBeLessThanOrEqual(1);
        expect(bodies).toBeLessThanOrEqual(participant.inPersonalCapacity ? 0 : 1);
        expect(
          people === 1 ? (participant.headcount ?? 1) === 1 : bodies === 1 && (participant.headcount ?? 0) >= 1,
        ).toBe(true);
      }),
    );
  });
});

describe('a list of participants', () => {
  it.each<{ title: string; participants: ParticipantFacts[]; repeated: number[] }>([
    { title: 'nobody twice', participants: [{ contactId: 'a' }, { contactId: 'b' }], repeated: [] },
    {
      title: 'a person twice',
      participants: [{ contactId: 'a' }, { contactId: 'b' }, { contactId: 'a' }],
      repeated: [2],
    },
    {
      title: 'a person thrice',
      participants: [{ contactId: 'a' }, { contactId: 'a' }, { contactId: 'a' }],
      repeated: [1, 2],
    },
    {
      title: 'a person for two bodies',
      participants: [
        { contactId: 'a', organisationId: 'nitb' },
        { contactId: 'a', organisationId: 'pta' },
      ],
      repeated: [1],
    },
    {
      title: 'officers of one body twice',
      participants: [
        { organisationId: 'nitb', headcount: 2 },
        { organisationId: 'nitb', headcount: 3 },
      ],
      repeated: [1],
    },
    {
      title: 'a person and officers of one body',
      participants: [
        { contactId: 'a', organisationId: 'nitb' },
        { organisationId: 'nitb', headcount: 3 },
      ],
      repeated: [],
    },
    { title: 'two new people', participants: [{ contact: {} }, { contact: {} }], repeated: [] },
    {
      title: 'a new person twice, by its id',
      participants: [{ contact: { id: 'a' } }, { contactId: 'a' }],
      repeated: [1],
    },
    {
      title: 'two new people of one body',
      participants: [
        { contact: {}, organisationId: 'nitb' },
        { contact: {}, organisationId: 'nitb' },
      ],
      repeated: [],
    },
  ])('with $title has $repeated too many', ({ participants, repeated }) => {
    expect(repeatedParticipants(participants)).toEqual(repeated);
  });

  it('has none too many once these are taken off', () => {
    const participant = fc.oneof(
      fc.record({ contactId: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ organisationId: fc.constantFrom('nitb', 'pta'), headcount: fc.constant(2) }),
      fc.constant({ contact: {} }),
    );
    fc.assert(
      fc.property(fc.array(participant), (participants) => {
        const repeated = repeatedParticipants(participants);

        expect(repeatedParticipants(participants.filter((_, at) => !repeated.includes(at)))).toEqual([]);
      }),
    );
  });
});

describe('the bodies represented at a meeting', () => {
  const shaza: Presence = { organisationId: 'moitt', contactId: 'shaza', headcount: 1, attendance: 'ATTENDED' };
  const officers: Presence = { organisationId: 'moitt', contactId: null, headcount: 6, attendance: 'ATTENDED' };
  const absentee: Presence = { organisationId: 'usf', contactId: 'nobody', headcount: 1, attendance: 'ABSENT' };
  const invited: Presence = { organisationId: 'pta', contactId: null, headcount: 2, attendance: 'INVITED' };
  const herself: Presence = { organisationId: null, contactId: 'x', headcount: 1, attendance: 'ATTENDED' };

  it('are each there once, in their order, with all of their people', () => {
    expect(representation([shaza, invited, officers, absentee, herself])).toEqual([
      { organisationId: 'moitt', headcount: 7, named: [shaza] },
      { organisationId: 'pta', headcount: 2, named: [] },
    ]);
  });

  it('have as many people together as were there for a body', () => {
    const presence: fc.Arbitrary<Presence> = fc.record({
      organisationId: fc.constantFrom(null, 'moitt', 'nitb', 'pta'),
      contactId: fc.constantFrom(null, 'a', 'b'),
      headcount: fc.integer({ min: 1, max: HEADCOUNT_MAX }),
      attendance: fc.constantFrom('INVITED' as const, 'ATTENDED' as const, 'ABSENT' as const),
    });
    const sum = (list: readonly { headcount: number }[]) => list.reduce((total, { headcount }) => total + headcount, 0);
    fc.assert(
      fc.property(fc.array(presence), (participants) => {
        const bodies = representation(participants);
        const present = participants.filter(
          ({ attendance, organisationId }) => attendance !== 'ABSENT' && organisationId,
        );

        expect(sum(bodies)).toBe(sum(present));
        expect(new Set(bodies.map(({ organisationId }) => organisationId)).size).toBe(bodies.length);
        expect(bodies.flatMap(({ named }) => named).length).toBe(present.filter(({ contactId }) => contactId).length);
      }),
    );
  });
});
