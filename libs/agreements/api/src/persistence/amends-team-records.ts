import { Injectable } from '@nestjs/common';
import type {
  AmendsEndReason,
  AmendsForTeam,
  AmendsRatingRecord,
  AmendsReviewRecord,
  WillingnessRecord,
} from '@reknit/agreements/model';
import { Sql, statement } from '@reknit/shared/api-kernel';
import type { AmendsPlanRow } from './amends-rows';

const WILLINGNESS = statement(
  'amends.willingness',
  `select w.at, w.answer, w.channel, a.name as "recordedBy" from amends_willingness w
   join account a on a.practice_id = w.practice_id and a.id = w.recorded_by
   where w.practice_id = $1 and w.plan_id = $2 order by w.at desc, w.id desc`,
);
const REVIEWS = statement(
  'amends.reviews',
  `select r.at, r.number as revision, a.name as reviewer, r.decision, r.comment from amends_review r
   join account a on a.practice_id = r.practice_id and a.id = r.reviewer_id
   where r.practice_id = $1 and r.plan_id = $2 and r.decision <> 'reviewed' order by r.at desc, r.id desc`,
);
const RATINGS = statement(
  'amends.ratings',
  `select at, by_harmed, helping, pressured, willing from amends_rating where practice_id = $1 and plan_id = $2 order by at, id`,
);
const DECLINE = statement(
  'amends.declined',
  'select at, reason from amends_decline where practice_id = $1 and plan_id = $2 order by at desc, id desc limit 1',
);
const REFLECTIONS = statement(
  'amends.reflections',
  `select participant_id as "participantId", words as text from amends_reflection where practice_id = $1 and plan_id = $2 order by at, id`,
);
const NOTE = statement(
  'amends.notes',
  'select words, disclosure_plan from amends_note where practice_id = $1 and plan_id = $2',
);
const END = statement(
  'amends.end-reason',
  `select reason from amends_move where practice_id = $1 and plan_id = $2 and event = 'ended-early' order by at desc, id desc limit 1`,
);

type Kept = Pick<
  AmendsForTeam,
  'willingness' | 'reviews' | 'ratings' | 'decline' | 'reflections' | 'note' | 'disclosurePlan' | 'endReason'
>;
type Dated<Shown> = Omit<Shown, 'at'> & { readonly at: Date };
type RatingRow = {
  readonly at: Date;
  readonly by_harmed: boolean;
} & Readonly<Record<'helping' | 'pressured' | 'willing', number | null>>;

/** Everything kept beside a plan that the care team may read. */
@Injectable()
export class AmendsTeamRecords {
  constructor(private readonly sql: Sql) {}

  async of({ practiceId, id }: AmendsPlanRow): Promise<Kept> {
    const plan = [practiceId, id];
    const [note] = await this.sql.rows<{ words: string; disclosure_plan: string }>(NOTE, plan);
    const [declined] = await this.sql.rows<{ at: Date; reason: string | null }>(DECLINE, plan);
    const [ended] = await this.sql.rows<{ reason: AmendsEndReason | null }>(END, plan);
    return {
      willingness: (await this.sql.rows<Dated<WillingnessRecord>>(WILLINGNESS, plan)).map(dated),
      reviews: (await this.sql.rows<Dated<AmendsReviewRecord>>(REVIEWS, plan)).map(dated),
      ratings: (await this.sql.rows<RatingRow>(RATINGS, plan)).map(ratingOf),
      decline: declined && { at: declined.at.toISOString(), reason: declined.reason ?? undefined },
      reflections: await this.sql.rows<Kept['reflections'][number] & Record<string, unknown>>(
        REFLECTIONS,
        plan,
      ),
      note: note?.words ?? '',
      disclosurePlan: note?.disclosure_plan ?? '',
      endReason: ended?.reason ?? undefined,
    };
  }
}

function dated<Row extends { readonly at: Date }>({ at, ...row }: Row) {
  return { ...row, at: at.toISOString() };
}

function ratingOf({ at, by_harmed, helping, pressured, willing }: RatingRow): AmendsRatingRecord {
  return {
    at: at.toISOString(),
    by: by_harmed ? 'harmed' : 'author',
    helping: helping ?? undefined,
    pressured: pressured ?? undefined,
    willing: willing ?? undefined,
  };
}
