import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { isPermission } from '@rapport/access-domain';
import { ReadsRegistry, REQUIRED_PERMISSION } from '@rapport/shared-graphql';

/** Stops the start where the schema publishes something that nothing gives, or an operation lacks its permission. */
@Injectable()
export class BootCheck implements OnApplicationBootstrap {
  constructor(
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly registry: ReadsRegistry,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const { schema } = this.schemaHost;
    const faults = [...this.registry.faults(schema, new Set()), ...this.faultsOfMutations(schema)];
    if (faults.length > 0) throw new Error(`The schema is not whole:\n${faults.join('\n')}`);
  }

  private faultsOfMutations(schema: GraphQLSchema): string[] {
    const permissions = this.permissionsByMutation();
    return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, resolve }) => {
      if (!resolve) return [`Mutation.${name} has no resolver`];
      return isPermission(permissions.get(name)) ? [] : [`Mutation.${name} has no known permission`];
    });
  }

  /** The permission that each mutation's resolver method requires. */
  private permissionsByMutation(): Map<string, unknown> {
    const found = new Map<string, unknown>();
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      const prototype = Object.getPrototypeOf(instance) as object;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = (prototype as Record<string, object>)[method];
        if (!handler || Reflect.getMetadata('graphql:resolver_type', handler) !== 'Mutation') continue;
        const name: unknown = Reflect.getMetadata('graphql:resolver_name', handler);
        found.set(typeof name === 'string' ? name : method, Reflect.getMetadata(REQUIRED_PERMISSION, handler));
      }
    }
    return found;
  }
}
