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
  Spending,
  STANDARD_SIGN_IN,
  viewerOf,
  type SignInSettings,
} from '@rapport/access-api';
import { AuditModule, CheckpointKeeper } from '@rapport/audit-api';
import { CommitmentsModule, commitmentsEntities } from '@rapport/commitments-api';
import { DirectoryModule, directoryEntities } from '@rapport/directory-api';
import { EngagementModule, engagementEntities } from '@rapport/engagement-api';
import { assertRolesAreBound, dataSourceOfRole, UnitOfWork } from '@rapport/shared-database';
import {
  CostBudget,
  DOCUMENT_LIMITS,
  DocumentAdmission,
  type DocumentLimits,
  ReadsRegistry,
  operationsPlugin,
  scalars,
  shownFailure,
  stringifyResult,
  unauthenticated,
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
  /** What a caller's operations may cost in a minute; without it, as much as they like. */
  readonly costPerMinute?: number | null;
  /** How large a document may be; without it, as large as {@link DOCUMENT_LIMITS} says. */
  readonly documentLimits?: DocumentLimits;
  /** How long one statement may take. */
  readonly statementTimeoutMs?: number;
  /** Where checkpoints of the audit trail are kept; without it none are made. */
  readonly auditDir?: string;
}

export const entities = [...directoryEntities, ...engagementEntities, ...commitmentsEntities];

@Global()
@Module({})
class DatabaseModule implements OnModuleDestroy {
  constructor(private readonly source: DataSource) {}

  static forRoot({ databaseUrl, clock, statementTimeoutMs }: AppOptions): DynamicModule {
    const source = {
      provide: DataSource,
      useFactory: async () => {
        await assertRolesAreBound(databaseUrl);
        return dataSourceOfRole({ url: databaseUrl, role: 'app', entities, size: 16, statementTimeoutMs }).initialize();
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
    const limits = options.documentLimits ?? DOCUMENT_LIMITS;
    const graphql = GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [AuthenticationService, UnitOfWork, ReadsRegistry, Spending],
      useFactory: (
        authentication: AuthenticationService,
        unitOfWork: UnitOfWork,
        registry: ReadsRegistry,
        spending: Spending,
      ) => ({
        path: '/graphql',
        typeDefs: [...typeDefs],
        resolvers: scalars,
        graphiql: false,
        playground: false,
        includeStacktraceInErrorResponses: false,
        // Whoever is signed in may read the schema; nobody else gets as far as GraphQL.
        introspection: true,
        context: contextOf(authentication, limits, options.report),
        parseOptions: { maxLexicalTokens: limits.tokens },
        validationOptions: { maxErrors: 10, hideSuggestions: true },
        allowBatchedHttpRequests: false,
        persistedQueries: false,
        preserveHttpStatusForExecutionErrors: false,
        plugins: [
          ApolloServerPluginCacheControlDisabled(),
          operationsPlugin({ registry, unitOfWork, report: options.report, budget: budgetOf(options, spending) }),
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
          provide: CheckpointKeeper,
          useFactory: () => new CheckpointKeeper({ ...options, folder: options.auditDir ?? null }),
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

/** Who asks and what for. Whoever is not signed in, and whatever is too large, ends here: before GraphQL. */
function contextOf(
  authentication: AuthenticationService,
  limits: DocumentLimits,
  report: ErrorReport,
): (request: FastifyRequest) => Promise<RequestContext> {
  const admission = new DocumentAdmission(limits);
  return async (request) => {
    const viewer = await viewerOf(request, authentication).catch((error: unknown) => {
      throw shownFailure(error, report);
    });
    if (!viewer) throw unauthenticated();
    const { query } = (request.body ?? {}) as { query?: unknown };
    if (typeof query === 'string') admission.admit(query);
    const { 'idempotency-key': key, 'rapport-for': keeper } = request.headers;
    return { viewer, idempotencyKey: key?.toString(), forDevice: keeper === 'device' };
  };
}

function budgetOf({ costPerMinute, clock }: AppOptions, spending: Spending): CostBudget | undefined {
  return costPerMinute ? new CostBudget(costPerMinute, clock, spending) : undefined;
}
