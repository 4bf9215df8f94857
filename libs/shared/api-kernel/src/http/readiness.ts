import { setTimeout as pass } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CONFIG, type Config } from '../config/read-config';

/**
 * Turns "ready" off as soon as the process has been asked to stop, and goes on answering for as long as whoever sends work
 * here takes to notice. Only then are streams closed and the door shut.
 */
@Injectable()
export class Readiness implements OnModuleDestroy {
  stopping = false;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'drainSeconds'>) {}

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    if (this.config.drainSeconds > 0) await pass(this.config.drainSeconds * 1000);
  }
}
