import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, type DatabaseActor } from '@reknit/shared/api-kernel';
import { CommitmentOccurrences } from './commitment-occurrences';
import { MovingOccurrences } from './moving-occurrences';

const EVERY_FIVE_MINUTES = '*/5 * * * *';
const AT_ONCE = 200;
/** What one run does at most; the next goes on where it stopped. */
const ROUNDS = 25;

/**
 * What the clock does to commitments: occurrences fall due, are not reported, are missed; and there are always sixty days made
 * ahead. Found by state and clock, so that a run which was cut off leaves nothing half done and the next finds the rest.
 */
@Injectable()
export class CommitmentSweep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly making: CommitmentOccurrences,
    private readonly moving: MovingOccurrences,
  ) {}

  onModuleInit(): void {
    this.jobs.every('agreements.sweep', EVERY_FIVE_MINUTES, (who) => this.sweep(who));
  }

  async sweep({ practiceTimeZone }: DatabaseActor): Promise<void> {
    await untilDone(() => this.making.extendSome(practiceTimeZone, AT_ONCE));
    await untilDone(() => this.moving.moveSome(AT_ONCE));
  }
}

async function untilDone(some: () => Promise<number>): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) if ((await some()) < AT_ONCE) return;
}
