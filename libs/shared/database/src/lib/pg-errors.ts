import { DomainError, DomainErrors, type UserError } from '@rapport/shared-kernel';

/** An expected failure, as a mutation shows it; `recordId` is the record to show with it (after a conflict). */
export interface ExpectedFailure {
  readonly userErrors: readonly UserError[];
  readonly recordId?: string;
}

/**
 * The one place where a failure becomes user errors: a domain error as it is, a broken constraint by its name. Undefined where
 * nobody expected it. Services check the rules first, with better words and exact paths; this is for what only the database can
 * know: two writers at once, and records that the viewer cannot see.
 */
export function asUserErrors(error: unknown): ExpectedFailure | undefined {
  if (error instanceof DomainErrors) return { userErrors: error.userErrors };
  if (error instanceof DomainError) {
    const { code, message, path, recordId } = error;
    return { userErrors: [{ code, message, path: [...path] }], ...(recordId === undefined ? {} : { recordId }) };
  }
  const failure = databaseFailure(error);
  if (!failure) return undefined;
  if (failure.code === INSUFFICIENT_PRIVILEGE) return { userErrors: [NOT_VISIBLE] };
  const known = failure.constraint === undefined ? undefined : CONSTRAINTS[failure.constraint];
  if (known) return { userErrors: [known] };
  if (failure.code === FOREIGN_KEY_VIOLATION) return { userErrors: [NOT_VISIBLE] };
  if (failure.code === UNIQUE_VIOLATION && failure.constraint?.endsWith('_pk')) return { userErrors: [ID_TAKEN] };
  return undefined;
}

/** Whether the database broke a statement off because it took too long. */
export function isTimeout(error: unknown): boolean {
  return databaseFailure(error)?.code === QUERY_CANCELED;
}

const QUERY_CANCELED = '57014';
const INSUFFICIENT_PRIVILEGE = '42501';
const FOREIGN_KEY_VIOLATION = '23503';
const UNIQUE_VIOLATION = '23505';

/** A row that refers to a hidden record is refused with the words for one that does not exist. */
const NOT_VISIBLE: UserError = {
  code: 'NOT_FOUND',
  message: 'A record that this refers to was not found. Choose one that you can see.',
  path: [],
};
const ID_TAKEN: UserError = { code: 'DUPLICATE', message: 'This id is taken: make a new one.', path: ['id'] };

/** Constraints with a meaning for people. */
const CONSTRAINTS: Readonly<Record<string, UserError>> = {
  app_user_email_key: {
    code: 'DUPLICATE',
    message: 'There is a user with this e-mail address: change that one, or give another address.',
    path: ['email'],
  },
  app_user_keeps_an_administrator: {
    code: 'INVALID',
    message: 'This is the last active administrator: make somebody else one first.',
    path: ['id'],
  },
  team_name_key: { code: 'DUPLICATE', message: 'There is a team of this name: use it.', path: ['name'] },
  topic_name_key: { code: 'DUPLICATE', message: 'There is a topic of this name: use it.', path: ['name'] },
  affiliation_one_primary: {
    code: 'INVALID',
    message:
      'This person has another primary affiliation in that time: end that one first, or do not make this one primary.',
    path: ['isPrimary'],
  },
  affiliation_post_once: {
    code: 'DUPLICATE',
    message: 'This person holds this post already in that time: change the period.',
    path: ['from'],
  },
  participant_person_key: {
    code: 'DUPLICATE',
    message: 'This person is a participant already: remove the second entry.',
    path: ['participants'],
  },
  meeting_ends_after_start: {
    code: 'INVALID',
    message: 'The end is before the start: correct one of them.',
    path: ['endsAt'],
  },
  meeting_not_part_of_itself: {
    code: 'INVALID',
    message: 'A meeting cannot be part of itself: choose another one.',
    path: ['partOfId'],
  },
  organisation_not_own_parent: {
    code: 'INVALID',
    message: 'An organisation cannot be its own parent: choose another one.',
    path: ['parentId'],
  },
};

function databaseFailure(error: unknown): { code?: string; constraint?: string } | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const failure = ((error as { driverError?: unknown }).driverError ?? error) as { code?: string; constraint?: string };
  return typeof failure.code === 'string' && /^[0-9A-Z]{5}$/.test(failure.code) ? failure : undefined;
}
