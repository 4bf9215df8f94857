import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { SharedProblem } from '@reknit/shared/model';
import { requestOf } from '../action/request-facts';
import { CONFIG, type Config } from '../config/read-config';
import { ProblemException } from '../problems/problem-exception';
import { Clock } from '../time/clock';
import { RateLimit } from './rate-limit';

/**
 * Stands behind the first two walls: what one session may ask for in a minute, reads and writes apart. Each process counts for
 * itself: this keeps one session from crowding out the others, and guessing has its own counters in the database.
 */
@Injectable()
export class RateGuard implements CanActivate {
  private readonly reads: RateLimit;
  private readonly writes: RateLimit;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly clock: Clock,
  ) {
    this.reads = new RateLimit(config.readsPerMinute);
    this.writes = new RateLimit(config.writesPerMinute);
  }

  canActivate(context: ExecutionContext): boolean {
    const { actor, method } = requestOf(context);
    if (!actor) return true;
    const limit = method === 'GET' || method === 'HEAD' ? this.reads : this.writes;
    const wait = limit.take(actor.sessionHash, this.clock.epochMillis());
    if (wait === 0) return true;
    throw new ProblemException(SharedProblem.tooMany, undefined, wait);
  }
}
