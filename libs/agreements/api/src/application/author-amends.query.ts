import { Injectable } from '@nestjs/common';
import {
  amendsAdvice,
  authorStateOf,
  hasMoney,
  isBeingWritten,
  isSharedApproach,
  mayMoveAmends,
  type AmendsReviewForAuthor,
  type AmendsVersion,
  type AuthorAct,
  type AuthorAmends,
} from '@reknit/agreements/model';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import { AmendsAnswers } from '../persistence/amends-answers';
import { othersOf } from '../persistence/amends-people';
import { AmendsRecords } from '../persistence/amends-records';
import { AmendsRepository } from '../persistence/amends.repository';
import type { AmendsPlanRow, AmendsVersionRow } from '../persistence/amends-rows';
import { AmendsDesk } from './amends-desk';
import { AmendsDrafts } from './amends-drafts';
import { AmendsSuggesting } from './amends-suggestions';
import { AmendsCommitments } from './amends-commitments';

const LAST_REVIEW = statement(
  'amends.last-review',
  `select r.at, a.name as reviewer, r.decision, r.comment from amends_review r
   join account a on a.practice_id = r.practice_id and a.id = r.reviewer_id
   where r.practice_id = $1 and r.plan_id = $2 and r.decision in ('return', 'approve') order by r.at desc, r.id desc limit 1`,
);

interface Found {
  readonly pending: AmendsVersionRow | undefined;
  readonly current: AmendsVersionRow | undefined;
  readonly mayResume: boolean;
}

/** What an author's page is made of besides the plan. */
@Injectable()
export class AuthorAmendsParts {
  constructor(
    readonly drafts: AmendsDrafts,
    readonly answers: AmendsAnswers,
    readonly records: AmendsRecords,
    readonly commitments: AmendsCommitments,
    readonly desk: AmendsDesk,
  ) {}
}

/** A plan as its author sees it: everything they wrote, and nothing of what the other person told the therapist. */
@Injectable()
export class AuthorAmendsQuery {
  constructor(
    private readonly plans: AmendsRepository,
    private readonly parts: AuthorAmendsParts,
    private readonly sql: Sql,
    private readonly suggesting: AmendsSuggesting,
  ) {}

  async of(actor: Actor, plan: AmendsPlanRow): Promise<AuthorAmends> {
    const { desk, answers, commitments } = this.parts;
    desk.changes.about(plan);
    const of = await desk.people.of(plan.caseId);
    const versions = await this.plans.versionsOf(plan);
    const pending = versions.find(({ state }) => PENDING.includes(state));
    const current = versions.find(({ state }) => state === 'in_force');
    const writing = { zone: actor.timeZone, today: desk.time.today(actor.timeZone) };
    const draft = isBeingWritten(plan, pending) ? await this.parts.drafts.current(plan, writing) : undefined;
    const mayResume = (await this.parts.records.openPause(plan))?.by === 'author';
    const shown = pending ?? current ?? versions[0];
    return {
      as: 'author',
      id: plan.id,
      version: plan.version,
      caseId: plan.caseId,
      state: authorStateOf(plan.state),
      relationType: of.relationType,
      relationSubtype: of.relationSubtype,
      people: othersOf(of, plan.authorParticipantId).map(({ participantId, givenName }) => ({
        participantId,
        givenName,
      })),
      draft,
      together: plan.draftedTogether,
      suggestions: draft && (await this.suggesting.of(actor, plan)),
      advice: draft ? amendsAdvice(draft) : [],
      pending: pending && versionView(pending),
      inForce: current && versionView(current),
      review: await this.review(plan),
      proposals: await answers.proposalsOf(plan),
      shareable: pending?.state === 'approved' && isShared(pending),
      windowEndsAt: plan.windowEndsAt ?? undefined,
      nextReviewOn: plan.nextReviewOn ?? undefined,
      money: hasMoney(draft?.commitments ?? shown?.text.commitments ?? []),
      followThrough: await commitments.followThrough(plan),
      reflection: await answers.reflectionOf(plan, plan.authorParticipantId),
      can: actsOf(plan, { pending, current, mayResume }),
    };
  }

  private async review(plan: AmendsPlanRow): Promise<AmendsReviewForAuthor | undefined> {
    const row = await this.sql.first<Omit<AmendsReviewForAuthor, 'at'> & { at: Date }>(LAST_REVIEW, [
      plan.practiceId,
      plan.id,
    ]);
    return row && { ...row, at: row.at.toISOString() };
  }
}

const PENDING: readonly string[] = ['in_review', 'approved', 'offered'];
const isShared = ({ approach }: AmendsVersionRow) => approach !== null && isSharedApproach(approach);

export function versionView({ number, state, text, contentHash }: AmendsVersionRow): AmendsVersion {
  return { number, state, text, contentHash };
}

function actsOf(plan: AmendsPlanRow, { pending, mayResume }: Found): Readonly<Record<AuthorAct, boolean>> {
  const { state } = plan;
  const approved = pending?.state === 'approved';
  const may = (event: Parameters<typeof mayMoveAmends>[1]) => mayMoveAmends(state, event, 'author');
  return {
    submit: isBeingWritten(plan, pending),
    edit: may('edit') || (state === 'amending' && (approved || pending?.state === 'offered')),
    share: approved && isShared(pending) && (may('share') || state === 'amending'),
    withdraw: may('withdraw') || state === 'amending',
    start: approved && !isShared(pending) && (may('start') || state === 'amending'),
    renegotiate: may('renegotiate'),
    pause: may('pause'),
    resume: state === 'paused' && mayResume,
    end: may('end'),
    reflect: state === 'completed',
  };
}
