/** Plainly fictional bodies: places that are on no map. */
const PLACES = [
  'Lakeside',
  'Saffron Valley',
  'Northmoor',
  'Harbour Province',
  'Cedar Plains',
  'Opal Coast',
  'Amberfield',
  'Juniper Hills',
];

const KINDS = [
  { kind: 'MINISTRY', names: ['Ministry of Digital Affairs', 'Ministry of Education'] },
  { kind: 'REGULATOR', names: ['Online Safety Commission', 'Communications Authority'] },
  { kind: 'CIVIL_SOCIETY', names: ['Digital Rights Forum', 'Child Online Protection Network'] },
  { kind: 'ACADEMIA', names: ['Institute for Internet Studies'] },
  { kind: 'MEDIA', names: ['Fact-Checking Desk'] },
];

/** Fictional bodies with their kinds, 64 in all; the demo takes the first ones. */
export const fictionalBodies = KINDS.flatMap(({ kind, names }) =>
  names.flatMap((name) => PLACES.map((place) => ({ kind, name: `${place} ${name}`, place }))),
);

/** Invented colleagues of ours, named after the demo accounts. */
export const fictionalColleagues = [
  { name: 'Maryam Manager', title: 'Manager, Public Policy (fictional)' },
  { name: 'Leo Lead', title: 'Lead, Public Policy (fictional)' },
] as const;

/** Names of invented people, from several cultures. */
export const givenNames = [
  'Amina',
  'Bilal',
  'Chiara',
  'Dmitri',
  'Eleni',
  'Farah',
  'Goran',
  'Hana',
  'Imran',
  'Joana',
  'Kofi',
  'Leila',
  'Mateo',
  'Nadia',
  'Omar',
  'Priya',
  'Quentin',
  'Rania',
  'Sven',
  'Tariq',
  'Usha',
  'Viktor',
  'Wanjiru',
  'Ximena',
  'Yusuf',
  'Zainab',
];
export const familyNames = [
  'Abernethy',
  'Boukhari',
  'Castellane',
  'Drozdowska',
  'Eskander',
  'Farooqui',
  'Grantham',
  'Haldane',
  'Iversen',
  'Jamshed',
  'Kowalczyk',
  'Lindqvist',
  'Mirza',
  'Nakashima',
  'Okonjo',
  'Petrakis',
  'Qureshi',
  'Rosenfeld',
  'Siddiqui',
  'Thornbury',
  'Umarov',
  'Vasquez',
  'Whitlock',
  'Zaidi',
];

/** Invented people of whom a spelling in another script is known. */
export const otherScripts: Readonly<Record<string, string>> = {
  Amina: 'آمنہ',
  Bilal: 'بلال',
  Farah: 'فرح',
  Imran: 'عمران',
  Nadia: 'نادیہ',
  Omar: 'عمر',
  Tariq: 'طارق',
  Yusuf: 'یوسف',
  Zainab: 'زینب',
};

/** Posts and titles by kind of body. */
export const titles: Readonly<Record<string, readonly string[]>> = {
  MINISTRY: [
    'Permanent Secretary',
    'Director, Digital Policy',
    'Deputy Director',
    'Adviser to the Minister',
    'Press Officer',
  ],
  REGULATOR: ['Chair', 'Commissioner', 'Head of Enforcement', 'Director, Research', 'Case Officer'],
  CIVIL_SOCIETY: ['Executive Director', 'Head of Advocacy', 'Programme Manager', 'Helpline Coordinator', 'Researcher'],
  ACADEMIA: ['Professor', 'Senior Lecturer', 'Research Fellow', 'Doctoral Researcher'],
  MEDIA: ['Editor', 'Fact-checker', 'Reporter', 'Training Lead'],
};
