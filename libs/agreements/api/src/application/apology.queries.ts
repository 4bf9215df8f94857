import { Injectable } from '@nestjs/common';
import type {
  AuthorApologyState,
  CaseApologies,
  CaseApologyRow,
  MyApologies,
  MyApology,
} from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { notFound, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { AmendsPeople, givenNameOf } from '../persistence/amends-people';
import { ApologyLists } from '../persistence/apology-lists';
import { ApologyMutes } from '../persistence/apology-mutes';
import { ApologyRepository, type ApologyRow } from '../persistence/apology.repository';
import { asksForComfort, checklistFor, ApologyTexts, partsFor } from '../persistence/apology-texts';
import { ApologyNews } from './apology-news';

/** What reading apologies needs besides rows. */
@Injectable()
export class ApologyReading {
  constructor(
    readonly cases: Cases,
    readonly people: AmendsPeople,
    readonly mutes: ApologyMutes,
    readonly news: ApologyNews,
  ) {}
}

/** Apologies as their authors, their recipients and the care team see them. */
@Injectable()
export class ApologyQueries {
  constructor(
    private readonly apologies: ApologyRepository,
    private readonly lists: ApologyLists,
    private readonly texts: ApologyTexts,
    private readonly around: ApologyReading,
  ) {}

  async mine(actor: Actor): Promise<MyApologies> {
    const { people, mutes } = this.around;
    const own = [];
    for (const row of await this.lists.own(actor)) {
      const to = givenNameOf(await people.of(row.caseId), row.recipientParticipantId);
      own.push({ id: row.id, entryId: row.entryId, to, state: await this.toldOf(row) });
    }
    const received = [];
    for (const { row, at, opened } of await this.lists.received(actor)) {
      const from = givenNameOf(await people.of(row.caseId), row.authorParticipantId);
      received.push({ id: row.id, from, at, opened });
    }
    return { own, received, muted: await mutes.of(actor) };
  }

  async read(actor: Actor, id: string): Promise<MyApology> {
    const own = await this.apologies.lookAsAuthor(actor, id);
    return own ? this.forAuthor(own) : this.forRecipient(await this.apologies.asRecipient(actor, id));
  }

  private async forAuthor(row: ApologyRow): Promise<MyApology> {
    const { people, news } = this.around;
    news.about(row.caseId, row.id);
    const state = await this.toldOf(row);
    return {
      as: 'author',
      id: row.id,
      version: row.version,
      caseId: row.caseId,
      state,
      to: givenNameOf(await people.of(row.caseId), row.recipientParticipantId),
      checklist: checklistFor(await this.texts.entry(row.entryId)),
      comment: row.comment ?? undefined,
      throughTherapist: row.throughTherapist,
      can: { deliver: state === 'ready' && !row.throughTherapist, proposeAgain: state === 'returned' },
    };
  }

  private async forRecipient(row: ApologyRow): Promise<MyApology> {
    const { people, news } = this.around;
    news.about(row.caseId, row.id);
    const [found] = (await this.lists.reaching(row)).filter(({ id }) => id === row.id);
    if (!found) throw notFound();
    const of = await people.of(row.caseId);
    return {
      as: 'recipient',
      id: row.id,
      from: givenNameOf(of, row.authorParticipantId),
      fromId: row.authorParticipantId,
      at: found.at,
      relationType: of.relationType,
      parts: partsFor(await this.texts.entryFor(row.entryId)),
      answered: await this.apologies.lastAnswer(row),
    };
  }

  async ofCase(actor: Actor, caseId: CaseId): Promise<CaseApologies> {
    const { cases, news } = this.around;
    await cases.requireInScope(actor, caseId);
    news.about(caseId, caseId);
    const rows: CaseApologyRow[] = [];
    for (const row of await this.lists.ofCase(caseId)) {
      const entry = await this.texts.entry(row.entryId);
      const { recipientWants } = entry.answers as { readonly recipientWants?: string };
      const cautions: readonly (readonly [string, boolean])[] = [
        ['asks-for-comfort', asksForComfort(entry)],
        ['not-known-to-be-wanted', recipientWants !== 'yes'],
        ['through-therapist-only', row.throughTherapist],
      ];
      rows.push({ ...row, cautions: cautions.flatMap(([code, is]) => (is ? [code] : [])) });
    }
    return { rows };
  }

  private async toldOf(row: ApologyRow): Promise<AuthorApologyState> {
    return row.stage === 'ready' ? ((await this.apologies.told(row)) ?? 'ready') : row.stage;
  }
}
