import { createHash } from 'node:crypto';
import { GraphQLError, print, type FieldNode, type GraphQLField, type GraphQLResolveInfo } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { parseId, type Id } from '@rapport/shared-kernel';
import { asUserErrors, type Tx, type UnitOfWork } from '@rapport/shared-database';
import { badInput } from '../reads/args';
import { withoutMarks } from '../reads/confidential';
import type { OperationContext } from './requires';
import { claimKey, keepOutcomes, Revealed, type Outcome, type Outcomes } from './idempotency';
import { JsonText } from './json-text';
import { recordReads, type OperationWork } from './query';

/** A mutation and what of its request makes it the same request again. */
export interface MutationWork extends OperationWork {
  readonly given: Readonly<Record<string, unknown>>;
  readonly key: string | undefined;
}

/**
 * Commands, then their payloads, in one transaction. A command that fails as expected leaves nothing of itself and gives
 * `userErrors`; anything unexpected takes the whole operation back. With an idempotency key the outcomes are kept, and the
 * same request again reads them with today's rights and writes nothing.
 */
export function runMutation(unitOfWork: UnitOfWork, work: MutationWork): Promise<JsonText> {
  const key = work.key === undefined ? undefined : keyOf(work.key);
  return unitOfWork.write(work.viewer, async (tx) => {
    const claim = key && (await claimKey(tx, { key, requestHash: requestHash(work) }));
    const outcomes = claim?.outcomes ?? (await runCommands(tx, work));
    if (key && claim?.isNew) await keepOutcomes(tx, { key, outcomes });
    const shown = new Set<string>();
    const payloads = await readPayloads(tx, work, { outcomes, shown });
    if (shown.size > 0) await recordReads(tx, work, shown);
    return JsonText.object(payloads);
  });
}

async function runCommands(tx: Tx, work: MutationWork): Promise<Outcomes> {
  const outcomes: Record<string, Outcome> = {};
  for (const field of work.compiled.fields) {
    if (field.kind === 'compiled') outcomes[field.key] = await runCommand(tx, work, field.node);
  }
  return outcomes;
}

async function runCommand(tx: Tx, work: MutationWork, node: FieldNode): Promise<Outcome> {
  const field = work.schema.getMutationType()?.getFields()[node.name.value] as GraphQLField<unknown, unknown>;
  const resolve = field.resolve;
  if (!resolve) throw new Error(`${field.name} has no resolver`);
  const args = getArgumentValues(field, node, work.compiled.variables);
  const context: OperationContext = { viewer: work.viewer, tx };
  try {
    const info = { fieldName: field.name } as GraphQLResolveInfo;
    const command = async () => resolve(undefined, args, context, info) as Promise<Id | Revealed>;
    const done = await tx.savepoint(command, field.name);
    if (done instanceof Revealed) return { recordId: done.recordId, userErrors: [], secret: done.secret };
    return { recordId: done, userErrors: [] };
  } catch (error) {
    if (error instanceof GraphQLError) throw error;
    const expected = asUserErrors(error);
    if (!expected) throw error;
    return { recordId: expected.recordId ?? null, userErrors: expected.userErrors };
  }
}

async function readPayloads(
  tx: Tx,
  work: MutationWork,
  { outcomes, shown }: { outcomes: Outcomes; shown: Set<string> },
): Promise<[string, string][]> {
  const members: [string, string][] = [];
  for (const field of work.compiled.fields) {
    if (field.kind === 'typename') members.push([field.key, `"${field.type}"`]);
    if (field.kind !== 'compiled') continue;
    const outcome = outcomes[field.key] ?? outcomes['*'] ?? { recordId: null, userErrors: [] };
    const text = await tx.readText(field.plan.bind(work.compiled.variables, outcome));
    members.push([field.key, withoutMarks(text ?? 'null', shown)]);
  }
  return members;
}

function keyOf(header: string): Id {
  const key = parseId(header);
  if (!key) throw badInput('The header `Idempotency-Key` must be a UUID, a new one for each new change.');
  return key;
}

/** Equal for equal requests: the document as it was parsed, the operation of it, and its variables as they were sent. */
function requestHash({ document, operation, given }: MutationWork): Buffer {
  const declared = (operation.variableDefinitions ?? []).map(({ variable: { name } }) => [
    name.value,
    given[name.value],
  ]);
  const request = [print(document), operation.name?.value ?? null, declared];
  return createHash('sha256').update(JSON.stringify(request)).digest();
}
