import { createHmac } from 'node:crypto';

/**
 * The three database roles. *owner* owns every table and runs migrations; *app* serves people, owns nothing and sees what
 * row-level security lets the viewer see; *auth* reads password, session and token hashes and nothing else of note.
 */
export type DatabaseRole = 'app' | 'auth';

/**
 * The connection URL of a role. Its password is derived from the one that administers the database (`DATABASE_URL`), so that
 * every process that may administer can also serve, and nothing more needs to be kept.
 */
export function urlOfRole(administratorUrl: string, role: DatabaseRole): string {
  const url = new URL(administratorUrl);
  url.password = passwordOfRole(administratorUrl, role);
  url.username = `rapport_${role}`;
  return url.href;
}

/** The derived password of a role, see {@link urlOfRole}. */
export function passwordOfRole(administratorUrl: string, role: DatabaseRole): string {
  const { username, password } = new URL(administratorUrl);
  return createHmac('sha256', decodeURIComponent(password)).update(`rapport_${role}:${username}`).digest('base64url');
}
