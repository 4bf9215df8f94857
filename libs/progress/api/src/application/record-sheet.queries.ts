import { Injectable } from '@nestjs/common';
import { Cases, type CaseInScope } from '@reknit/cases/api';
import { Templates, type TemplatePin } from '@reknit/exercises/api';
import {
  compile,
  figuresForTeam,
  visibleTo,
  wordsFor,
  type TemplateDefinition,
} from '@reknit/exercises/model';
import { statusAt } from '@reknit/homework/model';
import type { CaseRecordSheet, CaseResponse, SheetExercise, SheetHomework } from '@reknit/progress/model';
import { AuditTrail, Clock, notFound, Sql, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Instant, RelationType } from '@reknit/shared/model';
import {
  RECORD_SHEET,
  type OpenPart,
  type Response,
  type SheetRow,
} from '../persistence/record-sheet.statement';
import { instantAt } from './series';

/** One case on one sheet, for its care team and those who supervise it. */
@Injectable()
export class RecordSheetQueries {
  constructor(
    private readonly cases: Cases,
    private readonly templates: Templates,
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  async read(actor: Actor, caseId: CaseId): Promise<CaseRecordSheet> {
    const of = await this.cases.requireInScope(actor, caseId);
    const row = await this.sql.first<SheetRow>(RECORD_SHEET, [actor.practiceId, caseId]);
    if (!row) throw notFound();
    this.trail.about({
      caseId,
      subjectType: 'case',
      subjectId: caseId,
      ids: row.responses.map(({ id }) => id),
    });
    const definitionOf = await this.definitions([...row.open, ...row.responses]);
    const now = this.clock.now();
    return {
      ...caseOf(of, row),
      people: row.people.map(({ birthYear, ...person }) => ({
        ...person,
        birthYear: birthYear ?? undefined,
      })),
      open: row.open.map((part) => homeworkOf(part, exerciseOf(definitionOf(part), of.relationType), now)),
      responses: row.responses.map((response) =>
        responseOf(response, definitionOf(response), of.relationType),
      ),
    };
  }

  /** That a published version is missing cannot happen. */
  private async definitions(pins: readonly TemplatePin[]): Promise<(pin: TemplatePin) => TemplateDefinition> {
    const found = await this.templates.ofPins(pins);
    return (pin) => {
      const definition = found(pin);
      if (!definition) throw new Error(`The exercise ${pin.code} ${pin.version} is not in the database.`);
      return definition;
    };
  }
}

function caseOf(of: CaseInScope, row: SheetRow): Omit<CaseRecordSheet, 'people' | 'open' | 'responses'> {
  return {
    caseId: of.id,
    title: of.title,
    relationType: of.relationType,
    relationSubtype: of.relationSubtype,
    state: of.state,
    openedOn: row.openedOn,
    presentingProblem: row.presentingProblem,
  };
}

function exerciseOf(definition: TemplateDefinition, variant: RelationType): SheetExercise {
  const { code, version, words } = definition;
  return { code, version, title: wordsFor(words, variant).title };
}

function homeworkOf(part: OpenPart, exercise: SheetExercise, now: Instant): SheetHomework {
  const { status, entryCount } = part;
  return {
    participationId: part.participationId,
    participantId: part.participantId,
    exercise,
    status: statusAt({ status, entryCount, lapseAt: instantAt(part.lapseAt) }, now),
    due: {
      at: instantAt(part.dueAt),
      timeZone: part.timeZone,
      graceMinutes: part.graceMinutes,
      wholeDay: part.wholeDay,
    },
  };
}

/** What stays with the author is not in the row; taking it out once more costs nothing. */
function responseOf(row: Response, definition: TemplateDefinition, variant: RelationType): CaseResponse {
  const form = compile(definition, variant);
  return {
    id: row.id,
    participationId: row.participationId,
    participantId: row.participantId,
    exercise: exerciseOf(definition, variant),
    number: row.number,
    submittedAt: instantAt(row.at),
    late: row.late,
    answers: visibleTo(form, row.answers, 'clinician'),
    scores: figuresForTeam(form, row.scores),
    attention: row.attention,
  };
}
