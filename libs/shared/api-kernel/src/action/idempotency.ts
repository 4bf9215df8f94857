import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SharedProblem } from '@reknit/shared/model';
import type { Actor } from '../access/actor';
import { Sql, statement } from '../database/sql';
import { SqlState, sqlStateOf } from '../database/sql-state';
import { ProblemException } from '../problems/problem-exception';
import { Clock } from '../time/clock';

const KEY = /^[\w-]{16,64}$/;

export interface Attempt {
  readonly key: string;
  readonly route: string;
  readonly body: unknown;
}

interface Kept {
  readonly body_hash: Buffer;
  readonly route: string;
  readonly response: unknown;
}

const CLAIM = statement(
  'idempotency.claim',
  `insert into idempotency_key (practice_id, account_id, key, route, body_hash, created_at)
   values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
);
const READ = statement(
  'idempotency.read',
  'select route, body_hash, response from idempotency_key where practice_id = $1 and account_id = $2 and key = $3',
);
const KEEP = statement(
  'idempotency.keep',
  'update idempotency_key set response = $4 where practice_id = $1 and account_id = $2 and key = $3',
);

/**
 * A create that is sent twice happens once. The key is claimed in the same transaction as the work: rolled back
 * together, kept together. Whoever comes second with the same key waits for the first and gets its answer.
 */
@Injectable()
export class Idempotency {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async once(
    actor: Actor,
    attempt: Attempt,
    work: { readonly run: () => Promise<unknown>; readonly replayed: (status: number) => void },
  ): Promise<unknown> {
    if (!KEY.test(attempt.key)) throw new ProblemException(SharedProblem.keyRequired);
    const hash = createHash('sha256')
      .update(JSON.stringify(attempt.body ?? null))
      .digest();
    const place = [actor.practiceId, actor.accountId, attempt.key];
    if ((await this.claim([...place, attempt.route, hash, this.clock.now()])) === 1) {
      const response = await work.run();
      this.sql.atLast(KEEP, [...place, JSON.stringify(response ?? null)]);
      return response;
    }
    const kept = await this.sql.first<Kept>(READ, place);
    if (!kept) throw new ProblemException(SharedProblem.keyInFlight, undefined, 1);
    if (kept.route !== attempt.route || !kept.body_hash.equals(hash))
      throw new ProblemException(SharedProblem.keyReused);
    work.replayed(201);
    return kept.response;
  }

  private async claim(values: readonly unknown[]): Promise<number> {
    try {
      return await this.sql.change(CLAIM, values);
    } catch (error) {
      if (sqlStateOf(error) === SqlState.lockNotAvailable)
        throw new ProblemException(SharedProblem.keyInFlight, undefined, 1);
      throw error;
    }
  }
}
