import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** Turns "ready" off as soon as the process has been asked to stop, so that no new work is sent here. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  stopping = false;

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }
}
