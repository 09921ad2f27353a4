import { describe, expect, it } from 'vitest';
import { audienceSentence } from './audience-sentence';

const policy = { name: 'Public policy', people: 4 };
const safety = { name: 'Safety policy', people: 1 };

describe('the sentence that says who will see a record', () => {
  it.each([
    { level: 'EVERYONE', teams: [], people: [], says: 'Everyone signed in will see this.' },
    { level: 'EVERYONE', teams: [], people: [], everyone: 23, says: 'Everyone signed in (23 people) will see this.' },
    { level: 'TEAMS', teams: [policy], people: [], says: 'Only Public policy (4 people) will see this.' },
    {
      level: 'TEAMS',
      teams: [policy, safety],
      people: [],
      says: 'Only Public policy (4 people) and Safety policy (1 person) will see this.',
    },
    { level: 'TEAMS', teams: [], people: [], says: 'Nobody will see this yet: choose at least one team.' },
    { level: 'NAMED', teams: [], people: ['you'], says: 'Only you will see this.' },
    { level: 'NAMED', teams: [], people: ['you', 'Ada', 'Bo'], says: 'Only you, Ada and Bo will see this.' },
    {
      level: 'NAMED',
      teams: [],
      people: ['A', 'B', 'C', 'D', 'E', 'F'],
      says: 'Only A, B, C, D, E and F will see this.',
    },
    {
      level: 'NAMED',
      teams: [],
      people: ['A', 'B', 'C', 'D', 'E', 'F', 'G'],
      says: 'Only A, B, C, D, E and 2 others will see this.',
    },
    { level: 'NAMED', teams: [], people: [], says: 'Nobody will see this yet: choose at least one person.' },
  ] as const)('is: $says', ({ says, ...audience }) => {
    expect(audienceSentence(audience)).toBe(says);
  });
});
