import { Service, inject } from '@angular/core';
import {
  listeningPaths,
  type FacilitateRound,
  type MovedRound,
  type RoundForTeam,
  type StartInRoom,
} from '@reknit/listening/model';
import type { CaseId, Saved } from '@reknit/shared/model';
import { Commands } from '@reknit/shared/web-kernel/start';

type Seen = Pick<RoundForTeam, 'id' | 'version'>;

/** What the care team does with rounds, on the wire. */
@Service()
export class TeamListeningApi {
  private readonly commands = inject(Commands);

  startInRoom(caseId: CaseId, body: StartInRoom, idempotencyKey: string): Promise<Saved> {
    return this.commands.post<Saved>(listeningPaths.startInRoom(caseId), body, { idempotencyKey });
  }

  lead({ id, version }: Seen, body: FacilitateRound): Promise<MovedRound> {
    return this.commands.post<MovedRound>(listeningPaths.facilitate(id), body, { version });
  }

  review({ id, version }: Seen): Promise<Saved> {
    return this.commands.post<Saved>(listeningPaths.review(id), { seen: true }, { version });
  }
}
