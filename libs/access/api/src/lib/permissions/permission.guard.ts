import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { isPermission, mayDo, scopeFor, storedScope, type Permission } from '@rapport/access-domain';
import type { Viewer } from '@rapport/shared-database';
import {
  forbidden,
  forbiddenHere,
  REQUIRED_PERMISSION,
  unauthenticated,
  type OperationContext,
} from '@rapport/shared-graphql';

const PUBLIC = 'rapport:public';

/** A route that needs no sign-in: signing in, health. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Denies by default: an operation without a permission is refused, and so is a route that is not said to be public. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') {
      return this.reflector.get<boolean | undefined>(PUBLIC, context.getHandler()) ?? false;
    }
    const permission: unknown = this.reflector.get(REQUIRED_PERMISSION, context.getHandler());
    const { viewer } = GqlExecutionContext.create(context).getContext<Partial<OperationContext>>();
    if (!viewer) throw unauthenticated();
    if (!isPermission(permission) || !mayDo(viewer.role, permission)) throw forbidden(String(permission));
    const refused = refusalOf(viewer, permission);
    if (refused) throw forbiddenHere(refused);
    return true;
  }
}

/** What stands against an operation that the role allows: the token that it comes through. */
function refusalOf({ via, scopes = [] }: Viewer, permission: Permission): string | undefined {
  if (via !== 'TOKEN') return undefined;
  const scope = scopeFor(permission);
  if (!scope) return 'A token may not do this: sign in.';
  return scopes.includes(storedScope(scope)) ? undefined : `This token is not for this: it needs the scope ${scope}.`;
}
