import { describe, expect, it } from 'vitest';
import { assertNever, conflict, DomainError, DomainErrors, invalid, notFound, required } from './domain-error';
import { newId } from './ids';

describe('an expected failure', () => {
  it.each([
    { title: 'something missing', error: required(['dueOn'], 'Say when.'), code: 'REQUIRED', path: ['dueOn'] },
    { title: 'something that cannot be', error: invalid(['to'], 'Choose a later day.'), code: 'INVALID', path: ['to'] },
    { title: 'a record that is not there', error: notFound(['id']), code: 'NOT_FOUND', path: ['id'] },
    { title: 'a stale version', error: conflict(newId()), code: 'CONFLICT', path: ['expectedVersion'] },
  ])('says of $title what it is and where', ({ error, code, path }) => {
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ name: 'DomainError', code, path });
    expect(error.message).toMatch(/\.$/);
  });

  it('of a stale version leads to the present record', () => {
    const id = newId();

    expect(conflict(id).recordId).toBe(id);
  });

  it('may be several at once', () => {
    const errors = new DomainErrors([
      required(['title'], 'Fill in a title.'),
      invalid(['endsAt'], 'Choose a later end.'),
    ]);

    expect(errors.message).toBe('Fill in a title. Choose a later end.');
    expect(errors.userErrors.map((error) => error.path)).toEqual([['title'], ['endsAt']]);
  });
});

describe('a case that cannot be', () => {
  it('is named where it comes after all', () => {
    expect(() => assertNever('maybe' as never)).toThrow('Unexpected: "maybe"');
  });
});
