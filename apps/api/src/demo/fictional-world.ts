import { stances } from '@rapport/engagement-domain';
import { addDays, type CivilDate, type Id } from '@rapport/shared-kernel';
import { homeOrganisation } from './acceptance-story';
import { Chance } from './chance';
import { demoId, type DemoSetting, type DemoStep } from './demo-step';
import { familyNames, fictionalBodies, fictionalColleagues, givenNames, otherScripts, titles } from './fictional-names';
import {
  asked,
  conversations,
  evidence,
  followUps,
  given,
  kinds,
  outcomes,
  received,
  subjects,
} from './fictional-texts';

const BODIES = 50;
const PEOPLE = 240;
const MEETINGS = 300;
const PLANNED = 12;

interface Person {
  readonly id: Id;
  readonly organisationId: Id;
}

/** A world of invented bodies and people: enough to make lists, histories and promises worth looking at. */
export function fictionalWorld(setting: DemoSetting): DemoStep[] {
  const chance = new Chance(20_240_705);
  const bodies = fictionalBodies.slice(0, BODIES).map((body) => ({ ...body, id: demoId(`body ${body.name}`) }));
  const people: Person[] = [];
  return [
    ...fictionalColleagues.map(createColleague),
    ...bodies.map((body) => createBody(body, setting, chance)),
    ...Array.from({ length: PEOPLE }, (_x, i) => createPerson(i, bodies, people, setting, chance)).flat(),
    ...Array.from({ length: MEETINGS + PLANNED }, (_x, i) => logMeeting(i, bodies, people, setting, chance)).flat(),
    ...bodies.filter((_body, i) => i % 2 === 0).flatMap((body) => takePositions(body, setting, chance)),
  ];
}

/** Our side of the fictional world: the home organisation is real, so invented people act for it, and no real one. */
function createColleague({ name, title }: (typeof fictionalColleagues)[number]): DemoStep {
  const affiliations = [{ organisationId: homeOrganisation.id, title }];
  return { as: 'manager', mutation: 'createContact', input: { id: colleagueId(name), name, affiliations } };
}

const colleagueId = (name: string): Id => demoId(`colleague ${name}`);

type FictionalBody = (typeof fictionalBodies)[number] & { readonly id: Id };

function createBody(body: FictionalBody, { users }: DemoSetting, chance: Chance): DemoStep {
  const words = body.name.split(' ');
  return {
    as: chance.of(['manager', 'lead']),
    mutation: 'createOrganisation',
    input: {
      id: body.id,
      name: body.name,
      kind: body.kind,
      acronym:
        words.length > 3
          ? words
              .map((word) => word.charAt(0))
              .join('')
              .toUpperCase()
              .slice(0, 6)
          : null,
      ownerId: chance.of([users.manager, users.lead, null]),
      cadenceDays: chance.of([30, 60, 90, 120, null]),
      description: `A fictional body of ${body.place}, for the demo.`,
    },
  };
}

/** A person with one, two or three affiliations one after the other. */
function createPerson(
  i: number,
  bodies: readonly FictionalBody[],
  people: Person[],
  { today }: DemoSetting,
  chance: Chance,
): DemoStep[] {
  const givenName = givenNames[i % givenNames.length] ?? '';
  const name = `${givenName} ${familyNames[(i * 7 + Math.floor(i / 26)) % familyNames.length] ?? ''}`;
  const id = demoId(`person ${i} ${name}`);
  const body = bodies[i % bodies.length] as FictionalBody;
  const year = Number(today.slice(0, 4));
  const before = chance.happens(0.3) ? chance.of(bodies) : null;
  const since = String(year - chance.between(1, 4));
  const affiliation = (at: FictionalBody, period: object) => {
    const title = chance.of(titles[at.kind] ?? ['Member']);
    const isPost =
      ['MINISTRY', 'REGULATOR'].includes(at.kind) && !people.some(({ organisationId }) => organisationId === at.id);
    return { organisationId: at.id, ...(isPost ? { postTitle: title } : { title }), ...period };
  };
  const steps: DemoStep[] = [
    {
      as: 'manager',
      mutation: 'createContact',
      input: {
        id,
        name,
        honorificPrefix: body.kind === 'ACADEMIA' || chance.happens(0.08) ? 'Dr' : null,
        otherNames: otherScripts[givenName]
          ? [{ name: otherScripts[givenName], kind: 'TRANSLATION', language: 'ur' }]
          : [],
        emails: chance.happens(0.6) ? [`${name.toLowerCase().replace(/\W+/g, '.')}.${i}@example.test`] : [],
        affiliations: [
          ...(before && before.id !== body.id
            ? [affiliation(before, { from: String(Number(since) - 3), to: `${Number(since) - 1}-12` })]
            : []),
          affiliation(body, { from: since }),
        ],
      },
    },
  ];
  people.push({ id, organisationId: body.id });
  return steps;
}

