import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@rapport/shared-kernel';
import { home, people, startTestApi, type TestApi } from '../testing/test-api';
import { exportSubject, readable } from './export';

let api: TestApi;
const id = { person: newId(), other: newId(), meeting: newId(), topic: newId(), interaction: newId() };

/** Texts that are nowhere else, of each kind of thing that is kept of a person. */
const canary = {
  name: 'Zyxcanary Nameworth',
  otherName: 'Zyxcanary Formerly',
  email: 'zyxcanary@mail.test',
  phone: '+92 555 0199 7731',
  prefix: 'Zyxcanary-Prefix',
  affiliation: 'Zyxcanary-Affiliation',
  presence: 'Zyxcanary-Presence',
};
const named = { debtor: { contactId: id.person }, dueOn: '2027-01-01' };

beforeAll(async () => {
  api = await startTestApi();
  await api.write('manager', 'createTopic', { id: id.topic, name: 'Water' });
  await api.write('manager', 'createContact', {
    id: id.person,
    name: canary.name,
    honorificPrefix: canary.prefix,
    otherNames: [{ name: canary.otherName, kind: 'FORMER' }],
    emails: [canary.email],
    phones: [canary.phone],
    affiliations: [{ organisationId: home.id, title: canary.affiliation, from: '2020' }],
  });
  await api.write('manager', 'createContact', { id: id.other, name: 'Somebody Else' });
  await api.write('lead', 'logMeeting', {
    id: id.meeting,
    title: `Call with ${canary.name}`,
    kind: 'CALL',
    startsAt: '2026-10-01T10:00:00Z',
    timeZone: 'UTC',
    place: `at ${canary.otherName}'s`,
    purpose: `ask ${canary.name.toUpperCase()}`,
    outcome: `Write to ${canary.email}, or call ${canary.phone}.`,
    participants: [
      { contactId: id.person, organisationId: home.id, title: canary.presence },
      { contactId: id.other },
      { organisationId: home.id, headcount: 4 },
    ],
    interactions: [
      { id: id.interaction, kind: 'STATEMENT', body: `${canary.name} said so`, source: canary.name, saidBy: [0] },
    ],
    commitments: [{ text: `${canary.name} sends the levels`, ...named }],
    followUps: [{ title: `Thank ${canary.name}` }],
  });
  await api.write('manager', 'createFollowUp', { title: `About ${canary.otherName}`, aboutId: id.person });
  await api.write('manager', 'recordPosition', {
    organisationId: home.id,
    topicId: id.topic,
    stance: 'NEUTRAL',
    assertedOn: '2026-10-01',
    note: `says ${canary.name}`,
  });
  await api.write('manager', 'updateContact', { id: id.person, expectedVersion: 1, honorificSuffix: canary.prefix });
  await api.gql(
    'manager',
    'mutation ($input: CreateFollowUpInput!) { createFollowUp(input: $input) { followUp { title } } }',
    { input: { title: `Again to ${canary.name}` } },
    { 'idempotency-key': newId() },
  );
}, 120_000);
afterAll(() => api.close());

describe('the export of one person', () => {
  it('has everything that is kept of them, whoever may see it, with what the records are called that it names', async () => {
    const exported = await exportSubject(api.owner, id.person);

    const text = JSON.stringify(exported);
    for (const one of Object.values(canary)) expect(text).toContain(one);
    expect(Object.keys(exported?.records ?? {}).sort()).toEqual([
      'affiliation',
      'commitment',
      'contact',
      'contact_name',
      'follow_up',
      'interaction_speaker',
      'participant',
    ]);
    expect(exported?.records['affiliation']?.[0]).toMatchObject({ organisation: home.name, title: canary.affiliation });
    expect(exported?.records['participant']?.[0]).toMatchObject({ meeting: `Call with ${canary.name}` });
    expect(new Set(exported?.mentions.map(({ table, column }) => `${table}.${column}`))).toEqual(
      new Set([
        'meeting.title',
        'meeting.place',
        'meeting.purpose',
        'meeting.outcome',
        'interaction.body',
        'interaction.source',
        'commitment.text',
        'follow_up.title',
        'position.note',
      ]),
    );
    expect(exported?.trail).toContainEqual(
      expect.objectContaining({ kind: 'CREATED', record_type: 'Contact', by: people.manager.name }),
    );
    expect(text).not.toContain('Somebody Else');
  });

  it('can be read by a person', async () => {
    const exported = await exportSubject(api.owner, id.person);
    const text = exported ? readable(exported) : '';
    expect(text).toMatch(/^# What Rapport keeps of /);
    for (const one of Object.values(canary)) expect(text).toContain(one);
  });

  it('is none of somebody whom there is not', async () => {
    expect(await exportSubject(api.owner, newId())).toBeUndefined();
  });
});
