import { Injectable } from '@nestjs/common';
import { THEME_FIELDS } from '@reknit/exercises/model';
import type { QualityRating, WrittenStatus } from '@reknit/homework/model';
import { weeksFrom } from '@reknit/progress/model';
import { Clock, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, Instant, ParticipantId } from '@reknit/shared/model';

/** Moments are milliseconds since 1970: JSON has no other exact form of them. */
export interface EntryFigures {
  readonly clientId: ClientId;
  readonly code: string;
  readonly version: number;
  readonly at: number;
  readonly scores: Readonly<Record<string, number>>;
  /** What was chosen where the exercise asks what it was about. */
  readonly themes: readonly string[] | null;
}

export interface GoalFigure {
  readonly goalId: string;
  readonly words: string;
  readonly participantId: ParticipantId;
  readonly rating: number;
  readonly at: number;
}

export interface PartFigures {
  readonly participantId: ParticipantId;
  readonly status: WrittenStatus;
  readonly lapseAt: number;
  readonly entryCount: number;
  readonly quality: QualityRating | null;
}

export interface Mark {
  readonly at: number;
  readonly event: string;
  readonly subject: string | null;
}

export interface CaseHistoryRows {
  readonly entries: readonly EntryFigures[];
  readonly ratings: readonly GoalFigure[];
  readonly parts: readonly PartFigures[];
  readonly marks: readonly Mark[];
}

/** Everything in one round trip, oldest first; nothing anybody wrote among it but the words of goals, only what was chosen. */
const HISTORY = statement(
  'progress.history',
  `select
     (select coalesce(json_agg(json_build_object('clientId', e.client_id, 'code', e.template_code, 'version', e.template_version,
        'at', floor(extract(epoch from e.submitted_at) * 1000), 'scores', e.scores,
        'themes', e.answers -> ($4::jsonb ->> e.template_code)) order by e.submitted_at, e.id), '[]')
      from homework_entry e where e.practice_id = $1 and e.case_id = $2 and e.submitted_at >= $3) as entries,
     (select coalesce(json_agg(json_build_object('goalId', r.goal_id, 'words', g.words, 'participantId', r.participant_id,
        'rating', r.rating, 'at', floor(extract(epoch from r.at) * 1000)) order by r.at, r.id), '[]')
      from goal_rating r join goal g on g.practice_id = r.practice_id and g.case_id = r.case_id and g.id = r.goal_id
      where r.practice_id = $1 and r.case_id = $2 and r.at >= $3) as ratings,
     (select coalesce(json_agg(json_build_object('participantId', p.participant_id, 'status', p.status,
        'lapseAt', floor(extract(epoch from p.lapse_at) * 1000), 'entryCount', p.entry_count, 'quality', p.quality)), '[]')
      from participation p where p.practice_id = $1 and p.case_id = $2 and p.due_at >= $3) as parts,
     (select coalesce(json_agg(json_build_object('at', floor(extract(epoch from t.at) * 1000), 'event', t.event,
        'subject', t.subject) order by t.at, t.id), '[]')
      from timeline_event t
      where t.practice_id = $1 and t.case_id = $2 and t.at >= $3 and t.kind in ('case', 'people', 'rupture')) as marks`,
);

/** What happened in a case over some weeks, as figures. For somebody whose scope has been checked. */
@Injectable()
export class CaseHistory {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async of(
    actor: Actor,
    caseId: CaseId,
    weeks: number,
  ): Promise<CaseHistoryRows & { readonly now: Instant }> {
    const now = this.clock.now();
    const since = weeksFrom(now, -weeks);
    const row = await this.sql.first<CaseHistoryRows>(HISTORY, [
      actor.practiceId,
      caseId,
      since,
      JSON.stringify(THEME_FIELDS),
    ]);
    return { entries: [], ratings: [], parts: [], marks: [], ...row, now };
  }
}
