import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@rapport/shared-kernel';
import { home, startTestApi, type TestApi } from './testing/test-api';

let api: TestApi;
const moitt = newId();
const nitb = newId();
const secretary = newId();
const minister = newId();
const colleague = newId();
const otherMinistry = newId();
const workshop = newId();
const promise = newId();

const LOG = `mutation ($input: LogMeetingInput!) { logMeeting(input: $input) {
  meeting { id title status loggedBy { name } hosts { acronym } topics { name }
    participants { totalCount edges { node { title headcount isOurs contact { name honorificPrefix } organisation { acronym } post { title } } } }
    representation { organisation { acronym name } headcount named { contact { name } } }
    interactions { edges { node { id kind saidBy { contact { name } } body isVerbatim source topics { name } commitments { text } } } }
    commitments { edges { node { text direction status isOverdue madeOn reviewOn debtor { __typename ... on Organisation { name } } creditor { __typename } events { kind by { name } } } } }
    followUps { edges { node { title assignee { name } dueOn about { __typename ... on Meeting { id } } } } } }
  userErrors { code message path } } }`;

beforeAll(async () => {
  api = await startTestApi();
  const create = `mutation ($a: CreateOrganisationInput!, $b: CreateOrganisationInput!, $c: CreateOrganisationInput!) {
    a: createOrganisation(input: $a) { userErrors { message } } b: createOrganisation(input: $b) { userErrors { message } }
    c: createOrganisation(input: $c) { userErrors { message } } }`;
  await api.gql('manager', create, {
    a: { id: moitt, name: 'Ministry of IT and Telecommunication', acronym: 'MoITT', kind: 'MINISTRY', cadenceDays: 60 },
    b: {
      id: nitb,
      name: 'National Information Technology Board',
      acronym: 'NITB',
      kind: 'ATTACHED_DEPARTMENT',
      parentId: moitt,
    },
    c: { id: otherMinistry, name: 'Ministry of Lakes', kind: 'MINISTRY' },
  });
  await api.gql(
    'manager',
    `mutation ($a: CreateContactInput!) { createContact(input: $a) { userErrors { message path } } }`,
    {
      a: {
        id: secretary,
        name: 'Muhammad Mahmood',
        honorificPrefix: 'Captain',
        honorificSuffix: '(retired)',
        affiliations: [{ organisationId: moitt, postTitle: 'Secretary IT', from: '2023' }],
      },
    },
  );
  await api.gql(
    'manager',
    `mutation ($a: CreateContactInput!) { createContact(input: $a) { userErrors { message path } } }`,
    {
      a: {
        id: colleague,
        name: 'Dania Mukhtar',
        affiliations: [{ organisationId: home.id, title: 'Lead, Public Policy', from: '2022' }],
      },
    },
  );
});
afterAll(() => api.close());

