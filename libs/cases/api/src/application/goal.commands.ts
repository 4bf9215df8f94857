import { Injectable } from '@nestjs/common';
import {
  hasEnded,
  rateGoal,
  updateGoal,
  whileOpen,
  type AddGoal,
  type GoalStanding,
  type RateGoal,
  type UpdateGoal,
} from '@reknit/cases/model';
import {
  fieldProblem,
  IdSource,
  notFound,
  orThrow,
  Sql,
  statement,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId, Saved } from '@reknit/shared/model';
import { GoalEntity } from '../persistence/goal.entity';
import { CaseChanges } from './case-changes';
import { CasePeople } from './case-people';
import { Cases } from './cases';

type Goal = GoalStanding & { readonly words: string };

const ADD = statement(
  'goal.add',
  `insert into goal (practice_id, id, case_id, participant_id, words, state, target_on, created_at)
   values ($1, $2, $3, $4, $5, 'open', $6, $7)`,
);
const GET = statement(
  'goal.get',
  `select words, state, participant_id as "participantId" from goal
   where practice_id = $1 and case_id = $2 and id = $3 and ($4::uuid is null or participant_id is null or participant_id = $4)`,
);
const RATE = statement(
  'goal.rate',
  `insert into goal_rating (practice_id, id, goal_id, case_id, participant_id, rating, rated_by, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** What people want, in their words, and how near they are. */
@Injectable()
export class GoalCommands {
  constructor(
    private readonly changes: CaseChanges,
    private readonly people: CasePeople,
    private readonly cases: Cases,
    private readonly sql: Sql,
    private readonly ids: IdSource,
  ) {}

  async add(actor: Actor, caseId: CaseId, body: AddGoal): Promise<Saved> {
    await this.changes.open(actor, caseId);
    if (body.participantId !== undefined) await this.refuseStranger(caseId, body.participantId);
    const id = this.ids.next();
    this.changes.about({ subjectType: 'goal', subjectId: id });
    await this.sql.change(ADD, [
      actor.practiceId,
      id,
      caseId,
      body.participantId ?? null,
      body.words,
      body.targetOn ?? null,
      this.changes.now(),
    ]);
    await this.tell('goal.added', { caseId, id, participantId: body.participantId, words: body.words });
    return { id, version: 1 };
  }

  async update(actor: Actor, at: GoalPlace, body: UpdateGoal, expected: number): Promise<Saved> {
    const { caseId, id } = at;
    await this.changes.open(actor, caseId);
    const goal = await this.get(actor, at);
    const patch = orThrow(updateGoal(goal, body));
    this.changes.about({ subjectType: 'goal', subjectId: id });
    const row = { practiceId: actor.practiceId, id };
    const version = await this.changes.apply(GoalEntity, row, { patch, expected });
    const participantId = goal.participantId ?? undefined;
    await this.tell('goal.updated', { ...at, participantId, words: body.words ?? goal.words });
    return { id, version };
  }

  /** The care team rates for whoever says the number in the room; a person in care rates for themselves alone. */
  async rate(actor: Actor, at: GoalPlace, body: RateGoal): Promise<Saved> {
    await this.mayRateFor(actor, at.caseId, body.participantId);
    const goal = await this.get(actor, at, actor.clientId && body.participantId);
    orThrow(rateGoal(goal, body.participantId));
    const id = this.ids.next();
    this.changes.about({ subjectType: 'goal', subjectId: at.id });
    const rating = [
      id,
      at.id,
      at.caseId,
      body.participantId,
      body.rating,
      actor.accountId,
      this.changes.now(),
    ];
    await this.sql.change(RATE, [actor.practiceId, ...rating]);
    await this.tell('goal.rated', { ...at, participantId: body.participantId, words: goal.words });
    return { id, version: 1 };
  }

  private async mayRateFor(actor: Actor, caseId: CaseId, participantId: ParticipantId): Promise<void> {
    if (actor.clientId === undefined) {
      await this.changes.open(actor, caseId);
      return this.refuseStranger(caseId, participantId);
    }
    const own = await this.cases.requireOwn(actor, caseId);
    this.changes.about({ caseId });
    if (own.participantId !== participantId) throw notFound();
    orThrow(whileOpen(own.state));
  }

  /** @param visibleTo somebody who sees their own goals and the shared ones, and of the others nothing */
  private async get(actor: Actor, { caseId, id }: GoalPlace, visibleTo?: ParticipantId): Promise<Goal> {
    const goal = await this.sql.first<Goal>(GET, [actor.practiceId, caseId, id, visibleTo ?? null]);
    if (!goal) throw notFound();
    return goal;
  }

  private async refuseStranger(caseId: CaseId, participantId: ParticipantId): Promise<void> {
    const people = await this.people.standings(caseId);
    if (!people.some(({ id, state }) => id === participantId && !hasEnded(state)))
      throw fieldProblem('participantId', 'not-a-choice');
  }

  private tell(
    event: 'goal.added' | 'goal.updated' | 'goal.rated',
    { caseId, id, participantId, words }: GoalPlace & { participantId?: ParticipantId; words: string },
  ): Promise<void> {
    return this.changes.tell({
      caseId,
      kind: 'goal',
      event,
      participantId,
      subject: words,
      link: { kind: 'goal', id },
    });
  }
}

/** A goal, by the case it was named in. */
export interface GoalPlace {
  readonly caseId: CaseId;
  readonly id: string;
}
