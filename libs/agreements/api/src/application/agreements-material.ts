import { Injectable, type OnModuleInit } from '@nestjs/common';
import { followThroughOf, type OccurrenceState } from '@reknit/agreements/model';
import { CaseMaterial, type MaterialAsked } from '@reknit/cases/api';
import type {
  Material,
  MaterialEvent,
  MaterialSource,
  MaterialTopic,
  MaterialWords,
} from '@reknit/cases/model';
import { Sql, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import {
  AGREEMENTS_MATERIAL,
  BOUNDARY_EVENT_WORDS,
  COMMITMENT_WORDS,
  OCCURRENCE_WORDS,
} from '../persistence/material.statements';

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly event: MaterialEvent;
  readonly topic: MaterialTopic;
  readonly at: Date;
  readonly participantId: ParticipantId;
  readonly subject: string | null;
  readonly kept: number | null;
  readonly of: number | null;
  readonly readers: readonly ParticipantId[];
}

interface WordsRow extends Row {
  readonly what: string | null;
  readonly states: readonly OccurrenceState[] | null;
}

const WORDS = {
  'agreements.occurrence': OCCURRENCE_WORDS,
  'agreements.commitment': COMMITMENT_WORDS,
  'agreements.boundary-event': BOUNDARY_EVENT_WORDS,
} as const;
const isWorded = (kind: string): kind is keyof typeof WORDS => Object.hasOwn(WORDS, kind);

/** Promises kept and disputed, boundaries told and tested, and what is due for a look, for the brief and for notes. */
@Injectable()
export class AgreementsMaterial implements OnModuleInit {
  constructor(
    private readonly material: CaseMaterial,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.material.register({
      domain: 'agreements',
      materialOf: (actor, asked) => this.materialOf(actor, asked),
      wordsOf: (actor, caseId, source) => this.wordsOf(actor, caseId, source),
    });
  }

  private async materialOf(actor: Actor, { caseId, since, until }: MaterialAsked): Promise<Material[]> {
    const values = [actor.practiceId, caseId, since, until];
    const rows = await this.sql.rows<Row & Record<string, unknown>>(AGREEMENTS_MATERIAL, values);
    return rows.map(lineOf);
  }

  private async wordsOf(
    actor: Actor,
    caseId: CaseId,
    { kind, id }: MaterialSource,
  ): Promise<MaterialWords | undefined> {
    if (!isWorded(kind)) return undefined;
    const values = [actor.practiceId, caseId, id];
    const row = await this.sql.first<WordsRow & Record<string, unknown>>(WORDS[kind], values);
    if (!row) return undefined;
    const figures = row.states && followThroughOf(row.states);
    const material = lineOf({ ...row, ...(figures && { kept: figures.kept, of: figures.of }) });
    return { material, words: [{ label: row.subject ?? '', text: textOf(row) }] };
  }
}

function lineOf(row: Row): Material {
  const { kind, id, topic, event, participantId } = row;
  return {
    source: { kind, id },
    topic,
    event,
    at: row.at.toISOString(),
    participantId,
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.kept === null || row.of === null ? {} : { count: { n: row.kept, of: row.of } }),
    readers: [...new Set(row.readers)],
  };
}

/** What stays in a note: figures as "n of m", or the words somebody logged. Never a judgement on either. */
function textOf({ kind, states, what, at }: WordsRow): string {
  if (kind === 'agreements.boundary-event') return what ?? '';
  if (states === null) return `Disputed, due ${at.toISOString().slice(0, 10)}`;
  const { kept, of } = followThroughOf(states);
  const late = states.filter((state) => state === 'kept_late').length;
  const disputed = states.filter((state) => state === 'disputed').length;
  return [
    `${kept} of ${of} kept`,
    ...(late > 0 ? [`${late} of them late`] : []),
    ...(disputed > 0 ? [`${disputed} disputed`] : []),
  ].join(', ');
}
