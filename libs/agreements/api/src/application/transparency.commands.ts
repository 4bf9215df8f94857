import { Injectable } from '@nestjs/common';
import {
  endOf,
  mondayOf,
  moveTransparency,
  renewedItems,
  TRANSPARENCY_HOLDING,
  TransparencyProblem,
  transparencyOf,
  type AskTransparencyRenewal,
  type CreateTransparency,
  type KeepTransparencyWeek,
  type TransparencyItem,
  type TransparencySaved,
} from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { AssignedWork } from '@reknit/homework/api';
import { orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem } from '@reknit/shared/model';
import type { TransparencyRow } from '../persistence/transparency.repository';
import { TransparencyMover } from './transparency-mover';
import { TransparencyOpenness } from './transparency-openness';

/** What the people of a transparency agreement do: write it, confirm it, look at it again, make it lighter, end it. */
@Injectable()
export class TransparencyCommands {
  constructor(
    private readonly mover: TransparencyMover,
    private readonly work: AssignedWork,
    private readonly cases: Cases,
    private readonly openness: TransparencyOpenness,
  ) {}

  async create(actor: Actor, { participationId, items }: CreateTransparency): Promise<TransparencySaved> {
    const piece = await this.work.requireMine(actor, participationId);
    const { caseId, homeworkId, participants } = piece;
    this.mover.changes.about(caseId, 'transparency', participationId);
    if (piece.kind !== 'transparency' || piece.ended || participants.length < 2)
      throw new ProblemException(TransparencyProblem.notWithThem);
    await this.openness.requireOpen(
      caseId,
      participants.map(({ participantId }) => participantId),
    );
    const id = await this.mover.agreements.add(actor, { caseId, homeworkId }, participants);
    const row = await this.mover.agreements.held(id);
    await this.check(actor, row, items);
    await this.mover.agreements.write(row, row.revision, items);
    await this.work.begun(participationId);
    return saved(await this.mover.move(row, 'edit', 'party', { newEnd: endOf(items) }));
  }

  async edit(
    actor: Actor,
    id: string,
    items: readonly TransparencyItem[],
    expected: number,
  ): Promise<TransparencySaved> {
    const row = await this.open(id, expected);
    await this.check(actor, row, items);
    const next = await this.mover.move(row, 'edit', 'party', { newEnd: endOf(items) });
    await this.mover.agreements.write(row, next.revision, items);
    return saved(next);
  }

  async propose(id: string, expected: number): Promise<TransparencySaved> {
    const row = await this.open(id, expected);
    const next = await this.mover.move(row, 'propose', 'party');
    await this.mover.changes.tell({ caseId: row.caseId, event: 'transparency.proposed' });
    return saved(next);
  }

  /** This revision and no other; with the last yes it holds. */
  async confirm(actor: Actor, id: string, revision: number): Promise<void> {
    const row = await this.open(id);
    orThrow(
      moveTransparency(row, 'confirm', 'party', { ...(await this.mover.facts(row)), revisionRead: revision }),
    );
    const before = await this.mover.agreements.confirmations(row);
    if (before.some(({ clientId }) => clientId === actor.clientId)) return;
    await this.mover.agreements.confirm(actor, row);
    const newEnd = endOf((await this.mover.agreements.texts(id))[0]?.items ?? []);
    const next = await this.mover.move(row, 'confirm', 'party', { revisionRead: revision, newEnd });
    if (next.state !== row.state)
      await this.mover.changes.tell({ caseId: row.caseId, event: `transparency.${next.state}` });
  }

  async reject(id: string, revision: number): Promise<void> {
    const row = await this.held(id);
    if (row.state === 'rejected') return;
    await this.mover.move(row, 'reject', 'party', { revisionRead: revision });
    await this.mover.changes.tell({ caseId: row.caseId, event: 'transparency.rejected' });
  }

  async openReview(id: string, expected: number): Promise<TransparencySaved> {
    return saved(await this.mover.move(await this.open(id, expected), 'open_review', 'party'));
  }

  /** New ends for what goes on; the clinician looks at it, and both confirm it. Nothing is renewed by itself. */
  async askRenewal(
    id: string,
    { items }: AskTransparencyRenewal,
    expected: number,
  ): Promise<TransparencySaved> {
    const row = await this.open(id, expected);
    const before = (await this.mover.agreements.texts(id))[0]?.items ?? [];
    const renewed = renewedItems(before, items);
    if (!renewed)
      throw new ProblemException(TransparencyProblem.contentInvalid, { items: [{ code: 'not-a-choice' }] });
    const next = await this.mover.move(row, 'ask_renewal', 'party', { newEnd: endOf(renewed) });
    await this.mover.agreements.write(row, next.revision, renewed);
    await this.mover.changes.tell({ caseId: row.caseId, event: 'transparency.renewal-asked' });
    return saved(next);
  }

  async taper(id: string, expected: number): Promise<TransparencySaved> {
    return saved(await this.mover.move(await this.open(id, expected), 'taper', 'party'));
  }

  /** Either stops it at any time. Stopping is not a breach, and is open while nothing else is. */
  async end(id: string, expected: number): Promise<TransparencySaved> {
    const row = await this.held(id, expected);
    const next = await this.mover.move(row, 'end', 'party');
    await this.mover.changes.tell({ caseId: row.caseId, event: 'transparency.ended' });
    return saved(next);
  }

  /** Private to whoever says it, and their therapist. */
  async keepWeek(actor: Actor, id: string, week: KeepTransparencyWeek): Promise<void> {
    const row = await this.held(id);
    if (!TRANSPARENCY_HOLDING.includes(row.state))
      throw new ProblemException(TransparencyProblem.moveNotAllowed);
    const items = (await this.mover.agreements.texts(id))[0]?.items ?? [];
    const known = week.told.every(({ number }) => items.some((item) => item.number === number));
    if (!known) throw new ProblemException(SharedProblem.validation, { told: [{ code: 'not-a-choice' }] });
    const weekOf = mondayOf(this.mover.changes.today(actor.timeZone));
    await this.mover.weeks.keep(actor, row, { ...week, weekOf });
  }

  private async held(id: string, expected?: number): Promise<TransparencyRow> {
    const row = await this.mover.agreements.held(id, expected);
    this.mover.changes.about(row.caseId, 'transparency', id);
    return row;
  }

  /** For whatever is done together. */
  private async open(id: string, expected?: number): Promise<TransparencyRow> {
    const row = await this.held(id, expected);
    const people = await this.mover.agreements.parties(id);
    await this.openness.requireOpen(
      row.caseId,
      people.map(({ participantId }) => participantId),
    );
    return row;
  }

  private async check(actor: Actor, row: TransparencyRow, items: readonly TransparencyItem[]): Promise<void> {
    const { relationType } = await this.cases.requireOwn(actor, row.caseId);
    const parties = (await this.mover.agreements.parties(row.id)).map(({ participantId }) => participantId);
    const people = (await this.mover.people.everybody(row.caseId)).filter(({ participantId }) =>
      parties.includes(participantId),
    );
    const today = this.mover.changes.today(row.timeZone);
    orThrow(transparencyOf(items, { today, relationType, people }));
  }
}

const saved = ({ id, version }: TransparencyRow): TransparencySaved => ({ id, version });
