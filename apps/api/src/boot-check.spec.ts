import 'reflect-metadata';
import { MetadataScanner, type DiscoveryService } from '@nestjs/core';
import { Mutation, type GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { columns, reads, ReadsRegistry, Requires } from '@rapport/shared-graphql';
import { BootCheck } from './boot-check';

const SDL = `
  type Query { boat: Boat }
  type Boat { name: String colour: String }
  type BoatPayload { boat: Boat }
  type Mutation { launch: BoatPayload sink: BoatPayload }`;

class Harbour {
  @Mutation('launch')
  @Requires('meeting:log')
  launch(): null {
    return null;
  }

  @Mutation('sink')
  @Requires('boat:sink')
  sink(): null {
    return null;
  }
}

/** A schema of which these mutations have a resolver. */
function schemaWith(...resolved: string[]): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (resolved.includes(field.name)) field.resolve = () => null;
  }
  return schema;
}

function faultsAtStart(schema: GraphQLSchema): string[] {
  const registry = new ReadsRegistry([reads('Boat', { table: 'boat', fields: columns('name', 'length') })]);
  const discovery = { getProviders: () => [{ instance: new Harbour() }] } as unknown as DiscoveryService;
  const check = new BootCheck({ schema } as GraphQLSchemaHost, registry, discovery, new MetadataScanner());
  try {
    check.onApplicationBootstrap();
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
}

describe('a schema that is not whole', () => {
  it('stops the start, with every fault named', () => {
    expect(faultsAtStart(schemaWith('sink'))).toEqual([
      'Boat.length is declared and not in the schema',
      'Query.boat has neither a source nor a resolver',
      'Boat.colour has neither a source nor a resolver',
      'Mutation.launch has no resolver',
      'Mutation.sink has no known permission',
    ]);
  });

  it('names nothing that is in order', () => {
    expect(faultsAtStart(schemaWith('launch', 'sink')).filter((fault) => fault.includes('launch'))).toEqual([]);
  });
});
