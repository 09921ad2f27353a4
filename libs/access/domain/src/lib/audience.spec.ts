import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainErrors, newId, type Id } from '@rapport/shared-kernel';
import { chosenAudience, EVERYONE_SIGNED_IN, includesViewer, widens, type AudienceLevel } from './audience';

const id = (text: string): Id => text as Id;
const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd').map(id), { minLength: 1 });
const viewer = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd').map(id), teamIds: fc.oneof(ids, fc.constant([])) });
const choice = fc.oneof(
  fc.constant({ level: 'EVERYONE' as const }),
  fc.record({ level: fc.constant('TEAMS' as const), teamIds: ids }),
  fc.record({ level: fc.constant('NAMED' as const), userIds: ids }),
);

const problemsOf = (input: Parameters<typeof chosenAudience>[0]): readonly string[] => {
  try {
    chosenAudience(input);
    return [];
  } catch (error) {
    if (!(error instanceof DomainErrors)) throw error;
    return error.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
};

describe('choosing who may see a record', () => {
  it('keeps teams in order, each once', () => {
    expect(chosenAudience({ level: 'TEAMS', teamIds: [id('b'), id('a'), id('b')], userIds: [] })).toEqual({
      level: 'TEAMS',
      teamIds: ['a', 'b'],
      userIds: [],
    });
  });

  it('of everyone names nobody', () => {
    expect(chosenAudience({ level: 'EVERYONE', teamIds: null })).toEqual(EVERYONE_SIGNED_IN);
  });

  it.each<{ title: string; level: AudienceLevel; teamIds?: Id[]; userIds?: Id[]; expected: string[] }>([
    { title: 'teams without a team', level: 'TEAMS', teamIds: [], expected: ['REQUIRED teamIds'] },
    { title: 'people without a person', level: 'NAMED', expected: ['REQUIRED userIds'] },
    { title: 'everyone and a team', level: 'EVERYONE', teamIds: [newId()], expected: ['INVALID teamIds'] },
    {
      title: 'a team and a person',
      level: 'TEAMS',
      teamIds: [newId()],
      userIds: [newId()],
      expected: ['INVALID userIds'],
    },
    {
      title: 'people, but a team',
      level: 'NAMED',
      teamIds: [newId()],
      expected: ['REQUIRED userIds', 'INVALID teamIds'],
    },
  ])('refuses $title', ({ expected, level, teamIds, userIds }) => {
    expect(problemsOf({ level, teamIds, userIds })).toEqual(expected);
  });

  it('again changes nothing', () => {
    fc.assert(
      fc.property(choice, (input) => {
        const chosen = chosenAudience(input);

        expect(chosenAudience(chosen)).toEqual(chosen);
      }),
    );
  });
});

describe('a change of audience', () => {
  const everyone = { level: 'EVERYONE', teamIds: [], userIds: [] } as const;
  const forTeams = (...teamIds: string[]) => ({ level: 'TEAMS', teamIds, userIds: [] }) as const;
  const forPeople = (...userIds: string[]) => ({ level: 'NAMED', teamIds: [], userIds }) as const;
  const members: Readonly<Record<string, readonly string[]>> = { safety: ['dania', 'tabeer'], legal: ['dania'] };

  it.each([
    { title: 'nothing changed', from: everyone, to: everyone, expected: false },
    { title: 'everyone to a team', from: everyone, to: forTeams('safety'), expected: false },
    { title: 'a team to everyone', from: forTeams('safety'), to: everyone, expected: true },
    { title: 'people to everyone', from: forPeople('dania'), to: everyone, expected: true },
    { title: 'a team to two', from: forTeams('safety'), to: forTeams('safety', 'legal'), expected: true },
    { title: 'two teams to one', from: forTeams('safety', 'legal'), to: forTeams('legal'), expected: false },
    { title: 'a team to another with fewer members', from: forTeams('safety'), to: forTeams('legal'), expected: true },
    { title: 'a team to one of its members', from: forTeams('safety'), to: forPeople('tabeer'), expected: false },
    { title: 'a team to somebody else', from: forTeams('legal'), to: forPeople('dania', 'tabeer'), expected: true },
    { title: 'people to their team', from: forPeople('dania', 'tabeer'), to: forTeams('safety'), expected: true },
    { title: 'two people to one', from: forPeople('dania', 'tabeer'), to: forPeople('dania'), expected: false },
    { title: 'one person to two', from: forPeople('dania'), to: forPeople('dania', 'tabeer'), expected: true },
  ])('of $title shows it to more people: $expected', ({ from, to, expected }) => {
    expect(widens(from, to, (team) => members[team] ?? [])).toBe(expected);
  });
});

describe('an audience', () => {
  it.each([
    { title: 'everyone', input: { level: 'EVERYONE' as const }, expected: true },
    { title: 'one of their teams', input: { level: 'TEAMS' as const, teamIds: [id('safety')] }, expected: true },
    { title: 'another team', input: { level: 'TEAMS' as const, teamIds: [id('policy')] }, expected: false },
    { title: 'them by name', input: { level: 'NAMED' as const, userIds: [id('dania')] }, expected: true },
    { title: 'somebody else by name', input: { level: 'NAMED' as const, userIds: [id('tabeer')] }, expected: false },
  ])('of $title includes a viewer: $expected', ({ input, expected }) => {
    const dania = { id: id('dania'), teamIds: [id('legal'), id('safety')] };

    expect(includesViewer(chosenAudience(input), dania)).toBe(expected);
  });

  it('includes the same viewers in whatever order it was chosen', () => {
    fc.assert(
      fc.property(choice, viewer, (input, anyone) => {
        const reversed = {
          ...input,
          ...('teamIds' in input ? { teamIds: input.teamIds.toReversed() } : {}),
          ...('userIds' in input ? { userIds: input.userIds.toReversed() } : {}),
        };

        expect(includesViewer(chosenAudience(reversed), anyone)).toBe(includesViewer(chosenAudience(input), anyone));
      }),
    );
  });
});
