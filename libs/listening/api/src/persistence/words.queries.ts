import { Injectable } from '@nestjs/common';
import type {
  GuessedFeeling,
  GuessMark,
  RoundWords,
  Spoken,
  TurnSoFar,
  WordsOfTurn,
} from '@reknit/listening/model';
import { LISTENING_LIMITS } from '@reknit/listening/model';
import { Sql, statement } from '@reknit/shared/api-kernel';
import type { Instant, ParticipantId } from '@reknit/shared/model';
import type { RoundRecord } from './round-row';

interface EntryRow {
  readonly kind: 'said' | 'reflection' | 'accuracy' | 'makes_sense' | 'guess' | 'mark';
  readonly participantId: ParticipantId;
  readonly value: number | null;
  readonly marks: readonly GuessMark[];
  readonly spoken: boolean;
  readonly body: string | null;
  readonly hasWords: boolean;
  readonly erased: boolean;
  readonly number: number;
  readonly cycle: number;
  readonly speakerId: ParticipantId;
  readonly listenerId: ParticipantId;
  readonly stillOpen: boolean;
}

const COLUMNS = `e.kind, e.participant_id as "participantId", e.value, e.marks, e.spoken, w.body, w.id is not null as "hasWords",
  w.id is not null and w.body is null as erased, t.number, t.cycle, t.speaker_id as "speakerId", t.listener_id as "listenerId",
  t.still_open as "stillOpen"`;
const FROM = `from listening_turn t
  join listening_entry e on e.practice_id = t.practice_id and e.round_id = t.round_id and e.turn_id = t.id
  left join listening_words w on w.practice_id = e.practice_id and w.id = e.id
  where t.practice_id = $1 and t.round_id = $2`;

const OF_TURN = statement(
  'listening.words-of-turn',
  `select ${COLUMNS} ${FROM} and t.number = $3 order by e.position`,
);
const OF_ROUND = statement(
  'listening.words-of-round',
  `select ${COLUMNS} ${FROM} order by t.number, e.position`,
);
const NOTES = statement(
  'listening.notes',
  `select id, participant_id as by, body as text, kind from listening_note
   where practice_id = $1 and round_id = $2 order by position`,
);

const WORDS_FROM = statement(
  'listening.words-from',
  `select to_char(sec.listening_words_from($1), 'YYYY-MM-DD') as day`,
);

interface NoteRow {
  readonly id: string;
  readonly by: ParticipantId;
  readonly text: string;
  readonly kind: 'parked' | 'appreciation';
}

/** Words of rounds, as far as row-level security shows them to whoever asks. */
@Injectable()
export class WordsQueries {
  constructor(private readonly sql: Sql) {}

  /** The turn at hand. Of several tries the last one is shown. */
  async ofTurn({ practiceId, id, standing }: RoundRecord): Promise<TurnSoFar | undefined> {
    if (standing.turnNumber === 0) return undefined;
    const rows = await this.sql.rows<EntryRow>(OF_TURN, [practiceId, id, standing.turnNumber]);
    const last = (kind: EntryRow['kind']) => rows.findLast((row) => row.kind === kind);
    const accuracy = last('accuracy');
    return {
      said: last('said')?.body ?? undefined,
      saidAloud: last('said')?.spoken ?? false,
      reflection: last('reflection')?.body ?? undefined,
      reflectedAloud: last('reflection')?.spoken ?? false,
      accuracy: accuracy?.value ?? undefined,
      missed: accuracy?.body ?? undefined,
      makesSense: last('makes_sense')?.body ?? undefined,
      feelings: feelingsOf(last('guess')?.body),
      marks: last('mark')?.marks ?? [],
      stillOpen: rows[0]?.stillOpen ?? false,
    };
  }

  async ofRound(round: RoundRecord): Promise<RoundWords> {
    const rows = await this.sql.rows<EntryRow>(OF_ROUND, [round.practiceId, round.id]);
    const numbers = [...new Set(rows.map(({ number }) => number))];
    return {
      turns: numbers.map((number) => turnOf(rows.filter((row) => row.number === number))),
      erasedFrom: round.wordsShared ? undefined : await this.erasedFrom(round),
    };
  }

  /** To the day, and the day after: to the millisecond it would say when the other person wrote. */
  private async erasedFrom({ id }: RoundRecord): Promise<Instant | undefined> {
    const row = await this.sql.first<{ day: string | null }>(WORDS_FROM, [id]);
    if (!row?.day) return undefined;
    const days = LISTENING_LIMITS.keepWordsDays + 1;
    return new Date(Date.parse(row.day) + days * 24 * 60 * 60 * 1000).toISOString();
  }

  async notesOf({ practiceId, id }: RoundRecord): Promise<{
    readonly parked: readonly Spoken[];
    readonly appreciations: readonly Spoken[];
  }> {
    const rows = await this.sql.rows<NoteRow>(NOTES, [practiceId, id]);
    const of = (kind: NoteRow['kind']) =>
      rows.filter((row) => row.kind === kind).map(({ id: noteId, by, text }) => ({ id: noteId, by, text }));
    return { parked: of('parked'), appreciations: of('appreciation') };
  }
}

const WORDED: Partial<Readonly<Record<EntryRow['kind'], WordsOfTurn['words'][number]['kind']>>> = {
  said: 'said',
  reflection: 'reflection',
  accuracy: 'missed',
  makes_sense: 'makes_sense',
  guess: 'feeling',
};

/** One turn in the order it was said. A rating without words is no words. */
function turnOf(rows: readonly EntryRow[]): WordsOfTurn {
  const [first] = rows;
  if (!first) throw new Error('A turn without entries has no words.');
  const words = rows.flatMap((row) => {
    const kind = WORDED[row.kind];
    if (!kind || !(row.hasWords || row.spoken)) return [];
    const text =
      kind === 'feeling'
        ? feelingsOf(row.body)
            .map(({ word }) => word)
            .join(', ')
        : row.body;
    return [
      {
        kind,
        by: row.participantId,
        text: text || undefined,
        spoken: row.spoken,
        erased: row.erased,
      },
    ];
  });
  const { number, cycle, speakerId, listenerId, stillOpen } = first;
  return { turnNumber: number, cycle, speakerId, listenerId, stillOpen, words };
}

function feelingsOf(body: string | null | undefined): readonly GuessedFeeling[] {
  return body ? (JSON.parse(body) as GuessedFeeling[]) : [];
}
