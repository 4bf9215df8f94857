import { Injectable } from '@nestjs/common';
import { Cases, SafetyConcerns } from '@reknit/cases/api';
import {
  BoundaryProblem,
  boundaryOf,
  controlOutcome,
  isPersonal,
  type Boundary,
  type BoundaryDraft,
  type BoundarySaved,
  type CreateBoundary,
} from '@reknit/agreements/model';
import { AssignedWork } from '@reknit/homework/api';
import { orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipationId } from '@reknit/shared/model';
import { BoundaryRepository } from '../persistence/boundary.repository';
import type { BoundaryRow } from '../persistence/boundary-row';
import { BoundaryAuthoring } from './boundary-authoring';

const OPEN = ['intake', 'active'];

/** What an author writes: the draft, handing it in, and a new wording. */
@Injectable()
export class BoundaryWritingCommands {
  constructor(
    private readonly cases: Cases,
    private readonly work: AssignedWork,
    private readonly boundaries: BoundaryRepository,
    private readonly authoring: BoundaryAuthoring,
    private readonly concerns: SafetyConcerns,
  ) {}

  async create(actor: Actor, { caseId, participationId, draft }: CreateBoundary): Promise<BoundarySaved> {
    const own = await this.cases.requireOwn(actor, caseId);
    if (!OPEN.includes(own.state)) throw new ProblemException(BoundaryProblem.caseNotOpen);
    if (participationId !== undefined) await this.begin(actor, caseId, participationId);
    const place = { caseId, participantId: own.participantId, participationId: participationId ?? null };
    return this.authoring.begin(actor, place, draft);
  }

  async edit(actor: Actor, id: string, draft: BoundaryDraft, expected: number): Promise<BoundarySaved> {
    const row = await this.authoring.own(actor, id, expected);
    if (row.kindFixed && draft.kind !== row.kind) throw new ProblemException(BoundaryProblem.kindFixed);
    await this.authoring.tools.texts.keepDraft(row, draft);
    return saved(await this.authoring.tools.mover.move(row, 'edit', 'author', saferThan(row, draft)));
  }

  async submit(actor: Actor, id: string, expected: number): Promise<BoundarySaved> {
    const row = await this.authoring.own(actor, id, expected);
    const { texts, mover, changes } = this.authoring.tools;
    const people = await this.authoring.people.of(actor, row.caseId, row.participationId);
    const boundary = orThrow(
      boundaryOf(await texts.draftOf(row), { today: changes.today(row.timeZone), people }),
    );
    await texts.add(row, row.revision, boundary);
    const content = headOf(boundary);
    const next = await mover.move({ ...row, ...content }, 'submit', 'author', { ...content, handedIn: true });
    if (controlOutcome(boundary.controlCheck).safetyFollowUp) await this.followUp(next);
    await this.authoring.findOverlaps(next);
    if (row.participationId !== null) await this.work.handedIn(row.participationId);
    await changes.tell({ caseId: row.caseId, event: 'boundary.handed-in', participantId: row.participantId });
    return saved(next);
  }

  /** A new wording; what holds goes on holding meanwhile, except what both have to keep. */
  async adjust(actor: Actor, id: string, expected: number): Promise<BoundarySaved> {
    const row = await this.authoring.own(actor, id, expected);
    return saved(await this.authoring.tools.mover.move(row, 'adjust', 'author'));
  }

  private async begin(actor: Actor, caseId: CaseId, participationId: ParticipationId): Promise<void> {
    const piece = await this.work.requireMine(actor, participationId);
    if (piece.caseId !== caseId || piece.kind !== 'boundary' || piece.ended)
      throw new ProblemException(BoundaryProblem.notAParticipant);
    await this.work.begun(participationId);
  }

  /** Somebody speaks with them alone, and joint work is thought over again; nobody else notices. */
  private async followUp(row: BoundaryRow): Promise<void> {
    await this.authoring.tools.prompts.ask(row, 'safety_follow_up');
    await this.concerns.reconsider(row);
  }
}

const saved = ({ id, version }: BoundaryRow): BoundarySaved => ({ id, version });

/** What is not safe to tell is out of sight from the moment it is written down, not only from when it is handed in. */
function saferThan(row: BoundaryRow, draft: BoundaryDraft): Partial<BoundaryRow> {
  const personal = isPersonal(draft);
  if (personal)
    return {
      kind: draft.kind,
      personal: true,
      safeToTell: draft.safeToTell ?? row.safeToTell,
      channel: 'do_not_tell',
    };
  if (!row.handedIn) return { kind: draft.kind, personal: false, safeToTell: draft.safeToTell ?? null };
  return { kind: draft.kind, ...(draft.safeToTell === 'unsure' && { safeToTell: 'unsure' as const }) };
}

function headOf(boundary: Boundary) {
  return {
    kind: boundary.kind,
    domain: boundary.domain,
    channel: boundary.channel,
    safeToTell: boundary.safeToTell,
    personal: isPersonal(boundary),
    effectiveAtOnce: boundary.domain === 'body_and_touch',
    startsOn: boundary.startsOn,
    endsOn: boundary.endsOn ?? null,
    reviewOn: boundary.reviewOn,
  };
}
