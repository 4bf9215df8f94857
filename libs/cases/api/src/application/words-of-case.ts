import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { WordsInCase } from '@reknit/cases/model';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { CaseWords } from './case-words';

interface GoalRow {
  readonly id: string;
  readonly words: string;
  readonly at: Date;
  readonly name: string | null;
}

interface EventRow {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly at: Date;
}

const GOALS = statement(
  'goal.words',
  `select g.id, g.words, g.created_at as at, k.given_name || ' ' || k.family_name as name
   from goal g
   left join participant p on p.practice_id = g.practice_id and p.case_id = g.case_id and p.id = g.participant_id
   left join client k on k.practice_id = p.practice_id and k.id = p.client_id
   where g.practice_id = $1 and g.case_id = $2`,
);
const EVENTS = statement(
  'rupture.words',
  `select r.id, r.title, r.summary, r.created_at as at from rupture_event r where r.practice_id = $1 and r.case_id = $2`,
);

/** The words of a case itself: its goals, and what happened. */
@Injectable()
export class WordsOfCase implements OnModuleInit {
  constructor(
    private readonly words: CaseWords,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.words.register({ domain: 'case', wordsIn: (actor, caseId) => this.wordsIn(actor, caseId) });
  }

  private async wordsIn({ practiceId }: Actor, caseId: CaseId): Promise<readonly WordsInCase[]> {
    const goals = await this.sql.rows<GoalRow & Record<string, unknown>>(GOALS, [practiceId, caseId]);
    const events = await this.sql.rows<EventRow & Record<string, unknown>>(EVENTS, [practiceId, caseId]);
    return [
      ...goals.map(({ id, words, at, name }): WordsInCase => ({
        place: 'goal',
        id,
        title: 'Goal',
        ...(name !== null && { personName: name }),
        at: at.toISOString(),
        texts: [{ label: 'Goal', text: words }],
      })),
      ...events.map(({ id, title, summary, at }): WordsInCase => ({
        place: 'event',
        id,
        title,
        at: at.toISOString(),
        texts: [
          { label: 'What happened', text: title },
          { label: 'What happened', text: summary },
        ],
      })),
    ];
  }
}
