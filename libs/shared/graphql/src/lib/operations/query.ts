import {
  execute,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { ReadTx, Tx, UnitOfWork, Viewer } from '@rapport/shared-database';
import { withoutMarks } from '../reads/confidential';
import type { CompiledOperation, RootField } from '../reads/operation';
import { JsonText } from './json-text';

/** An operation, compiled, with who asks. */
export interface OperationWork {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly compiled: CompiledOperation;
  readonly viewer: Viewer;
  /** Whether the answer is to be kept on a device: what is for named people is left out. */
  readonly forDevice?: boolean | undefined;
}

/**
 * All root fields of a query on one consistent view of the data. Where the answer shows what not everyone may see, that is on record
 * before the answer leaves: no entry, no answer.
 */
export async function runQuery(unitOfWork: UnitOfWork, work: OperationWork): Promise<JsonText> {
  const { viewer, forDevice = false } = work;
  const shown = new Set<string>();
  const read = async (tx: ReadTx) => {
    const members: [string, string][] = [];
    for (const field of work.compiled.fields) {
      members.push([field.key, withoutMarks(await answer(tx, work, field), shown)]);
    }
    return JsonText.object(members);
  };
  const text = await unitOfWork.read(viewer, read, { forDevice });
  if (shown.size > 0) await unitOfWork.write(viewer, (tx) => recordReads(tx, work, shown));
  return text;
}

/** One entry for the operation, with the records that it showed. */
export async function recordReads(tx: Tx, { operation, compiled }: OperationWork, shown: Set<string>): Promise<void> {
  const name = operation.name?.value ?? compiled.fields.map(({ key }) => key).join(' ');
  await tx.query('select security.record_reads($1, $2)', [name.slice(0, 200), [...shown]]);
}

async function answer(tx: ReadTx, work: OperationWork, field: RootField): Promise<string> {
  switch (field.kind) {
    case 'typename':
      return `"${field.type}"`;
    case 'resolved':
      return resolved(tx, work, field.nodes);
    case 'compiled': {
      const text = await tx.readText(field.plan.bind(work.compiled.variables));
      if (text === null) throw new Error(`${field.node.name.value} is never null and gave nothing`);
      return text;
    }
  }
}

/** Introspection and the root fields that are no tables: stock graphql-js, in the same unit of work. */
async function resolved(tx: ReadTx, work: OperationWork, nodes: readonly FieldNode[]): Promise<string> {
  const operation = { ...work.operation, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } as const };
  const others = work.document.definitions.filter((definition) => definition !== work.operation);
  const result = await execute({
    schema: work.schema,
    document: { kind: Kind.DOCUMENT, definitions: [operation, ...others] },
    operationName: work.operation.name?.value,
    variableValues: work.compiled.variables,
    contextValue: { viewer: work.viewer, tx },
  });
  if (result.errors?.[0]) throw result.errors[0];
  return JSON.stringify(Object.values(result.data ?? {})[0] ?? null);
}
