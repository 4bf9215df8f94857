import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../jobs/jobs';
import { SealedKeys } from './sealed-keys';

export const REWRAP_KEYS = 'sealing.rewrap';
const EVERY_NIGHT = '23 2 * * *';

/** After the master key was changed: the roots of every practice are wrapped by the new one, and the old one can be forgotten. */
@Injectable()
export class KeyRotation implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly keys: SealedKeys,
  ) {}

  onModuleInit(): void {
    this.jobs.every(REWRAP_KEYS, EVERY_NIGHT, async () => {
      await this.keys.rewrapRoots();
    });
  }
}
