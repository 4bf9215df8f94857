import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityProblem } from '@reknit/identity/model';
import { Clock, Lookups, ProblemException, statement } from '@reknit/shared/api-kernel';

const HIT = statement('auth.hit', 'select * from auth.hit($1, $2, $3::interval)');
const ATTEMPTS = statement('auth.attempts', 'select * from auth.attempts($1, $2, $3::interval)');
const FORGET = statement('auth.forget-attempts', 'select auth.forget_attempts($1)');

const WINDOW = '24 hours';
const FREE_TRIES = 5;
const MOST_TRIES = 100;
const LONGEST_WAIT_SECONDS = 60;
const ADDRESS_WINDOW = '15 minutes';
const TRIES_PER_NETWORK = 100;

interface Count {
  readonly failures: number;
  readonly last_at: Date;
}

/**
 * Seconds to wait after so many failures: none for the first four, then 1, 2, 4 … 60; after a hundred only a reset helps.
 *
 * @example waitAfter(5) // 1
 */
export function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  if (failures >= MOST_TRIES) return Number.POSITIVE_INFINITY;
  return Math.min(LONGEST_WAIT_SECONDS, 2 ** (failures - FREE_TRIES));
}

/**
 * Counts failed tries in the database, so that every instance knows of them, under the address that was typed whether
 * or not somebody has it: the answer never tells.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly lookups: Lookups,
    private readonly clock: Clock,
  ) {}

  async refuseIfTooMany(what: string, network: string): Promise<void> {
    const now = this.clock.now();
    const count = await this.lookups.first<Count>(ATTEMPTS, [keyOf(what), now, WINDOW]);
    const fromHere = await this.lookups.first<Count>(ATTEMPTS, [
      keyOf(`network|${network}`),
      now,
      ADDRESS_WINDOW,
    ]);
    if (fromHere && fromHere.failures >= TRIES_PER_NETWORK) throw tooMany(60);
    if (!count) return;
    const left = count.last_at.getTime() + waitAfter(count.failures) * 1000 - Date.parse(now);
    if (left > 0) throw tooMany(Number.isFinite(left) ? Math.ceil(left / 1000) : 3600);
  }

  async failed(what: string, network: string): Promise<void> {
    const now = this.clock.now();
    await this.lookups.rows(HIT, [keyOf(what), now, WINDOW]);
    await this.lookups.rows(HIT, [keyOf(`network|${network}`), now, ADDRESS_WINDOW]);
  }

  async succeeded(what: string): Promise<void> {
    await this.lookups.rows(FORGET, [keyOf(what)]);
  }
}

function tooMany(seconds: number): ProblemException {
  return new ProblemException(IdentityProblem.tooManyAttempts, undefined, seconds);
}

function keyOf(what: string): string {
  return createHash('sha256').update(what).digest('hex');
}

/** The network a request comes from, coarse on purpose: /24 for IPv4, /64 for IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  return plain.includes(':')
    ? plain.split(':').slice(0, 4).join(':')
    : plain.split('.').slice(0, 3).join('.');
}
