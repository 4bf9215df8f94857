import { Injectable } from '@nestjs/common';
import {
  mayMove,
  MoveKind,
  readSettings,
  RoundWay,
  topicCards,
  waitedFor,
  waysFor,
  type MyRoundRow,
  type MyRounds,
  type RoundRoom,
  type RoundWords,
  type StartableRound,
} from '@reknit/listening/model';
import { AuditTrail, Clock, Transactions, type Actor } from '@reknit/shared/api-kernel';
import { MyRoundRows, type GivenRow } from '../persistence/my-round-rows';
import type { RoundRecord } from '../persistence/round-row';
import { RoundRepository } from '../persistence/round.repository';
import { WordsQueries } from '../persistence/words.queries';
import { RoundPeople } from './listening-sweep';
import { roomOf } from './room-view';
import { isOnlooker, whoActs } from './round-moves';

/** What reading a room needs of the kernel. */
@Injectable()
export class RoomTools {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly trail: AuditTrail,
  ) {}

  now(): string {
    return this.clock.now();
  }

  asSystem<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.asSystem(work);
  }

  about({ caseId, id }: RoundRecord): void {
    this.trail.about({ caseId, subjectType: 'round', subjectId: id });
  }
}

/** One room, and its words, for somebody who sits in it. */
@Injectable()
export class RoomQueries {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly words: WordsQueries,
    private readonly rows: MyRoundRows,
    private readonly people: RoundPeople,
    private readonly tools: RoomTools,
  ) {}

  async room(actor: Actor, id: string): Promise<RoundRoom> {
    const round = await this.rounds.mine(actor, id);
    const me = whoActs(round, actor);
    const picks =
      mayMove(round.standing, me.participantId, MoveKind.pickTopic) && me.clientId === actor.clientId;
    const fromSigns = picks && round.settings.topicSource === 'signs_check';
    return roomOf(round, {
      now: this.tools.now(),
      me,
      onlooker: isOnlooker(round, actor),
      lastSeen: await this.tools.asSystem(() => this.people.lastSeen(round)),
      turn: await this.words.ofTurn(round),
      draft: await this.rows.draftOf(actor, round),
      notes: await this.words.notesOf(round),
      suggestedTopic: fromSigns ? await this.rows.oneThingToRaise(actor, round.caseId) : undefined,
    });
  }

  async wordsOf(actor: Actor, id: string): Promise<RoundWords> {
    const round = await this.mine(actor, id);
    // On its way, or in the other person's hands, a shared device shows nothing that was said before.
    const shared = round.standing.way === RoundWay.oneDevice && round.endedAt === undefined;
    return shared && round.standing.holderId !== null ? { turns: [] } : this.words.ofRound(round);
  }

  private async mine(actor: Actor, id: string): Promise<RoundRecord> {
    const round = await this.rounds.mine(actor, id);
    this.tools.about(round);
    return round;
  }
}

/** A person's rounds, and what they can begin one from. */
@Injectable()
export class MyRoundsQueries {
  constructor(private readonly rows: MyRoundRows) {}

  async list(actor: Actor): Promise<MyRounds> {
    const [rounds, given] = [await this.rows.rounds(actor), await this.rows.given(actor)];
    const startable: StartableRound[] = [];
    for (const one of given) {
      const row = startableOf(one);
      const fromSigns = readSettings(one.settings, one.relationType).topicSource === 'signs_check';
      if (row.ways.length === 0 && row.openRoundId === undefined) continue;
      startable.push({
        ...row,
        suggestedTopic: fromSigns ? await this.rows.oneThingToRaise(actor, one.caseId) : undefined,
      });
    }
    return { rounds: rounds.map((round) => rowOf(round, actor)), startable };
  }
}

function rowOf(round: RoundRecord, actor: Actor): MyRoundRow {
  const me = round.seats.find(({ clientId }) => clientId === actor.clientId);
  const { status, way } = round.standing;
  return {
    id: round.id,
    way,
    status,
    topic: round.topic,
    label: round.label,
    people: round.seats.filter((seat) => seat !== me).map(({ givenName }) => givenName),
    at: round.createdAt,
    waitsForMe: me !== undefined && waitedFor(round.standing).includes(me.participantId),
    homeworkId: round.homeworkId,
    participationId: me?.participationId ?? '',
  };
}

function startableOf(given: GivenRow): StartableRound {
  const settings = readSettings(given.settings, given.relationType);
  return {
    participationId: given.participationId,
    homeworkId: given.homeworkId,
    relationType: given.relationType,
    people: given.others,
    ways: waysFor(given.others.length + 1, settings),
    rationale: given.rationale,
    topic: settings.topic,
    topicCards: topicCards(given.relationType, settings),
    openRoundId: given.openRoundId ?? undefined,
    wordsReadBy:
      settings.shareWithTherapist === 'ratings_and_text' ? 'participants_and_team' : 'participants',
  };
}
