import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject, signal } from '@angular/core';
import {
  measurePaths,
  type FlagMove,
  type RiskFlagView,
  type RiskFlags,
  type SavedFlag,
} from '@reknit/measures/model';
import { Commands } from '@reknit/shared/web-kernel';

type Flag = Pick<RiskFlagView, 'id' | 'version'>;

/** What the care team asks about risk flags. Reads are called from an injection context, and read again after every write. */
@Service()
export class RiskFlagsApi {
  private readonly commands = inject(Commands);
  /** Counts up with every write, so that what stands above the case is not behind the page inside it. */
  private readonly written = signal(0);

  ofCase(caseId: () => string): HttpResourceRef<RiskFlags | undefined> {
    return httpResource<RiskFlags>(() => {
      this.written();
      return measurePaths.flags(caseId());
    });
  }

  async move(caseId: string, flag: Flag, move: FlagMove, reason?: string): Promise<SavedFlag> {
    const path = measurePaths.flagMoves(caseId, flag.id);
    return this.then(
      this.commands.post<SavedFlag>(path, { move, ...(reason && { reason }) }, { version: flag.version }),
    );
  }

  async confirmClose(caseId: string, flag: Flag, confirmed: boolean): Promise<SavedFlag> {
    const path = measurePaths.confirmClose(caseId, flag.id);
    return this.then(this.commands.post<SavedFlag>(path, { confirmed }, { version: flag.version }));
  }

  /** Refused or not: somebody else may have moved it in the meantime. */
  private async then(write: Promise<SavedFlag>): Promise<SavedFlag> {
    try {
      return await write;
    } finally {
      this.written.update((count) => count + 1);
    }
  }
}
