import { Injectable } from '@nestjs/common';
import { Templates, type TemplatePin } from '@reknit/exercises/api';
import {
  HomeworkProblem,
  mayReviewExercises,
  type KeptReview,
  type RecordExerciseReview,
} from '@reknit/homework/model';
import {
  AuditTrail,
  Clock,
  fieldProblem,
  IdSource,
  notFound,
  ProblemException,
  Sql,
  statement,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';

const LATEST = statement(
  'exercise.latest-reviews',
  `select distinct on (template_code, template_version) template_code as code, template_version as version, name as by, credential,
     reviewed_on::text as "on"
   from exercise_review where practice_id = $1 order by template_code, template_version, reviewed_on desc, id desc`,
);
// With the credential that counts today; without one nothing is recorded.
const RECORD = statement(
  'exercise.record-review',
  `insert into exercise_review (practice_id, id, template_code, template_version, reviewer_id, name, credential, reviewed_on, at)
   select $1, $2, $3, $4, a.id, a.name, c.credential, $6, $7 from account a
   cross join lateral (select x.credential, x.valid_until from staff_credential x
     where x.practice_id = a.practice_id and x.account_id = a.id order by x.kept_at desc, x.id desc limit 1) c
   where a.practice_id = $1 and a.id = $5 and (c.valid_until is null or c.valid_until >= $8::date)`,
);

type Row = TemplatePin & KeptReview;

/** That somebody qualified has read a version of an exercise, as a practice records it for itself. Nothing of it is ever changed. */
@Injectable()
export class ExerciseReviews {
  constructor(
    private readonly sql: Sql,
    private readonly templates: Templates,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly trail: AuditTrail,
  ) {}

  async latest({ practiceId }: Actor): Promise<(pin: TemplatePin) => KeptReview | undefined> {
    const rows = await this.sql.rows<Row>(LATEST, [practiceId]);
    return ({ code, version }) => rows.find((row) => row.code === code && row.version === version);
  }

  async record(actor: Actor, pin: TemplatePin, { on }: RecordExerciseReview): Promise<Saved> {
    if (!mayReviewExercises(actor.roles) || !(await this.templates.find(pin))) throw notFound();
    const today = this.clock.today(actor.practiceTimeZone);
    if (on > today) throw fieldProblem('on', 'in-future');
    const id = this.ids.next();
    const place = [actor.practiceId, id, pin.code, pin.version, actor.accountId];
    const recorded = await this.sql.change(RECORD, [...place, on, this.clock.now(), today]);
    if (recorded !== 1) throw new ProblemException(HomeworkProblem.noCredential);
    this.trail.about({ subjectType: 'exercise-review', subjectId: id });
    return { id, version: 1 };
  }
}
