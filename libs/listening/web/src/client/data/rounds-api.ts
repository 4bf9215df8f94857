import { Service, inject } from '@angular/core';
import {
  listeningPaths,
  type LearnedToRelease,
  type MovedRound,
  type MoveRound,
  type SaveSpoken,
  type StartRound,
} from '@reknit/listening/model';
import type { Saved } from '@reknit/shared/model';
import { Commands } from '@reknit/shared/web-kernel/start';

/** What somebody does in their rounds, on the wire. */
@Service()
export class RoundsApi {
  private readonly commands = inject(Commands);

  start(body: StartRound, idempotencyKey: string): Promise<Saved> {
    return this.commands.post<Saved>(listeningPaths.myRounds, body, { idempotencyKey });
  }

  move(id: string, body: MoveRound, version: number): Promise<MovedRound> {
    return this.commands.post<MovedRound>(listeningPaths.moves(id), body, { version });
  }

  release(id: string): Promise<LearnedToRelease> {
    return this.commands.post<LearnedToRelease>(listeningPaths.learned(id), {});
  }

  saveDraft(id: string, body: SaveSpoken): Promise<void> {
    return this.commands.put(listeningPaths.draft(id), body);
  }

  /** Says that the page is open. */
  here(id: string): Promise<void> {
    return this.commands.put(listeningPaths.here(id), {});
  }
}
