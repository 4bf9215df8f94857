import { Service } from '@angular/core';
import type { Answers } from '@reknit/exercises/model';
import { DeviceKeeping } from '@reknit/shared/web-kernel/drafts';

/** What somebody began to tell of what they had handed in. */
export interface KeptLater {
  /** The version it adds to. */
  readonly entryId: string;
  readonly answers: Answers;
}

/** Keeps it until it is sent. Provided by the form. */
@Service({ autoProvided: false })
export class LaterKeeping extends DeviceKeeping<KeptLater> {
  constructor() {
    super('later');
  }
}