/** One meeting with its people, what was said, what was promised, and what became of that. */
function logMeeting(
  i: number,
  bodies: readonly FictionalBody[],
  people: readonly Person[],
  setting: DemoSetting,
  chance: Chance,
): DemoStep[] {
  const isPlanned = i >= MEETINGS;
  const daysAgo = isPlanned ? -chance.between(1, 45) : Math.floor(((MEETINGS - i) / MEETINGS) * 540) + 1;
  const day = addDays(setting.today, -daysAgo);
  const as = chance.of(['manager', 'lead'] as const);
  const hosts = chance.some(bodies, chance.of([1, 1, 1, 2, 3]));
  const hostIds = hosts.map((host) => host.id);
  const there = chance.some(
    people.filter((person) => hostIds.includes(person.organisationId)),
    chance.between(1, 6),
  );
  const subject = chance.of(subjects);
  const kind = chance.of(kinds);
  const id = demoId(`meeting ${i}`);
  const officers = chance.happens(0.3)
    ? [{ organisationId: hostIds[0], headcount: chance.between(2, 25), title: 'Officers' }]
    : [];
  const colleague = colleagueId(chance.of(fictionalColleagues).name);
  const participants = [...there.map((person) => ({ contactId: person.id })), ...officers, { contactId: colleague }];
  const promises = isPlanned ? [] : promisesOf({ i, day, body: hostIds[0] as Id, colleague }, setting, chance);
  const meeting: DemoStep = {
    as,
    mutation: 'logMeeting',
    input: {
      id,
      title: `${kind.title} on ${subject.title}`,
      kind: kind.kind,
      status: isPlanned ? 'PLANNED' : chance.happens(0.03) ? 'CANCELLED' : 'HELD',
      startsAt: `${day}T${String(chance.between(9, 16)).padStart(2, '0')}:${chance.of(['00', '30'])}:00+05:00`,
      timeZone: 'Asia/Karachi',
      modality: chance.of(['IN_PERSON', 'IN_PERSON', 'REMOTE', 'HYBRID']),
      hostIds: hostIds.slice(0, 1),
      purpose: subject.purpose,
      outcome: isPlanned || (daysAgo < 30 && chance.happens(0.5)) ? null : chance.of(outcomes),
      topicNames: [subject.topic],
      participants,
      interactions: isPlanned ? [] : interactionsOf(participants.length, subject.topic, chance),
      commitments: promises.map((promise) => promise.input),
      followUps: chance.happens(0.35)
        ? [{ title: chance.of(followUps), dueOn: addDays(day, chance.between(3, 40)) }]
        : [],
      audience: audienceOf(as, setting, chance),
    },
  };
  return [meeting, ...promises.flatMap((promise) => promise.steps.map((step) => ({ as, ...step })))];
}

