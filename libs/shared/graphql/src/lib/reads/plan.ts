import { createHash } from 'node:crypto';
import type { FieldNode, GraphQLObjectType } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import type { UserError } from '@rapport/shared-kernel';
import type { Compiler, FieldWithArguments } from './compiler';
import type { Cost } from './cost';
import { literal, Parameter, render, Row, sql, type FieldInput, type Inputs, type Sql } from './sql';

/** A compiled root field: a named statement with its parameters, and what a request must bring. */
export class Plan {
  readonly name: string;
  private readonly text: string;
  private readonly parameters: readonly Parameter[];
  private readonly fields: readonly FieldWithArguments[];
  private readonly cost: Cost;

  constructor(compiler: Compiler, expression: Sql) {
    const { text, parameters } = render(sql`select ${expression}`);
    this.text = text;
    this.parameters = parameters;
    this.fields = compiler.inputs;
    this.cost = compiler.cost;
    this.name = `r${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`;
  }

  /** What one request costs. Throws BAD_USER_INPUT errors. */
  costOf(variables: Record<string, unknown>): number {
    return this.cost.of({ fields: this.given(variables) });
  }

  /** The statement for one request. Throws BAD_USER_INPUT errors. */
  bind(variables: Record<string, unknown>, outcome?: Inputs['outcome']) {
    const fields = this.given(variables);
    const inputs: Inputs = outcome ? { fields, outcome } : { fields };
    return { name: this.name, text: this.text, values: this.parameters.map((parameter) => parameter.read(inputs)) };
  }

  private given(variables: Record<string, unknown>): FieldInput[] {
    return this.fields.map((f) => getArgumentValues(f.definition, f.node, variables));
  }
}

/** The plan of a root query field. */
export function planOfQueryField(compiler: Compiler, query: GraphQLObjectType, nodes: readonly FieldNode[]): Plan {
  return new Plan(compiler, compiler.field(query, new Row('root'), nodes));
}

/** The plan of a mutation's payload: the record that the command wrote, read like any other, and its `userErrors`. */
export function planOfPayload(compiler: Compiler, payload: GraphQLObjectType, nodes: readonly FieldNode[]): Plan {
  const id = new Parameter('uuid', (inputs) => inputs.outcome?.recordId ?? null);
  const secret = new Parameter('text', ({ outcome }) => JSON.stringify(outcome?.secret ?? null));
  const member = (fields: readonly FieldNode[]): Sql => {
    const name = fields[0]?.name.value ?? '';
    if (name === '__typename') return literal(`"${payload.name}"`);
    if (name === 'secret') return sql`${secret}`;
    if (name === 'userErrors') return sql`${userErrors(compiler, fields)}`;
    const type = payload.getFields()[name]?.type;
    return sql`coalesce(${compiler.record(String(type), sql`${id}`, fields)}, 'null')`;
  };
  return new Plan(compiler, compiler.assemble(compiler.selection(payload, nodes), member));
}

function userErrors(compiler: Compiler, nodes: readonly FieldNode[]): Parameter {
  const selection = [...compiler.selection(compiler.objectType('UserError'), nodes)];
  const project = (error: UserError) =>
    Object.fromEntries(
      selection.map(([key, fields]) => {
        const name = fields[0]?.name.value;
        return [key, name === '__typename' ? 'UserError' : error[name as keyof UserError]];
      }),
    );
  return new Parameter('text', (inputs) => JSON.stringify((inputs.outcome?.userErrors ?? []).map(project)));
}
