import { Service, inject } from '@angular/core';
import { boundaryPaths, type BoundarySaved, type MarkBoundaryReady } from '@reknit/agreements/model';
import { Commands } from '@reknit/shared/web-kernel/start';

interface Read {
  readonly id: string;
  readonly version: number;
}

/** What the care team does about a boundary, on the wire. */
@Service()
export class TeamBoundaryApi {
  private readonly commands = inject(Commands);

  giveBack({ id, version }: Read, comment: string): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.giveBack(id), { comment }, { version });
  }

  markReady({ id, version }: Read, body: MarkBoundaryReady): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.markReady(id), body, { version });
  }

  closePrompt(id: string, note: string): Promise<void> {
    return this.commands.post(boundaryPaths.closePrompt(id), { note });
  }
}
