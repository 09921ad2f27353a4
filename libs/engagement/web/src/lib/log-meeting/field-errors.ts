import type { UserErrorLike } from '@rapport/shared-ui';

/** Fields that show the error of a path below them. */
const SHOWN_AT: readonly (readonly [RegExp, string])[] = [
  [/^(hostIds|topicNames|participants)\.?\d*$/, '$1'],
  [/^(participants\.\d+)\.(contactId|organisation\.name|postTitle|contact\.affiliations.*)$/, '$1'],
  [/^(interactions\.\d+\.saidBy)\.\d+$/, '$1'],
  [/^(commitments\.\d+\.(?:debtor|creditor)).*$/, '$1'],
  [/^(audience\.\w+).*$/, '$1'],
];
const HAS_FIELD =
  /^(title|kind|startsAt|endsAt|timeZone|place|purpose|outcome|hostIds|topicNames|participants(\.\d+(\.(headcount|title|contact\.name|organisationId))?)?|interactions\.\d+\.(body|saidBy|source)|commitments\.\d+\.(text|debtor|creditor|dueOn|reviewOn)|followUps\.\d+\.(title|assigneeId|dueOn)|audience\.(teamIds|userIds))$/;

/** The errors of a request by the field that shows each, and the messages of those that no field shows. */
export function errorsByField(errors: readonly UserErrorLike[]): {
  byField: ReadonlyMap<string, string>;
  elsewhere: readonly string[];
} {
  const byField = new Map<string, string>();
  const elsewhere: string[] = [];
  for (const { path, message } of errors) {
    const full = path.join('.');
    const [pattern, field] = SHOWN_AT.find(([shown]) => shown.test(full)) ?? [];
    const place = pattern && field && !/^participants\.\d+$/.test(full) ? full.replace(pattern, field) : full;
    if (HAS_FIELD.test(place)) byField.set(place, byField.get(place) ?? message);
    else elsewhere.push(message);
  }
  return { byField, elsewhere };
}
