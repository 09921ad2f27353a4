import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { urlOfRole } from '@rapport/shared-database';
import type { Clock } from '@rapport/shared-kernel';
import { AudiencesService } from './audiences/audiences.service';
import { Spending } from './budget/spending';
import { PermissionGuard } from './permissions/permission.guard';
import { SessionsResolver } from './sessions/sessions.resolver';
import { SessionsService } from './sessions/sessions.service';
import { AuthDatabase } from './sign-in/auth-database';
import { AuthenticationService } from './sign-in/authentication.service';
import { Passwords } from './sign-in/passwords';
import { SessionController, SIGN_IN_OPTIONS, type SignInOptions } from './sign-in/session.controller';
import type { SignInSettings } from './sign-in/sign-in-settings';
import { SignInThrottle } from './sign-in/sign-in-throttle';
import { OpenIdProvider } from './sign-on/open-id-provider';
import { SignOnController } from './sign-on/sign-on.controller';
import { SignOnService } from './sign-on/sign-on.service';
import { TeamsResolver } from './teams/teams.resolver';
import { TeamsService } from './teams/teams.service';
import { TokensResolver } from './tokens/tokens.resolver';
import { TokensService } from './tokens/tokens.service';
import { UserAdministrationService } from './users/user-administration.service';
import { UsersResolver } from './users/users.resolver';
import { UsersService } from './users/users.service';

/** What access needs to know from outside. */
export interface AccessOptions {
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly demo: boolean;
  readonly signIn: SignInSettings;
}

/** Who may see and do what. Global, because every context asks. */
@Global()
@Module({})
export class AccessModule {
  static forRoot(options: AccessOptions): DynamicModule {
    const { clock, signIn } = options;
    const throttle = {
      provide: SignInThrottle,
      useFactory: (database: AuthDatabase) => new SignInThrottle(database, clock),
      inject: [AuthDatabase],
    };
    const authentication = {
      provide: AuthenticationService,
      useFactory: (database: AuthDatabase, passwords: Passwords, attempts: SignInThrottle) =>
        new AuthenticationService(database, passwords, attempts, clock, signIn),
      inject: [AuthDatabase, Passwords, SignInThrottle],
    };
    const signOn = {
      provide: SignOnService,
      useFactory: (database: AuthDatabase, service: AuthenticationService) =>
        new SignOnService(database, service, clock, signIn.provider && new OpenIdProvider(signIn.provider, clock)),
      inject: [AuthDatabase, AuthenticationService],
    };
    const signInOptions: SignInOptions = {
      demo: options.demo,
      passwords: signIn.passwords,
      provider: signIn.provider?.name ?? null,
    };
    return {
      module: AccessModule,
      controllers: [SessionController, SignOnController],
      providers: [
        AudiencesService,
        Spending,
        UsersService,
        UsersResolver,
        Passwords,
        throttle,
        UserAdministrationService,
        TeamsService,
        TeamsResolver,
        SessionsService,
        SessionsResolver,
        TokensService,
        TokensResolver,
        authentication,
        signOn,
        { provide: AuthDatabase, useFactory: () => new AuthDatabase(urlOfRole(options.databaseUrl, 'auth')) },
        { provide: SIGN_IN_OPTIONS, useValue: signInOptions },
        { provide: APP_GUARD, useClass: PermissionGuard },
      ],
      exports: [AudiencesService, Spending, UsersService, TokensService, AuthenticationService, SignOnService],
    };
  }
}
