import { Injectable } from '@nestjs/common';
import {
  moveTransparency,
  TRANSPARENCY_HOLDING,
  type MyTransparency,
  type TransparencyAgreement,
  type TransparencyFacts,
  type TransparencyMove,
  type TransparencyMoves,
  type TransparencyPerson,
  type TransparencyRow as TransparencyRowView,
} from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { AssignedWork } from '@reknit/homework/api';
import { notFound, type Actor } from '@reknit/shared/api-kernel';
import type { TransparencyRow } from '../persistence/transparency.repository';
import { TransparencyMover } from './transparency-mover';
import { TransparencyOpenness } from './transparency-openness';

/** Transparency agreements for the people of them. While joint work rests there is nothing to find. */
@Injectable()
export class TransparencyQueries {
  constructor(
    private readonly mover: TransparencyMover,
    private readonly work: AssignedWork,
    private readonly cases: Cases,
    private readonly openness: TransparencyOpenness,
  ) {}

  async list(actor: Actor): Promise<MyTransparency> {
    const rows = [];
    for (const row of await this.mover.agreements.list()) rows.push(await this.rowOf(actor, row));
    return { rows, places: await this.places(actor) };
  }

  async read(actor: Actor, id: string): Promise<TransparencyAgreement> {
    const row = await this.mover.agreements.look(id);
    this.mover.changes.about(row.caseId, 'transparency', id);
    const { relationType } = await this.cases.requireOwn(actor, row.caseId);
    const parties = await this.mover.agreements.parties(id);
    const me = parties.find(({ clientId }) => clientId === actor.clientId);
    if (!me) throw notFound();
    const weeks = await this.mover.weeks.of(id);
    return {
      id,
      version: row.version,
      caseId: row.caseId,
      relationType,
      variant: await this.mover.variant(row, relationType),
      state: row.state,
      revision: row.revision,
      renewals: row.renewals,
      me: me.participantId,
      people: await this.peopleOf(row),
      items: (await this.mover.agreements.texts(id))[0]?.items ?? [],
      endsOn: row.endsOn ?? undefined,
      myWeeks: weeks.map(({ weekOf, urgeToCheck, reliefAfter, told }) => ({
        weekOf,
        urgeToCheck,
        reliefAfter,
        told,
      })),
      may: await this.movesOf(actor, row),
    };
  }

  /** Whether each has confirmed this revision; when is nobody else's business. */
  async peopleOf(row: TransparencyRow): Promise<readonly TransparencyPerson[]> {
    const confirmed = (await this.mover.agreements.confirmations(row)).map(({ clientId }) => clientId);
    const everybody = await this.mover.people.everybody(row.caseId);
    const parties = await this.mover.agreements.parties(row.id);
    return parties.map(({ participantId, clientId }) => ({
      participantId,
      name: everybody.find((one) => one.participantId === participantId)?.givenName ?? '',
      confirmed: confirmed.includes(clientId),
    }));
  }

  private async rowOf(actor: Actor, row: TransparencyRow): Promise<TransparencyRowView> {
    const items = (await this.mover.agreements.texts(row.id))[0]?.items ?? [];
    const confirmed = (await this.mover.agreements.confirmations(row)).map(({ clientId }) => clientId);
    const asked = row.state === 'proposed' || row.renewalRevision === row.revision;
    return {
      id: row.id,
      caseId: row.caseId,
      state: row.state,
      revision: row.revision,
      areas: items.map(({ area }) => area),
      endsOn: row.endsOn ?? undefined,
      waitsForMe: asked && !confirmed.includes(actor.clientId ?? ''),
    };
  }

  private async movesOf(actor: Actor, row: TransparencyRow): Promise<TransparencyMoves> {
    const facts: TransparencyFacts = await this.mover.facts(row);
    const parties = await this.mover.agreements.parties(row.id);
    const confirmed = await this.mover.agreements.confirmations(row);
    const mine = confirmed.some(({ clientId }) => clientId === actor.clientId);
    const open = await this.openness.isOpen(
      row.caseId,
      parties.map(({ participantId }) => participantId),
    );
    const may = (move: TransparencyMove) => moveTransparency(row, move, 'party', facts).ok;
    return {
      edit: open && may('edit'),
      propose: open && may('propose'),
      confirm: open && may('confirm') && !mine,
      reject: may('reject'),
      openReview: open && may('open_review'),
      askRenewal: open && may('ask_renewal'),
      taper: open && may('taper'),
      end: may('end'),
      keepWeek: TRANSPARENCY_HOLDING.includes(row.state),
    };
  }

  private async places(actor: Actor): Promise<MyTransparency['places']> {
    const places = [];
    for (const { id, caseId } of await this.mover.people.mine(actor, 'transparency')) {
      const piece = await this.work.requireMine(actor, id);
      if (piece.ended || piece.held || piece.participants.length < 2) continue;
      const everybody = piece.participants.map(({ participantId }) => participantId);
      if (!(await this.openness.isOpen(caseId, everybody))) continue;
      const people = piece.participants.map(({ participantId, givenName }) => ({ participantId, givenName }));
      const { relationType } = await this.cases.requireOwn(actor, caseId);
      const variant = await this.mover.variantOf(caseId, relationType, everybody);
      places.push({ participationId: id, caseId, variant, people });
    }
    return places;
  }
}
