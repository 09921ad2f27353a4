import { GraphQLError, OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import { COST_LIMIT, OPERATION_COST } from '../reads/cost';
import type { CompiledOperation } from '../reads/operation';

/**
 * What an operation costs: a basic charge, one more for each command, and the values that its answers may hold. Known before the
 * database is asked. Throws QUERY_TOO_COSTLY above the limit, which holds for all root fields together.
 */
export function costOf(operation: OperationDefinitionNode, compiled: CompiledOperation): number {
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  let cost = OPERATION_COST;
  for (const field of compiled.fields) {
    if (field.kind !== 'compiled') continue;
    cost += field.plan.costOf(compiled.variables) + (isMutation ? OPERATION_COST : 0);
  }
  if (cost <= COST_LIMIT) return cost;
  const message = `This asks for up to ${cost} values; the limit is ${COST_LIMIT}. Ask for smaller pages or fewer levels.`;
  const extensions = { code: 'QUERY_TOO_COSTLY', cost: { requested: cost, limit: COST_LIMIT } };
  throw new GraphQLError(message, { extensions });
}
