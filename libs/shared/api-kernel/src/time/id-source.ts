import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

/** Where ids and secrets come from: UUID v7 for rows (in order of creation), random bytes for tokens. */
@Injectable()
export class IdSource {
  next(): string {
    return v7();
  }

  /** 256 random bits, base64url: 43 characters. */
  token(): string {
    return randomBytes(32).toString('base64url');
  }
}
