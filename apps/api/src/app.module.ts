import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { Global, Module, type DynamicModule, type OnModuleDestroy } from '@nestjs/common';
import { APP_FILTER, DiscoveryModule, HttpAdapterHost } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import {
  AccessModule,
  AuthenticationService,
  STANDARD_SIGN_IN,
  viewerOf,
  type SignInSettings,
} from '@rapport/access-api';
import { AuditModule } from '@rapport/audit-api';
import { CommitmentsModule, commitmentsEntities } from '@rapport/commitments-api';
import { DirectoryModule, directoryEntities } from '@rapport/directory-api';
import { EngagementModule, engagementEntities } from '@rapport/engagement-api';
import { assertRolesAreBound, dataSourceOfRole, UnitOfWork } from '@rapport/shared-database';
import {
  ReadsRegistry,
  operationsPlugin,
  scalars,
  stringifyResult,
  type RequestContext,
} from '@rapport/shared-graphql';
import type { Clock } from '@rapport/shared-kernel';
import { BootCheck } from './boot-check';
import { HealthController } from './server/health.controller';
import type { ErrorReport } from './server/error-report';
import { FailuresFilter } from './server/failures.filter';
import { Housekeeping } from './server/housekeeping';
import { readsRegistry, typeDefs } from './schema';

/** What the application is made of, from outside. */
export interface AppOptions {
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly demo: boolean;
  readonly report: ErrorReport;
  /** {@link STANDARD_SIGN_IN} where nothing else is chosen. */
  readonly signIn?: SignInSettings;
}

export const entities = [...directoryEntities, ...engagementEntities, ...commitmentsEntities];

@Global()
@Module({})
class DatabaseModule implements OnModuleDestroy {
  constructor(private readonly source: DataSource) {}

  static forRoot({ databaseUrl, clock }: AppOptions): DynamicModule {
    const source = {
      provide: DataSource,
      useFactory: async () => {
        await assertRolesAreBound(databaseUrl);
        return dataSourceOfRole({ url: databaseUrl, role: 'app', entities, size: 16 }).initialize();
      },
    };
    const unitOfWork = {
      provide: UnitOfWork,
      useFactory: (database: DataSource) => new UnitOfWork(database, clock),
      inject: [DataSource],
    };
    const registry = { provide: ReadsRegistry, useFactory: readsRegistry };
    const providers = [source, unitOfWork, registry];
    return { module: DatabaseModule, providers, exports: providers };
  }

  async onModuleDestroy(): Promise<void> {
    await this.source.destroy();
  }
}

/** The composition root: contexts, database, GraphQL over HTTP. */
@Module({})
export class AppModule {
  static forRoot(options: AppOptions): DynamicModule {
    const graphql = GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [AuthenticationService, UnitOfWork, ReadsRegistry],
      useFactory: (authentication: AuthenticationService, unitOfWork: UnitOfWork, registry: ReadsRegistry) => ({
        path: '/graphql',
        typeDefs: [...typeDefs],
        resolvers: scalars,
        graphiql: false,
        playground: false,
        introspection: true,
        includeStacktraceInErrorResponses: false,
        context: async (request: FastifyRequest): Promise<RequestContext> => {
          const key = request.headers['idempotency-key'];
          const forDevice = request.headers['rapport-for'] === 'device';
          return { viewer: await viewerOf(request, authentication), idempotencyKey: key?.toString(), forDevice };
        },
        plugins: [
          ApolloServerPluginCacheControlDisabled(),
          operationsPlugin({ registry, unitOfWork, report: options.report }),
        ],
        stringifyResult,
      }),
    });
    return {
      module: AppModule,
      imports: [
        DiscoveryModule,
        DatabaseModule.forRoot(options),
        AccessModule.forRoot({ ...options, signIn: options.signIn ?? STANDARD_SIGN_IN }),
        AuditModule,
        DirectoryModule,
        EngagementModule,
        CommitmentsModule,
        graphql,
      ],
      controllers: [HealthController],
      providers: [
        BootCheck,
        {
          provide: Housekeeping,
          useFactory: (database: DataSource) => new Housekeeping(database, options.report),
          inject: [DataSource],
        },
        {
          provide: APP_FILTER,
          useFactory: (adapterHost: HttpAdapterHost) => new FailuresFilter(adapterHost, options.report),
          inject: [HttpAdapterHost],
        },
      ],
    };
  }
}
