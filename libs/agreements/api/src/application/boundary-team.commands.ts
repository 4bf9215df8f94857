import { Injectable } from '@nestjs/common';
import {
  BoundaryProblem,
  readyNeeds,
  type BoundarySaved,
  type CloseBoundaryPrompt,
  type MarkBoundaryReady,
  type ReadyNeeds,
  type ReturnBoundary,
} from '@reknit/agreements/model';
import { notFound, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import { BoundaryRepository } from '../persistence/boundary.repository';
import type { BoundaryRow } from '../persistence/boundary-row';
import { namedIn } from '../persistence/boundary-texts';
import { BoundaryDecisions } from './boundary-decisions';
import { BoundaryPeople } from './boundary-people';
import { BoundarySurroundings } from './boundary-surroundings';
import { BoundaryTools } from './boundary-tools';

/** What the care team does: reading the control check, giving back or marking ready, and closing what was asked. */
@Injectable()
export class BoundaryTeamCommands {
  constructor(
    private readonly boundaries: BoundaryRepository,
    private readonly decisions: BoundaryDecisions,
    private readonly tools: BoundaryTools,
    private readonly people: BoundaryPeople,
    private readonly around: BoundarySurroundings,
  ) {}

  async giveBack(
    actor: Actor,
    id: string,
    { comment }: ReturnBoundary,
    expected: number,
  ): Promise<BoundarySaved> {
    const { row } = await this.boundaries.forTeam(actor, id, expected);
    this.tools.changes.about(row.caseId, 'boundary', id);
    const next = await this.tools.mover.move(row, 'return', 'clinician');
    await this.decisions.add(actor, row, { decision: 'returned', note: comment });
    await this.tools.changes.tell({
      caseId: row.caseId,
      event: 'boundary.returned',
      participantId: row.participantId,
    });
    return { id, version: next.version };
  }

  async markReady(
    actor: Actor,
    id: string,
    body: MarkBoundaryReady,
    expected: number,
  ): Promise<BoundarySaved> {
    const { row } = await this.boundaries.forTeam(actor, id, expected);
    this.tools.changes.about(row.caseId, 'boundary', id);
    const needs = await this.needsOf(row);
    requireAnswers(needs, body);
    const { whyBoundary, guardianHeard, forMinor } = body;
    await this.decisions.add(actor, row, { decision: 'ready', note: whyBoundary, guardianHeard, forMinor });
    const next = await this.tools.mover.move(row, 'mark_ready', 'clinician', { kindFixed: true });
    if (row.participationId !== null) await this.around.work.reviewed(row.participationId);
    await this.tools.changes.tell({
      caseId: row.caseId,
      event: 'boundary.ready',
      participantId: row.participantId,
    });
    return { id, version: next.version };
  }

  async closePrompt(actor: Actor, id: string, { note }: CloseBoundaryPrompt): Promise<void> {
    const found = await this.tools.prompts.find(id);
    if (!found) throw notFound();
    await this.around.cases.requireToChange(actor, found.caseId);
    this.tools.changes.about(found.caseId, 'boundary-prompt', id);
    if (!found.closed) await this.tools.prompts.close(id, note);
  }

  private async needsOf(row: BoundaryRow): Promise<ReadyNeeds> {
    const content = (await this.tools.texts.revisionsOf(row.id)).at(-1)?.content;
    if (!content?.controlCheck || !content.domain) throw new ProblemException(BoundaryProblem.moveNotAllowed);
    const ids = namedIn(content);
    const named = (await this.people.everybody(row.caseId)).filter((one) => ids.includes(one.participantId));
    return readyNeeds({ kind: row.kind, domain: content.domain, controlCheck: content.controlCheck }, named);
  }
}

function requireAnswers(needs: ReadyNeeds, body: MarkBoundaryReady): void {
  if (needs.whyBoundary && !body.whyBoundary)
    throw new ProblemException(BoundaryProblem.needsClinicianNote, { whyBoundary: [{ code: 'required' }] });
  if (needs.guardianHeard && body.guardianHeard !== true)
    throw new ProblemException(BoundaryProblem.needsGuardian, { guardianHeard: [{ code: 'required' }] });
  if (needs.forMinor && !body.forMinor)
    throw new ProblemException(BoundaryProblem.bindsMinor, { forMinor: [{ code: 'required' }] });
}
