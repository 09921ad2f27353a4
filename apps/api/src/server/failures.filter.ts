import { Catch, HttpException, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter, type HttpAdapterHost } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import { isUnreachable } from '@rapport/shared-database';
import type { ErrorReport } from './error-report';

/**
 * Nest logs what it does not know, with messages that may quote records. Failures of operations go on to the operation instead,
 * which tells expected from unexpected; of a route, what nobody expected is reported without its words.
 */
@Catch()
export class FailuresFilter extends BaseExceptionFilter {
  constructor(
    adapterHost: HttpAdapterHost,
    private readonly report: ErrorReport,
  ) {
    super(adapterHost.httpAdapter);
  }

  override catch(failure: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw failure;
    if (failure instanceof HttpException || isClientFault(failure)) {
      super.catch(failure, host);
      return;
    }
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (isUnreachable(failure)) {
      const message = 'Rapport cannot reach its database just now: try again.';
      void reply.status(503).send({ error: { code: 'UNAVAILABLE', message } });
      return;
    }
    const message = `Something went wrong on our side. Reference: ${this.report(failure)}`;
    void reply.status(500).send({ error: { code: 'INTERNAL', message } });
  }
}

/** What Fastify refuses before a route sees it, such as a body that is no JSON or too large. */
function isClientFault(failure: unknown): boolean {
  const { statusCode } = (failure ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
}
