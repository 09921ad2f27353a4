import { createHash, randomBytes } from 'node:crypto';

/** An opaque secret of 256 bits, for cookies and tokens. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What of a secret is stored: nothing that is stored lets anybody in. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
