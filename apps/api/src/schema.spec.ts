import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import { MetadataScanner } from '@nestjs/core';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isPermission, permissions } from '@rapport/access-domain';
import { REQUIRED_PERMISSION } from '@rapport/shared-graphql';
import { fixedClock, newId } from '@rapport/shared-kernel';
import { AppModule } from './app.module';
import { contributions, printedSchema, publicSchema, readsRegistry } from './schema';

const schema = publicSchema();
const rulesByInput: Readonly<Record<string, z.ZodType>> = Object.assign(
  {},
  ...contributions.map(({ inputs }) => inputs),
);
/** The inputs of mutations and what they are made of; filters of queries are declared with the reads. */
const inputTypes = Object.values(schema.getTypeMap())
  .filter(isInputObjectType)
  .filter(({ name }) => !name.endsWith('Filter'));
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

describe('the public schema', () => {
  it('is the one in apps/api/schema.graphql (npm run generate writes it)', () => {
    expect(printedSchema()).toBe(readFileSync(join(import.meta.dirname, '..', 'schema.graphql'), 'utf8'));
  });

  it('publishes nothing that no declaration gives, and declares nothing that it does not publish', () => {
    expect(readsRegistry().faults(schema, new Set())).toEqual([]);
  });

  it.each(mutations)('$name takes one input and gives a payload with the expected failures', ({ name, args, type }) => {
    const payload = schema.getType(getNamedType(type).name);
    const fields = payload && 'getFields' in payload ? payload.getFields() : {};

    expect(args.map((arg) => `${arg.name}: ${String(arg.type)}`)).toEqual([
      `input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`,
    ]);
    expect(isNonNullType(type)).toBe(true);
    expect(String(fields['userErrors']?.type)).toBe('[UserError!]!');
  });
});

describe('the rules of inputs', () => {
  it('are there for every input of the schema, and for no other', () => {
    expect(Object.keys(rulesByInput).sort()).toEqual(inputTypes.map(({ name }) => name).sort());
  });

  it.each(inputTypes)('$name: the same fields, of the same kind, as required as in the schema', (type) => {
    const rule = rulesByInput[type.name];

    expect(rule && outline(rule)).toEqual(outlineOfInput(type));
  });

  it.each(inputTypes)('$name: nothing more than the required fields is required', (type) => {
    const parsed = rulesByInput[type.name]?.safeParse(smallest(type));

    expect(parsed?.error?.issues).toBeUndefined();
  });
});

type Outline = string | { readonly list: Outline } | { readonly [field: string]: Outline };

/** What a rule takes: the fields of objects with a `?` where one may be absent, elements of lists, values of enums. */
function outline(rule: z.core.$ZodType): Outline {
  if (rule instanceof z.ZodObject) {
    const fields: [string, z.ZodType][] = Object.entries(rule.shape);
    return Object.fromEntries(
      fields.map(([name, field]) => [`${name}${mayBeAbsent(field) ? '?' : ''}`, outline(field)]),
    );
  }
  if (rule instanceof z.ZodArray) return { list: outline(rule.element) };
  if (rule instanceof z.ZodEnum) return [...rule.options].sort().join('|');
  if (rule instanceof z.ZodOptional || rule instanceof z.ZodNullable) return outline(rule.unwrap());
  // A transform says nothing of what it takes; of `preprocess` it is the first part, of `transform` the second.
  if (rule instanceof z.ZodPipe) return outline(rule.in instanceof z.ZodTransform ? rule.out : rule.in);
  return rule._zod.def.type;
}

function mayBeAbsent(rule: z.ZodType): boolean {
  const isAbsent = rule.safeParse(undefined).success;
  // Null means what absent means, or empties the field: GraphQL lets both through, or neither.
  expect(rule.safeParse(null).success).toBe(isAbsent);
  return isAbsent;
}

/** The same of an input of the schema. */
function outlineOfInput(type: GraphQLInputType): Outline {
  const given = getNullableType(type);
  if (isListType(given)) return { list: outlineOfInput(given.ofType) };
  if (isEnumType(given))
    return given
      .getValues()
      .map(({ name }) => name)
      .sort()
      .join('|');
  if (!isInputObjectType(given)) return { Int: 'number', Float: 'number', Boolean: 'boolean' }[given.name] ?? 'string';
  const fields = Object.values(given.getFields());
  return Object.fromEntries(
    fields.map((field) => [`${field.name}${isRequiredInputField(field) ? '' : '?'}`, outlineOfInput(field.type)]),
  );
}

