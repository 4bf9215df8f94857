import { Injectable } from '@nestjs/common';
import { stepsOfTime } from '@reknit/agreements/model';
import { Clock } from '@reknit/shared/api-kernel';
import { OccurrenceRepository } from '../persistence/occurrence.repository';
import { CommitmentNews } from './commitment-news';

/** Writes down what time alone has done to occurrences. As the system. */
@Injectable()
export class MovingOccurrences {
  constructor(
    private readonly occurrences: OccurrenceRepository,
    private readonly news: CommitmentNews,
    private readonly clock: Clock,
  ) {}

  /** Those that are first in line. @returns how many there were */
  async moveSome(most: number): Promise<number> {
    const now = this.clock.now();
    const moving = await this.occurrences.moving(now, most);
    await this.occurrences.apply(
      moving.map((occurrence) => ({ occurrence, steps: stepsOfTime(occurrence, now) })),
    );
    const owners = new Map(moving.map((one) => [one.ownerId, one]));
    for (const one of owners.values()) await this.news.changed(one);
    return moving.length;
  }
}
