import { Injectable } from '@nestjs/common';
import {
  answerApology,
  ApologyProblem,
  deliverApology,
  moveApology,
  type AnswerApology,
  type ApologyActor,
  type ApologyWay,
  type MuteApologies,
  type ProposeApology,
  type ProposeApologyAgain,
} from '@reknit/agreements/model';
import { fieldProblem, notFound, orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { ParticipantId, Saved } from '@reknit/shared/model';
import { AmendsPeople, draftFacts, othersOf } from '../persistence/amends-people';
import { ApologyMutes } from '../persistence/apology-mutes';
import { ApologyRepository, stateOf, type ApologyRow } from '../persistence/apology.repository';
import { asksForComfort, ApologyTexts, type ApologyEntry } from '../persistence/apology-texts';
import { ApologyNews } from './apology-news';

/** The way of an apology as its author and its recipient go it. */
@Injectable()
export class ApologyCommands {
  constructor(
    private readonly apologies: ApologyRepository,
    private readonly texts: ApologyTexts,
    private readonly people: AmendsPeople,
    private readonly mutes: ApologyMutes,
    private readonly news: ApologyNews,
  ) {}

  async propose(actor: Actor, { entryId, recipientId }: ProposeApology): Promise<Saved> {
    const entry = await this.texts.entry(entryId);
    await this.news.assigned.requireMine(actor, entry.participationId);
    this.news.about(entry.caseId, entry.participationId);
    const of = await this.people.of(entry.caseId);
    const recipient = othersOf(of, entry.participantId).find((one) => one.participantId === recipientId);
    if (!recipient) throw fieldProblem('recipientId', 'not-a-choice');
    const { parentToChild } = draftFacts(of, entry.participantId, recipientId);
    refuseUnfit(entry, parentToChild);
    const id = this.news.nextId();
    await this.apologies.add(
      {
        id,
        caseId: entry.caseId,
        participationId: entry.participationId,
        entryId,
        authorParticipantId: entry.participantId,
        authorClientId: actor.clientId ?? '',
        recipientParticipantId: recipientId,
        recipientClientId: recipient.clientId,
        throughTherapist: parentToChild || entry.answers['deliverThrough'] === 'therapist',
      },
      this.news.now(),
    );
    await this.news.team(entry.caseId, id);
    return { id, version: 1 };
  }

  async proposeAgain(
    actor: Actor,
    id: string,
    { entryId }: ProposeApologyAgain,
    expected: number,
  ): Promise<Saved> {
    const row = await this.apologies.asAuthor(actor, id, expected);
    this.news.about(row.caseId, id);
    orThrow(moveApology(row.stage, 'propose_again', 'author'));
    const entry = await this.texts.entry(entryId);
    if (entry.participationId !== row.participationId) throw fieldProblem('entryId', 'not-a-choice');
    const of = await this.people.of(row.caseId);
    refuseUnfit(entry, draftFacts(of, row.authorParticipantId, row.recipientParticipantId).parentToChild);
    const version = await this.apologies.change(row, { stage: 'in_review', entryId, at: this.news.now() });
    await this.news.team(row.caseId, id);
    return { id, version };
  }

  /** Through the product, by its author. */
  async deliver(actor: Actor, id: string, expected: number): Promise<Saved> {
    const seen = await this.apologies.lookAsAuthor(actor, id);
    if (!seen) throw notFound();
    const gateOpen = await this.news.isOpen(seen);
    const row = await this.apologies.asAuthor(actor, id, expected);
    await this.give(row, { way: 'shared', by: 'author', gateOpen });
    return { id, version: row.version };
  }

  /** @param given `gateOpen` was asked before the apology was held */
  async give(
    row: ApologyRow,
    given: { readonly way: ApologyWay; readonly by: ApologyActor; readonly gateOpen: boolean },
  ): Promise<void> {
    this.news.about(row.caseId, row.id);
    const { way, by, gateOpen } = given;
    const course = await this.apologies.courseOf(row);
    const { willingness, closed } = await this.apologies.reception(row);
    const { throughTherapist } = row;
    const facts = { way, throughTherapist, willingness, muted: closed, gateOpen };
    const to = orThrow(deliverApology(stateOf(row, course), by, facts));
    await this.apologies.putCourse(row, to, { way, at: this.news.now() });
    await (way === 'shared' ? this.news.given(row) : this.news.moved(row, 'author'));
  }

  /** The author hears of "I have read it" alone. To them what was given stays given, and nothing moves when it is not wanted. */
  async answer(actor: Actor, id: string, { answer }: AnswerApology): Promise<Saved> {
    const row = await this.apologies.asRecipient(actor, id);
    this.news.about(row.caseId, id);
    const course = await this.apologies.courseOf(row);
    const from = stateOf(row, course);
    const to = orThrow(answerApology(from, answer));
    const at = this.news.now();
    await this.apologies.answer(row, { id: this.news.nextId(), answer, at });
    // "Not now" leaves it where it is, which is no second giving: whether it could be given again has nothing to do with it.
    if (to !== from)
      await this.apologies.putCourse(row, to, {
        way: course?.way ?? 'shared',
        at: course?.deliveredAt ?? at,
      });
    await this.news.moved(row, answer === 'read' ? 'author' : 'team');
    return { id, version: row.version };
  }

  /** No further apologies from this person, or again. The person never hears of it. */
  async mute(actor: Actor, participantId: ParticipantId, { muted }: MuteApologies): Promise<void> {
    const found = await this.mutes.caseWith(actor, participantId);
    if (!found) throw notFound();
    this.news.about(found, participantId);
    await this.mutes.set(actor, { caseId: found, participantId, muted });
  }
}

function refuseUnfit(entry: ApologyEntry, parentToChild: boolean): void {
  if (entry.acceptedAt === undefined) throw new ProblemException(ApologyProblem.notReviewed);
  if (parentToChild && asksForComfort(entry)) throw new ProblemException(ApologyProblem.asksForComfort);
}
