import { Injectable } from '@nestjs/common';
import type { Readiness, RoundEntry } from '@reknit/listening/model';
import { Clock, IdSource, Sql, statement } from '@reknit/shared/api-kernel';
import type { RoundRecord, SeatRecord } from './round-row';

const ENTRY = statement(
  'listening.add-entry',
  `insert into listening_entry (practice_id, id, round_id, case_id, turn_id, participant_id, client_id, kind, value, marks, spoken, at)
   select $1, $2, $3, $4, t.id, $6, $7, $8, $9, $10, $11, $12 from listening_turn t
   where t.practice_id = $1 and t.round_id = $3 and t.number = $5`,
);
const WORDS = statement(
  'listening.add-words',
  `insert into listening_words (practice_id, id, round_id, case_id, client_id, body, at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
const NOTE = statement(
  'listening.add-note',
  `insert into listening_note (practice_id, id, round_id, case_id, participant_id, client_id, kind, body, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const PRIVATE = statement(
  'listening.add-private',
  `insert into listening_private (practice_id, id, round_id, case_id, participant_id, client_id, kind, number, content, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const READINESS = statement(
  'listening.readiness',
  `select content from listening_private where practice_id = $1 and round_id = $2 and kind = 'readiness' and number = $3`,
);
const DRAFT = statement(
  'listening.draft-of-turn',
  'select body from listening_draft where practice_id = $1 and id = $2 and turn_number = $3',
);

interface Part {
  readonly kind: string;
  readonly value?: number;
  readonly marks?: readonly string[];
  readonly spoken?: boolean;
  readonly words?: string;
}

/** What people leave behind in a round. Written by whoever said it, or by the system for who holds a shared device. */
@Injectable()
export class EntryRepository {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async write(round: RoundRecord, by: SeatRecord, entries: readonly RoundEntry[]): Promise<void> {
    for (const entry of entries) await this.writeOne(round, by, entry);
  }

  /** As the system: everybody's answers to one asking, which decide together and are shown to nobody. */
  async readiness({ practiceId, id, standing }: RoundRecord): Promise<readonly Readiness[]> {
    const values = [practiceId, id, standing.attempt];
    return (await this.sql.rows<{ content: Readiness }>(READINESS, values)).map(({ content }) => content);
  }

  /** As the system: what the speaker has typed in the turn at hand. */
  async typed({ practiceId, id, standing }: RoundRecord): Promise<string | undefined> {
    const row = await this.sql.first<{ body: string }>(DRAFT, [practiceId, id, standing.turnNumber]);
    return row?.body;
  }

  private async writeOne(round: RoundRecord, by: SeatRecord, entry: RoundEntry): Promise<void> {
    switch (entry.kind) {
      case 'said':
      case 'reflection':
      case 'makes_sense':
        return this.inTurn(round, by, { kind: entry.kind, spoken: entry.spoken, words: entry.text });
      case 'accuracy':
        return this.inTurn(round, by, { kind: 'accuracy', value: entry.value, words: entry.missed });
      case 'guess':
        return this.inTurn(round, by, { kind: 'guess', words: JSON.stringify(entry.feelings) });
      case 'mark':
        return this.inTurn(round, by, { kind: 'mark', marks: entry.marks });
      case 'parked':
      case 'appreciation':
        return this.note(round, by, entry.kind, entry.text);
      case 'readiness': {
        const { attempt, calm, willing, topicHeat } = entry;
        return this.apart(round, by, {
          kind: 'readiness',
          number: attempt,
          content: { calm, willing, topicHeat },
        });
      }
      case 'felt_heard':
        return this.apart(round, by, {
          kind: 'felt_heard',
          number: entry.floor,
          content: { value: entry.value },
        });
      case 'debrief':
        return this.apart(round, by, { kind: 'debrief', number: 0, content: entry.debrief });
      default:
        // Topic, PIN and what a turn becomes are not entries of their own.
        return undefined;
    }
  }

  private async inTurn(round: RoundRecord, by: SeatRecord, part: Part): Promise<void> {
    const { practiceId, id, caseId, standing } = round;
    const entryId = this.ids.undated();
    const now = this.clock.now();
    await this.sql.change(ENTRY, [
      practiceId,
      entryId,
      id,
      caseId,
      standing.turnNumber,
      by.participantId,
      by.clientId,
      part.kind,
      part.value ?? null,
      part.marks ?? [],
      part.spoken ?? false,
      now,
    ]);
    if (part.words !== undefined)
      await this.sql.change(WORDS, [practiceId, entryId, id, caseId, by.clientId, part.words, now]);
  }

  private async note(round: RoundRecord, by: SeatRecord, kind: string, text: string): Promise<void> {
    const { practiceId, id, caseId } = round;
    const who = [by.participantId, by.clientId];
    await this.sql.change(NOTE, [
      practiceId,
      this.ids.undated(),
      id,
      caseId,
      ...who,
      kind,
      text,
      this.clock.now(),
    ]);
  }

  private async apart(
    round: RoundRecord,
    by: SeatRecord,
    { kind, number, content }: { readonly kind: string; readonly number: number; readonly content: object },
  ): Promise<void> {
    await this.sql.change(PRIVATE, [
      round.practiceId,
      this.ids.next(),
      round.id,
      round.caseId,
      by.participantId,
      by.clientId,
      kind,
      number,
      JSON.stringify(content),
      this.clock.now(),
    ]);
  }
}
