import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { getVariableValues } from 'graphql/execution/values.js';
import { badInput, shapeOf } from './args';
import { Compiler, type Selection } from './compiler';
import { planOfPayload, planOfQueryField, type Plan } from './plan';
import type { ReadsRegistry } from './registry';

/** A root field of an operation, ready to run. */
export type RootField =
  | { readonly kind: 'typename'; readonly key: string; readonly type: string }
  | { readonly kind: 'compiled'; readonly key: string; readonly node: FieldNode; readonly plan: Plan }
  | { readonly kind: 'resolved'; readonly key: string; readonly nodes: readonly FieldNode[] };

/** An operation with its coerced variables and the plans of its root fields. */
export interface CompiledOperation {
  readonly fields: readonly RootField[];
  readonly variables: Record<string, unknown>;
}

/** Compiles operations and keeps their plans, per document and shape of the variables, as long as the document is kept. */
export class OperationCompiler {
  private readonly kept = new WeakMap<OperationDefinitionNode, Map<string, readonly RootField[]>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly registry: ReadsRegistry,
  ) {}

  /** Throws the GraphQL errors of wrong variables. */
  compile(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    given: Readonly<Record<string, unknown>>,
  ): CompiledOperation {
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(this.schema, definitions, given, {
      maxErrors: 10,
      hideSuggestions: true,
    });
    if (errors) throw errors[0] ?? new Error('wrong variables');
    const shapes = this.kept.get(operation) ?? new Map<string, readonly RootField[]>();
    this.kept.set(operation, shapes);
    const shape = shapeOf(this.schema, definitions, coerced);
    const fields = shapes.get(shape) ?? this.rootFields(document, operation, coerced);
    if (shapes.size < KEPT_SHAPES) shapes.set(shape, fields);
    return { fields, variables: coerced };
  }

  private rootFields(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): readonly RootField[] {
    const fragments = fragmentsOf(document);
    const root = this.schema.getRootType(operation.operation);
    if (!root) throw badInput(`This API has no ${operation.operation}s: send a query or a mutation.`);
    const selection: Selection = collectFields(this.schema, fragments, variables, root, operation.selectionSet);
    return [...selection].map(([key, nodes]) => {
      const compiler = new Compiler(this.schema, this.registry, fragments, variables);
      return this.rootField(root, key, nodes, compiler);
    });
  }

  private rootField(root: GraphQLObjectType, key: string, nodes: readonly FieldNode[], compiler: Compiler): RootField {
    const node = nodes[0] as FieldNode;
    const name = node.name.value;
    if (name === '__typename') return { kind: 'typename', key, type: root.name };
    if (root === this.schema.getMutationType()) {
      const payload = compiler.objectType(String(root.getFields()[name]?.type).replace('!', ''));
      return { kind: 'compiled', key, node, plan: planOfPayload(compiler, payload, nodes) };
    }
    if (!this.registry.source(root.name, name)) return { kind: 'resolved', key, nodes };
    return { kind: 'compiled', key, node, plan: planOfQueryField(compiler, root, nodes) };
  }
}

/** One document has few shapes in practice; past this number a shape is compiled again each time. */
const KEPT_SHAPES = 200;

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(
    document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])),
  );
}
