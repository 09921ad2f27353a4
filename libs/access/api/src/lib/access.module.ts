import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { urlOfRole } from '@rapport/shared-database';
import type { Clock } from '@rapport/shared-kernel';
import { AudiencesService } from './audiences/audiences.service';
import { PermissionGuard } from './permissions/permission.guard';
import { AuthDatabase } from './sign-in/auth-database';
import { AuthenticationService } from './sign-in/authentication.service';
import { SessionController, SIGN_IN_OPTIONS } from './sign-in/session.controller';
import { UsersResolver } from './users/users.resolver';
import { UsersService } from './users/users.service';

/** Who may see and do what. Global, because every context asks. */
@Global()
@Module({})
export class AccessModule {
  static forRoot(options: { databaseUrl: string; clock: Clock; demo: boolean }): DynamicModule {
    const authentication = {
      provide: AuthenticationService,
      useFactory: (database: AuthDatabase) => new AuthenticationService(database, options.clock),
      inject: [AuthDatabase],
    };
    return {
      module: AccessModule,
      controllers: [SessionController],
      providers: [
        AudiencesService,
        UsersService,
        UsersResolver,
        authentication,
        { provide: AuthDatabase, useFactory: () => new AuthDatabase(urlOfRole(options.databaseUrl, 'auth')) },
        { provide: SIGN_IN_OPTIONS, useValue: { demo: options.demo } },
        { provide: APP_GUARD, useClass: PermissionGuard },
      ],
      exports: [AudiencesService, UsersService, AuthenticationService],
    };
  }
}
