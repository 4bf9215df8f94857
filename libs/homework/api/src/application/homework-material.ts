import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseMaterial, type MaterialAsked } from '@reknit/cases/api';
import type {
  Material,
  MaterialEvent,
  MaterialSource,
  MaterialTopic,
  MaterialWords,
} from '@reknit/cases/model';
import { Templates } from '@reknit/exercises/api';
import {
  compile,
  describeAnswer,
  renderText,
  sharedView,
  wordsFor,
  type Answers,
  type TemplateDefinition,
} from '@reknit/exercises/model';
import { Sql, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId, RelationType } from '@reknit/shared/model';
import { instantOf } from '../persistence/instants';
import { ENTRY_WORDS, HOMEWORK_MATERIAL, SHARE_WORDS } from '../persistence/material.statements';

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly event: MaterialEvent;
  readonly topic: MaterialTopic;
  readonly at: Date;
  readonly participantId: ParticipantId;
  readonly code: string;
  readonly version: number;
  readonly relationType: RelationType;
  readonly readers: readonly ParticipantId[];
}

interface WordsRow extends Row {
  readonly answers: Answers;
  /** The questions that were let out; null for the whole of it. */
  readonly fields: readonly string[] | null;
  readonly personName: string;
}

/** What was handed in, shared, left undone and meant for the room, for the brief and for notes. */
@Injectable()
export class HomeworkMaterial implements OnModuleInit {
  constructor(
    private readonly material: CaseMaterial,
    private readonly sql: Sql,
    private readonly templates: Templates,
  ) {}

  onModuleInit(): void {
    this.material.register({
      domain: 'homework',
      materialOf: (actor, asked) => this.materialOf(actor, asked),
      wordsOf: (actor, caseId, source) => this.wordsOf(actor, caseId, source),
    });
  }

  private async materialOf(actor: Actor, { caseId, since, until }: MaterialAsked): Promise<Material[]> {
    const rows = await this.sql.rows<Row & Record<string, unknown>>(HOMEWORK_MATERIAL, [
      actor.practiceId,
      caseId,
      since,
      until,
    ]);
    const found = await this.templates.ofPins(rows);
    return rows.flatMap((row) => {
      const definition = found(row);
      return definition ? [lineOf(row, definition)] : [];
    });
  }

  private async wordsOf(
    actor: Actor,
    caseId: CaseId,
    { kind, id }: MaterialSource,
  ): Promise<MaterialWords | undefined> {
    const statement =
      kind === 'homework.entry' ? ENTRY_WORDS : kind === 'homework.share' ? SHARE_WORDS : undefined;
    if (!statement) return undefined;
    const values = [actor.practiceId, caseId, id];
    const row = await this.sql.first<WordsRow & Record<string, unknown>>(statement, values);
    if (!row) return undefined;
    const definition = await this.templates.get(row);
    return { material: lineOf(row, definition), words: answersIn(row, definition) };
  }
}

function lineOf(row: Row, definition: TemplateDefinition): Material {
  const { kind, id, topic, event, at, participantId, readers } = row;
  const subject = wordsFor(definition.words, row.relationType).title;
  return { source: { kind, id }, topic, event, at: instantOf(at), participantId, subject, readers };
}

/** Of a share only what was let out, as its recipient reads it; of an entry everything the care team may read. */
function answersIn(row: WordsRow, definition: TemplateDefinition): MaterialWords['words'] {
  const form = compile(definition, row.relationType);
  const person = { person: row.personName };
  if (row.fields)
    return sharedView(form, row.answers, row.fields, person).map(({ prompt, lines }) => ({
      label: prompt,
      text: lines.join('\n'),
    }));
  return form.fields.flatMap((field) => {
    const text = describeAnswer(field, row.answers[field.key], person);
    return text === '' ? [] : [{ label: renderText(field.words.prompt, person), text }];
  });
}
