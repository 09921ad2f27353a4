/** What a token may be for: reading or writing the records of a context. */
export const tokenScopes = [
  'DIRECTORY_READ',
  'DIRECTORY_WRITE',
  'ENGAGEMENT_READ',
  'ENGAGEMENT_WRITE',
  'COMMITMENTS_READ',
  'COMMITMENTS_WRITE',
  'AUDIT_READ',
] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** A token is valid for at most a year. */
export const TOKEN_MAX_DAYS = 365;

/**
 * The scopes without which these make little sense: whoever writes reads, and meetings and promises are with people and bodies, so
 * that what names none would be half a record.
 */
export function neededScopes(scopes: readonly TokenScope[]): readonly TokenScope[] {
  const needed = scopes.flatMap((scope): TokenScope[] => {
    const reading = scope.replace('_WRITE', '_READ') as TokenScope;
    return scope === 'AUDIT_READ' ? [] : ['DIRECTORY_READ', reading];
  });
  return tokenScopes.filter((scope) => needed.includes(scope) && !scopes.includes(scope));
}

/** How the database writes a scope: `directory:read`. */
export function storedScope(scope: TokenScope): string {
  return scope.toLowerCase().replace('_', ':');
}

const PREFIX = 'rapport_';
const SECRET_LENGTH = 43;
const CHECKSUM_LENGTH = 6;

/** A token of a secret (256 bits in base64url): a scanner knows it by its prefix, a typing mistake by the checksum at its end. */
export function tokenOf(secret: string): string {
  return `${PREFIX}${secret}${checksumOf(secret)}`;
}

/** Whether a text can be a token at all, without asking anybody: the right length, prefix and checksum. */
export function isWellFormedToken(text: string): boolean {
  if (!text.startsWith(PREFIX) || text.length !== PREFIX.length + SECRET_LENGTH + CHECKSUM_LENGTH) return false;
  const secret = text.slice(PREFIX.length, -CHECKSUM_LENGTH);
  return text.slice(-CHECKSUM_LENGTH) === checksumOf(secret);
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** CRC-32 in base 62, as other vendors' tokens have it, so that scanners need nothing new. */
function checksumOf(secret: string): string {
  let rest = crc32(secret);
  let text = '';
  for (let place = 0; place < CHECKSUM_LENGTH; place++) {
    text = `${DIGITS.charAt(rest % DIGITS.length)}${text}`;
    rest = Math.floor(rest / DIGITS.length);
  }
  return text;
}

function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const character of text) {
    crc ^= character.charCodeAt(0);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
