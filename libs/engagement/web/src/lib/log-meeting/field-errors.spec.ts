import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorsByField } from './field-errors';

const error = (path: string, message = 'Wrong.') => ({ code: 'INVALID', message, path: path.split('.') });

describe('errors of the server', () => {
  it.each([
    ['title', 'title'],
    ['startsAt', 'startsAt'],
    ['hostIds.1', 'hostIds'],
    ['topicNames.0', 'topicNames'],
    ['participants', 'participants'],
    ['participants.3', 'participants.3'],
    ['participants.3.headcount', 'participants.3.headcount'],
    ['participants.3.contactId', 'participants.3'],
    ['participants.3.organisation.name', 'participants.3'],
    ['participants.3.contact.name', 'participants.3.contact.name'],
    ['participants.3.contact.affiliations.0.from', 'participants.3'],
    ['interactions.0.saidBy.2', 'interactions.0.saidBy'],
    ['commitments.1.debtor.organisationId', 'commitments.1.debtor'],
    ['commitments.1.dueOn', 'commitments.1.dueOn'],
    ['followUps.0.assigneeId', 'followUps.0.assigneeId'],
    ['audience.teamIds.0', 'audience.teamIds'],
  ])('at %s are shown at %s', (path, field) => {
    const { byField, elsewhere } = errorsByField([error(path)]);
    expect([...byField]).toEqual([[field, 'Wrong.']]);
    expect(elsewhere).toEqual([]);
  });

  it('of what has no field are said with the form', () => {
    expect(errorsByField([error('partOfId', 'No such meeting.')])).toEqual({
      byField: new Map(),
      elsewhere: ['No such meeting.'],
    });
  });

  it('are never lost, wherever they lead; of several at a field the first is shown', () => {
    const part = fc.constantFrom(
      'title',
      'participants',
      'interactions',
      'commitments',
      'contact',
      'name',
      'saidBy',
      '0',
      '7',
      'x',
    );
    const path = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 6 }), (paths) => {
        const { byField, elsewhere } = errorsByField(paths.map((each, at) => error(each, `message ${at}`)));
        const shown = [...byField.values(), ...elsewhere];
        expect(shown).toContain('message 0');
        expect(new Set(shown).size).toBe(shown.length);
      }),
    );
  });
});