/** The smallest input that there can be. */
function smallest(type: GraphQLInputObjectType): object {
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return {
    ...Object.fromEntries(required.map((field) => [field.name, value(field.name, field.type)])),
    ...EITHER_OR[type.name],
  };
}

/** Inputs of which the schema cannot say that one of several fields is required. */
const EITHER_OR: Readonly<Record<string, object>> = {
  PartyInput: { organisationId: newId() },
  ParticipantInput: { organisationId: newId(), headcount: 1 },
};

function value(field: string, type: GraphQLInputType): unknown {
  const given = getNullableType(type);
  if (isListType(given)) return [value(field, given.ofType)];
  if (isInputObjectType(given)) return smallest(given);
  if (isEnumType(given)) return given.getValues()[0]?.value;
  if (field === 'timeZone') return 'Asia/Karachi';
  if (field === 'email') return 'somebody@example.test';
  const values: Readonly<Record<string, unknown>> = {
    ID: newId(),
    Int: 1,
    Boolean: true,
    Date: '2024-07-05',
    DateTime: '2024-07-05T10:00:00+05:00',
    PartialDate: '2024',
  };
  return values[given.name] ?? 'correct horse battery staple';
}

/** What Nest keeps about a method that resolves a mutation. */
interface ResolverMethod {
  readonly permission: unknown;
  /** The rules by which its argument `input` is checked. */
  readonly rules: unknown;
}

describe('each mutation', () => {
  const methods = resolverMethods();

  it('has one resolver, and each resolver its mutation', () => {
    expect([...methods.keys()].sort()).toEqual(mutations.map(({ name }) => name).sort());
  });

  it.each(mutations)('$name declares a permission that roles can have', ({ name }) => {
    expect(isPermission(methods.get(name)?.permission)).toBe(true);
  });

  it.each(permissions)('and the permission %s is what some mutation needs', (permission) => {
    expect([...methods.values()].map((method) => method.permission)).toContain(permission);
  });

  it.each(mutations)('$name checks its input by the rules of that input', ({ name, args }) => {
    const rules = rulesByInput[getNamedType(args[0]?.type ?? (schema.getTypeMap()['String'] as GraphQLInputType)).name];

    expect(rules).toBeDefined();
    expect(methods.get(name)?.rules).toBe(rules);
  });
});

/** The methods that resolve mutations, by the mutation's name: read from the modules, without starting anything. */
function resolverMethods(): Map<string, ResolverMethod> {
  const root = AppModule.forRoot({
    databaseUrl: 'postgres://nobody:nothing@127.0.0.1/none',
    clock: fixedClock('2026-10-15T12:00:00Z'),
    demo: false,
    report: () => 'test',
  });
  const found = new Map<string, ResolverMethod>();
  for (const provider of new Set(providersOf(root))) {
    const { prototype } = provider as { prototype: Record<string, object> };
    for (const method of new MetadataScanner().getAllMethodNames(prototype)) {
      const handler = prototype[method] as object;
      if (Reflect.getMetadata('graphql:resolver_type', handler) !== 'Mutation') continue;
      const name = String(Reflect.getMetadata('graphql:resolver_name', handler) ?? method);
      expect(found.has(name)).toBe(false);
      const permission: unknown = Reflect.getMetadata(REQUIRED_PERMISSION, handler);
      found.set(name, { permission, rules: rulesOf(provider, method) });
    }
  }
  return found;
}

function providersOf(module: unknown): unknown[] {
  if (typeof module !== 'function' && typeof module !== 'object') return [];
  const dynamic = (typeof module === 'object' ? module : {}) as Partial<DynamicModule>;
  const type = (dynamic.module ?? module) as object;
  const listed = (key: 'imports' | 'providers'): unknown[] => [
    ...((dynamic[key] ?? []) as unknown[]),
    ...((Reflect.getMetadata(key, type) ?? []) as unknown[]),
  ];
  return [
    ...listed('providers').filter((provider) => typeof provider === 'function'),
    ...listed('imports').flatMap(providersOf),
  ];
}

function rulesOf(resolver: unknown, method: string): unknown {
  const parameters = (Reflect.getMetadata('__routeArguments__', resolver as object, method) ?? {}) as Record<
    string,
    { data?: unknown; pipes: readonly { rules?: unknown }[] }
  >;
  return Object.values(parameters).find(({ data }) => data === 'input')?.pipes[0]?.rules;
}