function interactionsOf(participants: number, topic: string, chance: Chance): object[] {
  return chance.some(conversations, chance.between(0, 3)).map((body) => ({
    kind: chance.of(['DISCUSSION', 'QUESTION', 'REQUEST', 'CONCERN', 'OFFER']),
    saidBy: [chance.between(0, participants - 1)],
    body,
    topicNames: [topic],
    stance: chance.of([null, null, 'SUPPORTIVE', 'NEUTRAL', 'OPPOSED']),
  }));
}

/** Where a body stands on some topics; on some of them it stood elsewhere before. */
function takePositions({ id }: FictionalBody, { today }: DemoSetting, chance: Chance): DemoStep[] {
  return chance.some(subjects, chance.between(1, 4)).flatMap(({ topic }) => {
    const since = -chance.between(5, 200);
    const days = chance.happens(0.35) ? [since - chance.between(60, 250), since] : [since];
    return days.map((day) => ({
      as: chance.of(['manager', 'lead'] as const),
      mutation: 'recordPosition',
      input: {
        organisationId: id,
        topicId: demoId(`topic ${topic}`),
        stance: chance.of(stances),
        assertedOn: addDays(today, day),
        note: chance.of(evidence),
      },
    }));
  });
}

interface PromiseOfDemo {
  readonly input: object;
  readonly steps: readonly Omit<DemoStep, 'as'>[];
}

function promisesOf(
  { i, day, body, colleague }: { i: number; day: CivilDate; body: Id; colleague: Id },
  setting: DemoSetting,
  chance: Chance,
): PromiseOfDemo[] {
  return Array.from({ length: chance.of([0, 0, 1, 1, 2]) }, (_x, n) => {
    const id = demoId(`promise ${i} ${n}`);
    const isOurs = chance.happens(0.5);
    const dueOn = addDays(day, chance.between(14, 150));
    const ours = { contactId: colleague };
    const theirs = { organisationId: body };
    const input = {
      id,
      text: isOurs ? chance.of(given) : chance.of([...received, ...asked]),
      debtor: isOurs ? ours : theirs,
      creditor: isOurs ? theirs : ours,
      madeOn: day,
      ...(chance.happens(0.85) ? { dueOn } : { reviewOn: addDays(setting.today, chance.between(5, 90)) }),
      ownerId: chance.of([setting.users.manager, setting.users.lead]),
    };
    return { input, steps: lifeOf(id, dueOn, setting.today, chance) };
  });
}

/** What became of a promise; most that fell due long ago were kept. */
function lifeOf(id: Id, dueOn: CivilDate, today: CivilDate, chance: Chance): Omit<DemoStep, 'as'>[] {
  const step = (mutation: string, expectedVersion: number, fields: object) => ({
    mutation,
    input: { id, expectedVersion, ...fields },
  });
  const until = addDays(dueOn, chance.between(14, 60));
  const postponed = chance.happens(0.2)
    ? [step('postponeCommitment', 1, { dueOn: until, reason: 'More time was asked for, and agreed.' })]
    : [];
  const version = 1 + postponed.length;
  const isDue = dueOn < today;
  if (isDue && chance.happens(0.65)) {
    return [...postponed, step('fulfilCommitment', version, { evidence: 'Sent by e-mail; receipt confirmed.' })];
  }
  if (isDue && chance.happens(0.12)) {
    const withdrawn = step('withdrawCommitment', version, { reason: 'Overtaken by the new rules.' });
    const reopened = step('reopenCommitment', version + 1, { reason: 'The new rules leave this point open.' });
    return chance.happens(0.3) ? [...postponed, withdrawn, reopened] : [...postponed, withdrawn];
  }
  return postponed;
}

function audienceOf(as: 'manager' | 'lead', { teams, users }: DemoSetting, chance: Chance): object {
  if (chance.happens(0.86)) return { level: 'EVERYONE' };
  if (chance.happens(0.8))
    return {
      level: 'TEAMS',
      teamIds: [as === 'lead' && chance.happens(0.5) ? teams.safetyPolicy : teams.publicPolicy],
    };
  return { level: 'NAMED', userIds: [users[as]] };
}
