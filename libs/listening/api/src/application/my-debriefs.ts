import { Injectable } from '@nestjs/common';
import { AssignedWork, ReleasableWords } from '@reknit/homework/api';
import { ListeningProblem, RoundWay, type LearnedToRelease, type MyDebrief } from '@reknit/listening/model';
import { AuditTrail, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import { MyRoundRows, type OwnDebrief } from '../persistence/my-round-rows';
import type { RoundRecord } from '../persistence/round-row';
import { RoundRepository } from '../persistence/round.repository';

const LEARNED = 'oneThingLearned';

/**
 * What somebody said of a round in private. All of it stays between them and the care team but one sentence, which they may
 * let the others of the round read: it leaves as everything shared does, and only over a grant.
 */
@Injectable()
export class MyDebriefs {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly rows: MyRoundRows,
    private readonly work: AssignedWork,
    private readonly releasable: ReleasableWords,
    private readonly trail: AuditTrail,
  ) {}

  async read(actor: Actor, id: string): Promise<MyDebrief> {
    const round = await this.mine(actor, id);
    const own = await this.rows.debriefOf(actor, round);
    return { debrief: own?.debrief, mayRelease: own !== undefined && (await this.mayRelease(round, own)) };
  }

  /** Not shared yet: made ready for the step in which its author sees it as the other will, and decides. */
  async release(actor: Actor, id: string): Promise<LearnedToRelease> {
    const round = await this.mine(actor, id);
    const own = await this.rows.debriefOf(actor, round);
    if (!own || !(await this.mayRelease(round, own)))
      throw new ProblemException(ListeningProblem.moveNotAllowed);
    const piece = await this.work.requireMine(actor, own.participationId);
    const answers = { [LEARNED]: own.debrief.oneThingLearned };
    await this.releasable.keep(actor, piece, { id: own.id, at: own.debrief.at, answers });
    return { entryId: own.id, participationId: own.participationId };
  }

  private async mayRelease(
    { standing, relationType }: RoundRecord,
    { debrief, exercise, taken }: OwnDebrief,
  ): Promise<boolean> {
    if (!debrief.oneThingLearned || !taken || standing.way === RoundWay.solo) return false;
    return this.releasable.mayRelease({ exercise, relationType }, LEARNED);
  }

  private async mine(actor: Actor, id: string): Promise<RoundRecord> {
    const round = await this.rounds.mine(actor, id);
    this.trail.about({ caseId: round.caseId, subjectType: 'round', subjectId: id });
    return round;
  }
}