describe('logging the workshop', () => {
  it('takes everything of the meeting in one request, new people included', async () => {
    const answer = await api.gql('manager', LOG, {
      input: {
        id: workshop,
        title: 'Government Digital Transformation workshop',
        kind: 'WORKSHOP',
        startsAt: '2024-07-05T10:00:00+05:00',
        timeZone: 'Asia/Karachi',
        hostIds: [moitt],
        topicNames: ['Hate speech', 'Misinformation', 'hate speech'],
        participants: [
          {
            contact: {
              id: minister,
              name: 'Shaza Fatima Khawaja',
              affiliations: [
                { organisationId: moitt, postTitle: 'Minister of State for IT and Telecommunication', from: '2024' },
              ],
            },
            organisationId: moitt,
          },
          { contactId: secretary },
          { organisationId: nitb, headcount: 6, title: 'Officers' },
          { contactId: colleague, roles: ['SPEAKER'] },
        ],
        interactions: [
          {
            kind: 'STATEMENT',
            saidBy: [3],
            body: 'We go on working with civil society.',
            isVerbatim: false,
            source: 'Business Recorder 2024',
            topicNames: ['Hate speech'],
          },
        ],
        commitments: [
          {
            id: promise,
            text: 'Go on working with civil society',
            debtor: { organisationId: home.id },
            reviewOn: '2026-11-30',
            isPublic: true,
          },
        ],
        followUps: [{ title: 'Send the slides', dueOn: '2024-07-12' }],
      },
    });

    expect(answer).toMatchObject({
      data: {
        logMeeting: {
          userErrors: [],
          meeting: {
            status: 'HELD',
            loggedBy: { name: 'Mina Manager' },
            hosts: [{ acronym: 'MoITT' }],
            topics: [{ name: 'Hate speech' }, { name: 'Misinformation' }],
            participants: {
              totalCount: 4,
              edges: [
                {
                  node: {
                    title: 'Minister of State for IT and Telecommunication',
                    headcount: 1,
                    isOurs: false,
                    organisation: { acronym: 'MoITT' },
                  },
                },
                {
                  node: {
                    title: 'Secretary IT',
                    contact: { name: 'Muhammad Mahmood', honorificPrefix: 'Captain' },
                    organisation: { acronym: 'MoITT' },
                    post: { title: 'Secretary IT' },
                  },
                },
                {
                  node: {
                    title: 'Officers',
                    headcount: 6,
                    contact: null,
                    organisation: { acronym: 'NITB' },
                    post: null,
                  },
                },
                { node: { title: 'Lead, Public Policy', isOurs: true } },
              ],
            },
            representation: [
              {
                organisation: { acronym: 'MoITT' },
                headcount: 2,
                named: [{ contact: { name: 'Shaza Fatima Khawaja' } }, { contact: { name: 'Muhammad Mahmood' } }],
              },
              { organisation: { acronym: 'NITB' }, headcount: 6, named: [] },
              { organisation: { name: 'Homeland Platforms' }, headcount: 1 },
            ],
            interactions: {
              edges: [
                { node: { kind: 'STATEMENT', saidBy: [{ contact: { name: 'Dania Mukhtar' } }], isVerbatim: false } },
              ],
            },
            commitments: {
              edges: [
                {
                  node: {
                    direction: 'GIVEN',
                    status: 'OPEN',
                    isOverdue: false,
                    madeOn: '2024-07-05',
                    debtor: { __typename: 'Organisation', name: 'Homeland Platforms' },
                    creditor: null,
                    events: [{ kind: 'MADE', by: { name: 'Mina Manager' } }],
                  },
                },
              ],
            },
            followUps: {
              edges: [
                {
                  node: {
                    title: 'Send the slides',
                    assignee: { name: 'Mina Manager' },
                    dueOn: '2024-07-12',
                    about: { __typename: 'Meeting', id: workshop },
                  },
                },
              ],
            },
          },
        },
      },
    });
  });

  it('keeps the post of then when the Secretary moves, on every page', async () => {
    const moved = await api.gql(
      'lead',
      `mutation ($input: MoveContactInput!) { moveContact(input: $input) { contact { affiliation { title organisation { name } }
        affiliations(includePast: true) { title from to isCurrent } } userErrors { code message path } } }`,
      {
        input: {
          contactId: secretary,
          to: { organisationId: otherMinistry, postTitle: 'Secretary Lakes', from: '2026-02' },
        },
      },
    );
    expect(moved.data['moveContact']).toEqual({
      userErrors: [],
      contact: {
        affiliation: { title: 'Secretary Lakes', organisation: { name: 'Ministry of Lakes' } },
        affiliations: [
          { title: 'Secretary Lakes', from: '2026-02', to: null, isCurrent: true },
          { title: 'Secretary IT', from: '2023', to: '2026-01-31', isCurrent: false },
        ],
      },
    });

    const then = await api.gql(
      'lead',
      `query ($moitt: ID!, $lakes: ID!, $contact: ID!) {
        moitt: organisation(id: $moitt) { meetings { totalCount edges { node { title participants { edges { node { title contact { name } } } } } } }
          now: meetings(basis: AFFILIATED_NOW) { totalCount } whole: meetings(includeDescendants: true) { totalCount } posts { edges { node { title holders { contact { name } } } } } }
        lakes: organisation(id: $lakes) { then: meetings { totalCount } now: meetings(basis: AFFILIATED_NOW) { totalCount } }
        contact(id: $contact) { meetings { edges { node { title } } } } }`,
      { moitt, lakes: otherMinistry, contact: secretary },
    );
    expect(then.data).toMatchObject({
      moitt: {
        meetings: {
          totalCount: 1,
          edges: [
            {
              node: {
                participants: {
                  edges: [{}, { node: { title: 'Secretary IT', contact: { name: 'Muhammad Mahmood' } } }, {}, {}],
                },
              },
            },
          ],
        },
        now: { totalCount: 1 },
        whole: { totalCount: 1 },
        posts: {
          edges: [
            { node: { title: 'Minister of State for IT and Telecommunication', holders: [{}] } },
            { node: { title: 'Secretary IT', holders: [] } },
          ],
        },
      },
      lakes: { then: { totalCount: 0 }, now: { totalCount: 1 } },
      contact: { meetings: { edges: [{ node: { title: 'Government Digital Transformation workshop' } }] } },
    });
  });

  it('keeps the life of a promise, with evidence', async () => {
    const change = (name: string, type: string, input: object) =>
      api.gql(
        'manager',
        `mutation ($input: ${type}!) { done: ${name}(input: $input) { commitment { version status dueOn events { kind note previousDueOn dueOn evidence } } userErrors { code path message } } }`,
        { input },
      );
    const postponed = await change('postponeCommitment', 'PostponeCommitmentInput', {
      id: promise,
      expectedVersion: 1,
      dueOn: '2026-12-31',
      reason: 'Waiting for the toolkit',
    });
    expect(postponed.data['done']).toMatchObject({ commitment: { version: 2, dueOn: '2026-12-31' }, userErrors: [] });

    const stale = await change('fulfilCommitment', 'FulfilCommitmentInput', {
      id: promise,
      expectedVersion: 1,
      evidence: 'https://example.test',
    });
    expect(stale.data['done']).toMatchObject({
      commitment: { version: 2, status: 'OPEN' },
      userErrors: [{ code: 'CONFLICT', path: ['expectedVersion'] }],
    });

    const empty = await change('fulfilCommitment', 'FulfilCommitmentInput', {
      id: promise,
      expectedVersion: 2,
      evidence: ' ',
    });
    expect(empty.data['done']).toMatchObject({
      commitment: null,
      userErrors: [{ code: 'REQUIRED', path: ['evidence'] }],
    });

    const kept = await change('fulfilCommitment', 'FulfilCommitmentInput', {
      id: promise,
      expectedVersion: 2,
      evidence: 'https://example.test',
    });
    expect(kept.data['done']).toMatchObject({
      commitment: {
        version: 3,
        status: 'FULFILLED',
        events: [
          { kind: 'MADE' },
          { kind: 'POSTPONED', note: 'Waiting for the toolkit', previousDueOn: null, dueOn: '2026-12-31' },
          { kind: 'FULFILLED', evidence: 'https://example.test' },
        ],
      },
      userErrors: [],
    });
  });

  it('lets nobody write whose role is to read', async () => {
    const answer = await api.gql('analyst', LOG, {
      input: { title: 'x', kind: 'CALL', startsAt: '2026-01-01T00:00:00Z', timeZone: 'UTC' },
    });

    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
