import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseWords } from '@reknit/cases/api';
import type { WordsInCase } from '@reknit/cases/model';
import { Templates } from '@reknit/exercises/api';
import {
  compile,
  describeAnswer,
  renderText,
  visibleTo,
  type Answers,
  type TemplateDefinition,
} from '@reknit/exercises/model';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, RelationType } from '@reknit/shared/model';
import { instantOf } from '../persistence/instants';

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly code: string;
  readonly version: number;
  readonly relationType: RelationType;
  readonly personName: string;
  readonly name: string;
  readonly answers: Answers;
}

/** The newest version of what each handed in. What an exercise keeps for its author alone lies in another table, and is not asked for. */
const NEWEST = statement(
  'homework.words',
  `select distinct on (p.id) p.id, e.submitted_at as at, e.template_code as code, e.template_version as version,
     h.relation_type as "relationType", p.person_name as "personName", k.given_name || ' ' || k.family_name as name, e.answers
   from homework_entry e
   join participation p on p.practice_id = e.practice_id and p.id = e.participation_id
   join homework h on h.practice_id = p.practice_id and h.id = p.homework_id and h.kind = 'form'
   join client k on k.practice_id = p.practice_id and k.id = p.client_id
   where e.practice_id = $1 and e.case_id = $2 order by p.id, e.number desc`,
);

/** What people handed in, as the care team reads it, for a search inside one case. */
@Injectable()
export class HomeworkWords implements OnModuleInit {
  constructor(
    private readonly words: CaseWords,
    private readonly sql: Sql,
    private readonly templates: Templates,
  ) {}

  onModuleInit(): void {
    this.words.register({ domain: 'homework', wordsIn: (actor, caseId) => this.wordsIn(actor, caseId) });
  }

  private async wordsIn({ practiceId }: Actor, caseId: CaseId): Promise<readonly WordsInCase[]> {
    const rows = await this.sql.rows<Row & Record<string, unknown>>(NEWEST, [practiceId, caseId]);
    const found = await this.templates.ofPins(rows);
    return rows.flatMap((row) => {
      const definition = found(row);
      return definition ? [wordsOf(row, definition)] : [];
    });
  }
}

function wordsOf(row: Row, definition: TemplateDefinition): WordsInCase {
  const form = compile(definition, row.relationType);
  const person = { person: row.personName };
  const answers = visibleTo(form, row.answers, 'clinician');
  return {
    place: 'homework',
    id: row.id,
    title: form.words.title,
    personName: row.name,
    at: instantOf(row.at),
    texts: form.fields.flatMap((field) => {
      const text = describeAnswer(field, answers[field.key], person);
      return text === '' ? [] : [{ label: renderText(field.words.prompt, person), text }];
    }),
  };
}
