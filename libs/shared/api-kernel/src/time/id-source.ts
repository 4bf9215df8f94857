import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v4, v7 } from 'uuid';

/** Where ids and secrets come from: UUID v7 for rows (in order of creation), random bytes for tokens. */
@Injectable()
export class IdSource {
  next(): string {
    return v7();
  }

  /** UUID v4, for rows somebody may see but not when they were written: a v7 tells it to the millisecond. */
  undated(): string {
    return v4();
  }

  /** 256 random bits, base64url: 43 characters. */
  token(): string {
    return randomBytes(32).toString('base64url');
  }
}
