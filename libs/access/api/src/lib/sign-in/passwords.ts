import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { newSecret } from './secrets';

/** Makes and checks password hashes: Argon2id, every one at the same cost. */
@Injectable()
export class Passwords {
  /** Compared with where there is no password, so that the answer takes as much work and tells nothing. */
  private readonly nobodys = hash(newSecret());

  /** The hash to keep. */
  hash(password: string): Promise<string> {
    return hash(password);
  }

  /** Whether a password is the one of a hash. Without a hash it never is, after the same work. */
  async matches(kept: string | undefined, password: string): Promise<boolean> {
    const isRight = await this.verify(kept ?? (await this.nobodys), password);
    return kept !== undefined && isRight;
  }

  /** One check, whose work depends on nothing but the cost that the hash names. */
  verify(kept: string, password: string): Promise<boolean> {
    return verify(kept, password);
  }
}
