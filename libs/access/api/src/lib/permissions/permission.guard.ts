import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { isPermission, mayDo } from '@rapport/access-domain';
import { forbidden, REQUIRED_PERMISSION, unauthenticated, type OperationContext } from '@rapport/shared-graphql';

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
    return true;
  }
}
