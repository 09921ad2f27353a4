import { addDays } from '@rapport/shared-kernel';
import { demoId, type DemoSetting, type DemoStep } from './demo-step';

/*
 * Two events in Islamabad in July 2024, as Business Recorder reported them that month; nothing is added about real people. Days
 * and times that the report does not print are inferred, and the records say so.
 */

const SOURCE = 'Business Recorder, July 2024';
const REPORTED = 'As reported by Business Recorder, July 2024; the day is inferred and the time is not reported.';

const id = {
  meta: demoId('Meta'),
  moitt: demoId('MoITT'),
  moib: demoId('Ministry of Information and Broadcasting'),
  pta: demoId('PTA'),
  nitb: demoId('NITB'),
  ignite: demoId('Ignite'),
  pseb: demoId('PSEB'),
  usf: demoId('USF'),
  ncmec: demoId('NCMEC'),
  partners: demoId('Civil-society partners'),
};

/** The home organisation: the body whose team uses Rapport. */
export const homeOrganisation = {
  id: id.meta,
  name: 'Meta',
  kind: 'COMPANY',
  country: 'US',
  website: 'https://about.meta.com',
};

const bodies = [
  {
    id: id.moitt,
    name: 'Ministry of Information Technology and Telecommunication',
    acronym: 'MoITT',
    kind: 'MINISTRY',
    cadenceDays: 60,
  },
  { id: id.moib, name: 'Ministry of Information and Broadcasting', kind: 'MINISTRY' },
  { id: id.pta, name: 'Pakistan Telecommunication Authority', acronym: 'PTA', kind: 'REGULATOR', cadenceDays: 60 },
  {
    id: id.nitb,
    name: 'National Information Technology Board',
    acronym: 'NITB',
    kind: 'ATTACHED_DEPARTMENT',
    cadenceDays: 120,
  },
  { id: id.ignite, name: 'Ignite', kind: 'STATE_COMPANY' },
  { id: id.pseb, name: 'Pakistan Software Export Board', acronym: 'PSEB', kind: 'STATE_COMPANY' },
  { id: id.usf, name: 'Universal Service Fund', acronym: 'USF', kind: 'STATE_COMPANY' },
];

const officials = [
  { name: 'Shaza Fatima Khawaja', post: 'Minister of State for IT and Telecommunication' },
  { honorificPrefix: 'Captain', name: 'Muhammad Mahmood', honorificSuffix: '(retired)', post: 'Secretary IT' },
  { name: 'Aisha Humera Moriani', post: 'Additional Secretary' },
  { name: 'Syed Junaid Imam', post: 'Member IT' },
  { name: 'Syed Jawwad Ali Sherazi', post: 'DG International Coordination' },
];

const colleagues = [
  { honorificPrefix: 'Dr', name: 'Priyanka Bhalla', title: 'Head, Safety Policy' },
  { name: 'Dania Mukhtar', title: 'Lead, Public Policy' },
  { name: 'Tabeer Ather', title: 'Manager, Public Policy', otherNames: [{ name: 'TabeerAther', kind: 'OTHER' }] },
  { name: 'Guillin Cathrine Zhou', title: 'Partner Manager' },
];

const topics = [
  { name: 'Community Standards', children: ['Bullying and harassment', 'Hate speech', 'Misinformation'] },
  { name: 'Online safety', children: ['Child safety', 'Safety tools'] },
  { name: 'Freedom of expression', children: [] },
  { name: 'Digital presence of government', children: [] },
  { name: 'Social-media best practice', children: [] },
];

/** The acceptance story: bodies, people, topics, the workshop and the summit. */
export function acceptanceStory({ today, users }: DemoSetting): DemoStep[] {
  const step = (mutation: string, input: object): DemoStep => ({ as: 'manager', mutation, input });
  const contact = (
    { post, title, ...person }: { name: string; post?: string; title?: string },
    organisationId: string,
  ) =>
    step('createContact', {
      id: demoId(person.name),
      ...person,
      affiliations: [post ? { organisationId, postTitle: post } : { organisationId, title }],
    });
  return [
    ...topics.flatMap(({ name, children }) => [
      step('createTopic', { id: demoId(`topic ${name}`), name }),
      ...children.map((child) =>
        step('createTopic', { id: demoId(`topic ${child}`), name: child, parentId: demoId(`topic ${name}`) }),
      ),
    ]),
    ...bodies.map((body) => step('createOrganisation', { country: 'PK', ownerId: users.manager, ...body })),
    step('createOrganisation', {
      id: id.ncmec,
      name: 'National Center for Missing and Exploited Children',
      acronym: 'NCMEC',
      kind: 'CIVIL_SOCIETY',
      country: 'US',
    }),
    step('createOrganisation', {
      id: id.partners,
      name: 'Civil-society partners (unnamed in the report)',
      kind: 'CIVIL_SOCIETY',
      country: 'PK',
    }),
    ...officials.map((person) => contact(person, id.moitt)),
    ...colleagues.map((person) => contact(person, id.meta)),
    contact({ name: 'Heather MGirton', title: 'Programme Specialist' }, id.ncmec),
    step('logMeeting', summit(addDays(today, 60))),
    step('logMeeting', workshop()),
  ];
}

