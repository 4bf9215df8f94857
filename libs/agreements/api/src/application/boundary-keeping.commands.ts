import { Injectable } from '@nestjs/common';
import {
  boundaryOf,
  BoundaryProblem,
  inDays,
  type BoundaryDraft,
  type BoundarySaved,
  type ChooseAfterRefusal,
  type PauseBoundary,
  type RenewBoundary,
  type RetireBoundary,
} from '@reknit/agreements/model';
import { orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import { BoundaryRepository } from '../persistence/boundary.repository';
import type { BoundaryRow } from '../persistence/boundary-row';
import { BoundaryAuthoring } from './boundary-authoring';
import { BoundaryTellingCommands } from './boundary-telling.commands';

/** What an author does with a boundary that stands: rest, look again, renew, let go. */
@Injectable()
export class BoundaryKeepingCommands {
  constructor(
    private readonly authoring: BoundaryAuthoring,
    private readonly boundaries: BoundaryRepository,
    private readonly telling: BoundaryTellingCommands,
  ) {}

  /** "Emergency today" comes back by itself at midnight on the author's clock; nothing is counted meanwhile. */
  async pause(
    actor: Actor,
    id: string,
    { emergencyToday }: PauseBoundary,
    expected: number,
  ): Promise<BoundarySaved> {
    const row = await this.authoring.own(actor, id, expected);
    const { mover, changes } = this.authoring.tools;
    const pausedUntil = emergencyToday ? inDays(changes.today(row.timeZone), 1) : null;
    return saved(await mover.move(row, 'pause', 'author', { pausedUntil }));
  }

  async resume(actor: Actor, id: string, expected: number): Promise<BoundarySaved> {
    const row = await this.authoring.own(actor, id, expected);
    return saved(await this.authoring.tools.mover.move(row, 'resume', 'author'));
  }

  async openReview(actor: Actor, id: string, expected: number): Promise<BoundarySaved> {
    const row = await this.authoring.own(actor, id, expected);
    const { mover, prompts } = this.authoring.tools;
    const next = await mover.move(row, 'open_review', 'author');
    await prompts.settle(row, 'review_overdue');
    return saved(next);
  }

  /** The same words for another while. What two keep, both confirm again. */
  async renew(actor: Actor, id: string, body: RenewBoundary, expected: number): Promise<BoundarySaved> {
    const row = await this.authoring.own(actor, id, expected);
    const { mover, texts, changes } = this.authoring.tools;
    const dates = { reviewOn: body.reviewOn, endsOn: body.endsOn ?? null };
    const next = await mover.move(row, 'renew', 'author', dates);
    const last = (await texts.revisionsOf(id)).at(-1);
    const content: BoundaryDraft = {
      ...(last?.content ?? { kind: row.kind }),
      ...body,
      endsOn: body.endsOn,
      confidence: body.confidence ?? last?.content.confidence,
    };
    const people = await this.authoring.people.everybody(row.caseId);
    const today = changes.today(row.timeZone);
    await texts.add(row, next.revision, orThrow(boundaryOf(content, { today, people })));
    await texts.keepDraft(row, content);
    if (row.kind === 'agreement') await this.telling.show(next, []);
    await changes.tell({ caseId: row.caseId, event: 'boundary.renewed', participantId: row.participantId });
    return saved(next);
  }

  /** It is over, with its log kept. What should not have been sent can be taken back from anywhere, with a few last words. */
  async retire(actor: Actor, id: string, body: RetireBoundary, expected: number): Promise<BoundarySaved> {
    const row = await this.authoring.own(actor, id, expected);
    const { mover, changes, tellings } = this.authoring.tools;
    if (body.retracted && body.note !== undefined) await tellings.end(id, body.note);
    const next = await mover.move(row, body.retracted ? 'retract' : 'retire', 'author');
    const event = body.retracted ? 'boundary.retracted' : 'boundary.retired';
    await changes.tell({ caseId: row.caseId, event, participantId: row.participantId });
    return saved(next);
  }

  /** Either withdraws from an agreement; nobody is asked why. */
  async withdraw(actor: Actor, id: string, expected: number): Promise<BoundarySaved> {
    const row = await this.authoring.own(actor, id, expected);
    const { mover, changes } = this.authoring.tools;
    const next = await mover.move(row, 'withdraw', 'author');
    await changes.tell({ caseId: row.caseId, event: 'boundary.withdrawn', participantId: row.participantId });
    return saved(next);
  }

  /** After a no, no answer, or somebody leaving: my own part of it as a limit, or nothing. */
  async choose(
    actor: Actor,
    id: string,
    { choice }: ChooseAfterRefusal,
    expected: number,
  ): Promise<BoundarySaved> {
    const row = await this.authoring.own(actor, id, expected);
    const { mover, texts } = this.authoring.tools;
    const next =
      row.state === 'withdrawn'
        ? await this.answerOffer(row)
        : await mover.move(row, choice === 'drop' ? 'drop' : 'keep_as_limit', 'author');
    if (choice === 'drop') return saved(next);
    const before = (await texts.revisionsOf(id)).at(-1)?.content;
    const { caseId, participantId, participationId } = row;
    return this.authoring.begin(actor, { caseId, participantId, participationId }, asLimit(before));
  }

  /** What was over anyway stays over; that it was offered to say it alone is answered, either way, once. */
  private async answerOffer(row: BoundaryRow): Promise<BoundaryRow> {
    if (!row.restateOffered) throw new ProblemException(BoundaryProblem.moveNotAllowed);
    await this.authoring.tools.prompts.settle(row, 'restate');
    return this.boundaries.put(row, { restateOffered: false });
  }
}

const saved = ({ id, version }: BoundaryRow): BoundarySaved => ({ id, version });

/** What is mine of it: the situation and my own response. Days, checks and the way of telling are thought of anew. */
function asLimit(before: BoundaryDraft | undefined): BoundaryDraft {
  const { situation, flex, exceptions, appliesTo, times, ownResponse, domain } = before ?? {};
  const ownAction = before?.ownAction ?? ownResponse?.[0]?.action;
  return { kind: 'limit', domain, situation, ownAction, ownResponse, flex, exceptions, appliesTo, times };
}
