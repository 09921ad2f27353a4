import type { PipeTransform } from '@nestjs/common';
import type { ZodType } from 'zod';
import { DomainErrors, type UserError, type UserErrorCode } from '@rapport/shared-kernel';

/** Checks an input by its rules; every fault becomes a user error whose path leads into the input. */
export class InputPipe implements PipeTransform {
  constructor(private readonly rules: ZodType) {}

  transform(input: unknown): unknown {
    const result = this.rules.safeParse(input);
    if (result.success) return result.data;
    throw new DomainErrors(
      result.error.issues.map((issue): UserError => ({
        code: codeOf(issue),
        message: issue.message,
        path: issue.path.map(String),
      })),
    );
  }
}

function codeOf(issue: { code: string; params?: Record<string, unknown> | undefined }): UserErrorCode {
  const code = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  return (code as UserErrorCode | undefined) ?? 'INVALID';
}