function workshop(): object {
  const officers = [id.moitt, id.moib, id.pta, id.nitb, id.ignite, id.pseb, id.usf];
  return {
    id: demoId('Government Digital Transformation workshop'),
    title: 'Government Digital Transformation workshop',
    kind: 'WORKSHOP',
    startsAt: '2024-07-05T10:00:00+05:00',
    timeZone: 'Asia/Karachi',
    place: 'Ministry of IT and Telecommunication, Islamabad',
    hostIds: [id.moitt, id.meta],
    purpose: `Brief the people who run social media and press relations at ministries and departments on how to improve their digital presence and reach people through Facebook and Instagram.\n\n${REPORTED}`,
    outcome:
      'Covered: the Community Standards (bullying and harassment, hate speech, misinformation) and the safety tools, products and resources.',
    topicNames: [
      'Digital presence of government',
      'Bullying and harassment',
      'Hate speech',
      'Misinformation',
      'Safety tools',
    ],
    participants: [
      ...officials.map(({ name }) => ({ contactId: demoId(name) })),
      ...colleagues.map(({ name }) => ({ contactId: demoId(name) })),
      // The report gives no numbers: each entry stands for at least one officer.
      ...officers.map((organisationId) => ({ organisationId, headcount: 1, title: 'Officers (number not reported)' })),
    ],
    interactions: [
      {
        kind: 'DISCUSSION',
        // What was covered is reported, and not who spoke.
        body: 'The Community Standards on bullying and harassment, hate speech and misinformation, and the safety tools, products and resources.',
        source: SOURCE,
        topicNames: ['Community Standards', 'Safety tools'],
      },
    ],
  };
}

function summit(reviewOn: string): object {
  const bhalla = demoId('Priyanka Bhalla');
  const statement = demoId('Statement of Bhalla at the Community Summit');
  return {
    id: demoId('Community Summit'),
    title: 'Community Summit',
    kind: 'SUMMIT',
    startsAt: '2024-07-02T10:00:00+05:00',
    timeZone: 'Asia/Karachi',
    place: 'Islamabad',
    hostIds: [id.meta],
    purpose: `With civil-society partners on social-media best practice, online safety and freedom of expression.\n\n${REPORTED}`,
    outcome: 'Two statements on the record.',
    topicNames: ['Social-media best practice', 'Online safety', 'Freedom of expression', 'Child safety'],
    participants: [
      { contactId: bhalla, title: 'Head of Safety Policy for the Asia Pacific region', roles: ['SPEAKER'] },
      { contactId: demoId('Heather MGirton'), roles: ['SPEAKER'] },
      { organisationId: id.partners, headcount: 1, title: 'Partners (number not reported)' },
    ],
    interactions: [
      {
        id: statement,
        kind: 'STATEMENT',
        saidBy: [0],
        body: 'Meta will go on working with civil-society organisations in Pakistan on features and tools that let people connect online safely and responsibly.',
        isVerbatim: false,
        source: SOURCE,
        topicNames: ['Online safety'],
      },
      {
        kind: 'STATEMENT',
        saidBy: [1],
        body: 'Meeting civil society on child safety was an opportunity, and it is encouraging to see groups engaged in keeping the most vulnerable safe.',
        isVerbatim: false,
        source: SOURCE,
        topicNames: ['Child safety'],
      },
    ],
    commitments: [
      {
        id: demoId('Commitment of Bhalla at the Community Summit'),
        text: 'Go on working with civil-society organisations in Pakistan on features and tools that let people connect online safely and responsibly',
        debtor: { organisationId: id.meta },
        madeOn: '2024-07-02',
        reviewOn,
        isPublic: true,
        interactionId: statement,
      },
    ],
  };
}
