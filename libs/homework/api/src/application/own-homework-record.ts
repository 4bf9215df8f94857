import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnRecords } from '@reknit/cases/api';
import type { OwnFigure, OwnItem, OwnWords } from '@reknit/cases/model';
import { Templates } from '@reknit/exercises/api';
import {
  compile,
  describeAnswer,
  renderText,
  wordsFor,
  type Answers,
  type TemplateDefinition,
} from '@reknit/exercises/model';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { RelationType } from '@reknit/shared/model';
import { QuotedWords, type HeardWords } from './sharing/quoted-words';

interface Row {
  readonly id: string;
  readonly number: number;
  readonly at: Date;
  readonly code: string;
  readonly version: number;
  readonly relationType: RelationType;
  readonly personName: string;
  readonly answers: Answers;
  readonly inRoom: boolean;
  /** When it was said how it went. */
  readonly toldAt: Date | null;
  readonly helpful: number | null;
  readonly minutes: number | null;
  readonly worse: string | null;
  readonly comment: string | null;
  readonly obstacles: readonly string[] | null;
}

/**
 * Every submission, in each of its versions, as the care team reads it too: what an exercise keeps for its author alone lies in
 * another table, and is not asked for. What other domains hold they speak of themselves.
 */
const MINE = statement(
  'homework.own-record',
  `select e.id, e.number, e.submitted_at as at, e.template_code as code, e.template_version as version,
     h.relation_type as "relationType", p.person_name as "personName", e.answers, e.written_by is not null as "inRoom",
     w.told_at as "toldAt", w.helpful, w.minutes, w.worse, w.comment, w.obstacles
   from homework_entry e
   join participation p on p.practice_id = e.practice_id and p.id = e.participation_id
   join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
   left join homework_afterwards w on w.practice_id = e.practice_id and w.entry_id = e.id and w.client_id = e.client_id
   where e.practice_id = $1 and e.client_id = $2 and h.kind = 'form'`,
);

/** Stands in the place of an answer that repeats what somebody else let the person read: whether they still do or not. */
const QUOTED = 'Left out of this copy: it repeats words that somebody let you read.';

/** What somebody handed in, and what they said about it afterwards. Not what was said about it, nor to whom they showed it. */
@Injectable()
export class OwnHomeworkRecord implements OnModuleInit {
  constructor(
    private readonly records: OwnRecords,
    private readonly sql: Sql,
    private readonly templates: Templates,
    private readonly quoted: QuotedWords,
  ) {}

  onModuleInit(): void {
    this.records.register({ domain: 'homework', partsOf: (actor) => this.partsOf(actor) });
  }

  private async partsOf(actor: Actor): Promise<readonly OwnItem[]> {
    const me = [actor.practiceId, actor.clientId ?? null];
    const rows = await this.sql.rows<Row & Record<string, unknown>>(MINE, me);
    const [found, heard] = [await this.templates.ofPins(rows), await this.quoted.heardBy(actor)];
    return rows.flatMap((row) => {
      const definition = found(row);
      return definition ? itemsOf(row, definition, heard) : [];
    });
  }
}

function itemsOf(row: Row, definition: TemplateDefinition, heard: HeardWords): readonly OwnItem[] {
  const title = wordsFor(definition.words, row.relationType).title;
  const entry: OwnItem = {
    kind: 'homework.entry',
    at: row.at.toISOString(),
    title: row.number > 1 ? `${title}, handed in again (${row.number})` : title,
    words: answersOf(row, definition, heard),
    figures: [],
    source: {
      id: row.id,
      ...(row.inRoom ? { note: 'Written down by your therapist as you said it in the session' } : {}),
    },
  };
  return row.helpful === null ? [entry] : [entry, afterwardsOf(row, title, heard)];
}

function answersOf(row: Row, definition: TemplateDefinition, heard: HeardWords): readonly OwnWords[] {
  const person = { person: row.personName };
  return compile(definition, row.relationType).fields.flatMap((field) => {
    const answer = row.answers[field.key];
    const text = describeAnswer(field, answer, person);
    if (text === '') return [];
    const label = renderText(field.words.prompt, person);
    return [{ label, text: heard.areIn(answer) ? QUOTED : text }];
  });
}

function afterwardsOf(row: Row, title: string, heard: HeardWords): OwnItem {
  const figures: readonly OwnFigure[] = [
    ...(row.helpful === null ? [] : [{ label: 'How helpful, 0 to 4', value: row.helpful }]),
    ...(row.minutes === null ? [] : [{ label: 'Time it took', value: row.minutes, unit: 'minutes' }]),
  ];
  return {
    kind: 'homework.afterwards',
    at: (row.toldAt ?? row.at).toISOString(),
    title: `${title}: what you said afterwards`,
    words: [
      { label: 'Did it make things worse', text: row.worse ?? '' },
      { label: 'What got in the way', text: (row.obstacles ?? []).join(', ').replaceAll('_', ' ') },
      { label: 'What you wrote', text: heard.areIn(row.comment) ? QUOTED : (row.comment ?? '') },
    ],
    figures,
    source: { id: row.id },
  };
}
