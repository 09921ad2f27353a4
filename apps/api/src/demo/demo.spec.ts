import { describe, expect, it } from 'vitest';
import { civilDate, newId, type CivilDate } from '@rapport/shared-kernel';
import { acceptanceStory, homeOrganisation } from './acceptance-story';
import type { DemoSetting, DemoStep } from './demo-step';
import { fictionalWorld } from './fictional-world';
import { demoSteps } from './index';

const day = civilDate('2026-10-15');
const users = { manager: newId(), lead: newId() };
const teams = { publicPolicy: newId(), safetyPolicy: newId() };
const settingOn = (today: CivilDate): DemoSetting => ({ today, users, teams });
const setting = settingOn(day);

interface Named {
  readonly id: string;
  readonly name?: string;
  readonly acronym?: string | null;
  readonly startsAt?: string;
}
const inputsOf = (steps: readonly DemoStep[], mutation: string): Named[] =>
  steps.filter((step) => step.mutation === mutation).map(({ input }) => input as Named);
const namesIn = (steps: readonly DemoStep[]): string[] =>
  [...inputsOf(steps, 'createOrganisation'), ...inputsOf(steps, 'createContact')].map(({ name = '' }) => name);

describe('the demo', () => {
  it('is the same on every machine and at every start', () => {
    expect(demoSteps(setting)).toEqual(demoSteps(setting));
    expect(namesIn(fictionalWorld(setting)).filter((_name, i) => i % 60 === 0)).toMatchInlineSnapshot(`
      [
        "Lakeside Ministry of Digital Affairs",
        "Imran Iversen",
        "Quentin Whitlock",
        "Yusuf Mirza",
        "Goran Drozdowska",
      ]
    `);
  });

  it('has the same people, bodies and meetings on another day, at other dates', () => {
    const later = demoSteps(settingOn(civilDate('2027-02-28')));

    expect(namesIn(later)).toEqual(namesIn(demoSteps(setting)));
    expect(inputsOf(later, 'logMeeting').map(({ id }) => id)).toEqual(
      inputsOf(demoSteps(setting), 'logMeeting').map(({ id }) => id),
    );
    expect(inputsOf(later, 'logMeeting').at(-1)?.startsAt).not.toBe(
      inputsOf(demoSteps(setting), 'logMeeting').at(-1)?.startsAt,
    );
  });

  it('gives every record an id of its own', () => {
    const ids = demoSteps(setting).flatMap(({ mutation, input }) =>
      /^(create|log)/.test(mutation) ? [(input as Named).id] : [],
    );

    expect(ids.length).toBeGreaterThan(600);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('reaches over eighteen months back, and a little ahead', () => {
    const days = inputsOf(fictionalWorld(setting), 'logMeeting').map(({ startsAt = '' }) => startsAt.slice(0, 10));

    expect(days.length).toBeGreaterThanOrEqual(300);
    expect(days.reduce((a, b) => (a < b ? a : b)).slice(0, 7)).toBe('2025-04');
    expect(days.filter((meeting) => meeting > day).length).toBeGreaterThanOrEqual(10);
  });
});

describe('the fictional world', () => {
  const story = acceptanceStory(setting);
  const world = fictionalWorld(setting);
  const realOnes = [...inputsOf(story, 'createOrganisation'), ...inputsOf(story, 'createContact')];

  it('says nothing about a real body or person: no record refers to one', () => {
    const real = new Set([homeOrganisation.id, ...realOnes.map(({ id }) => id)]);
    const referring = world.filter(({ input }) =>
      [...JSON.stringify(input).matchAll(/[0-9a-f-]{36}/g)].some(([id]) => real.has(id)),
    );

    // But for the two invented colleagues: somebody has to act for the home organisation.
    expect(referring.map(({ input }) => (input as Named).name)).toEqual(['Maryam Manager', 'Leo Lead']);
  });

  it('names none, in no text', () => {
    const words = [...realOnes, homeOrganisation]
      .flatMap((real) => [real.name, (real as Named).acronym])
      .filter((word) => !!word);
    const others = [
      'Facebook',
      'Instagram',
      'WhatsApp',
      'Pakistan',
      'Islamabad',
      'Government of',
      'Google',
      'TikTok',
      'Business Recorder',
    ];
    const texts = JSON.stringify(world.map(({ input }) => input));

    expect(words.length).toBeGreaterThan(20);
    expect([...words, ...others].filter((word) => new RegExp(`\\b${word}\\b`).test(texts))).toEqual([]);
  });

  it('has addresses that reach nobody', () => {
    const emails = [...JSON.stringify(world).matchAll(/[\w.-]+@[\w.-]+/g)].map(([email]) => email);

    expect(emails.length).toBeGreaterThan(50);
    expect(emails.filter((email) => !email.endsWith('@example.test'))).toEqual([]);
  });
});
