import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { print, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_LIMITS, DocumentAdmission, type DocumentLimits } from '@rapport/shared-graphql';

const generated = join(import.meta.dirname, '../../../libs/shared/client/src/lib/generated/graphql.ts');
const half = Object.fromEntries(
  Object.entries(DOCUMENT_LIMITS).map(([measure, limit]) => [measure, limit / 2]),
) as unknown as DocumentLimits;

describe('every operation of the web client', () => {
  const documents = [
    ...readFileSync(generated, 'utf8').matchAll(/= (\{"kind":"Document".*\}) as unknown as DocumentNode/g),
  ]
    .map(([, json]) => print(JSON.parse(json ?? '') as DocumentNode))
    .filter((document) => /^(query|mutation)/.test(document));

  it('is at most half as large as a document may be', () => {
    const admission = new DocumentAdmission(half);

    expect(documents.length).toBeGreaterThan(50);
    for (const document of documents) expect(admission.admit(document).hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
