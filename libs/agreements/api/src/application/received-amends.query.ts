import { Injectable } from '@nestjs/common';
import {
  mayMoveAmends,
  mayRateAgain,
  receivedStateOf,
  type AmendsState,
  type DoneForMe,
  type HarmedAct,
  type OccurrenceView,
  type ReceivedAmends,
  type ReceivedVersion,
} from '@reknit/agreements/model';
import { notFound, Sql, statement } from '@reknit/shared/api-kernel';
import type { Instant, ParticipantId } from '@reknit/shared/model';
import { givenNameOf } from '../persistence/amends-people';
import { AmendsRepository } from '../persistence/amends.repository';
import type { AmendsPlanRow, AmendsVersionRow } from '../persistence/amends-rows';
import { AuthorAmendsParts, versionView } from './author-amends.query';

const SHOWN_UNTIL = statement(
  'amends.shown-until',
  'select max(shown_until) as at from amends_share where practice_id = $1 and plan_id = $2 and withdrawn_at is null',
);
const DONE: readonly OccurrenceView['state'][] = ['kept', 'kept_late', 'disputed'];

/**
 * A plan as the person it is for sees it: the text they may read now, what has been done, and what they can do. While it is
 * paused they see that it is, and can stop it; nothing else.
 */
@Injectable()
export class ReceivedAmendsQuery {
  constructor(
    private readonly plans: AmendsRepository,
    private readonly parts: AuthorAmendsParts,
    private readonly sql: Sql,
  ) {}

  async of(plan: AmendsPlanRow): Promise<ReceivedAmends> {
    const { desk, answers, records } = this.parts;
    desk.changes.about(plan);
    const me = await this.plans.recipientOf(plan);
    const versions = await this.plans.versionsOf(plan);
    const offered = versions.find(({ state }) => state === 'offered');
    const current = versions.find(({ state }) => state === 'in_force');
    // Whatever was lived without them before is not theirs to read: to them the offer is the first.
    const isFirst = current === undefined && offered !== undefined;
    const state =
      isFirst && plan.state === 'amending' ? 'waiting' : receivedStateOf(plan.state, offered !== undefined);
    if (!me || !state) throw notFound();
    const of = await desk.people.of(plan.caseId);
    const mayResume = (await records.openPause(plan))?.by === 'harmed';
    const now = desk.time.now();
    return {
      as: 'harmed',
      id: plan.id,
      state,
      from: givenNameOf(of, plan.authorParticipantId),
      relationType: of.relationType,
      current: shown(isFirst ? offered : current),
      offered: isFirst ? undefined : shown(offered),
      done: current ? await this.done(plan, { version: current, me: me.participantId }) : [],
      mine: {
        proposals: await answers.proposalsOf(plan),
        mayRate: mayRateAgain(await answers.lastRated(plan, me.participantId), now),
        reflection: await answers.reflectionOf(plan, me.participantId),
      },
      can: actsOf(plan.state, { offered: offered !== undefined, isFirst, mayResume }),
    };
  }

  private async done(
    plan: AmendsPlanRow,
    { version, me }: { readonly version: AmendsVersionRow; readonly me: ParticipantId },
  ): Promise<readonly DoneForMe[]> {
    const { commitments, desk } = this.parts;
    const isOpen = await desk.changes.isOpen(plan.caseId, [plan.authorParticipantId, me]);
    const until = isOpen ? desk.time.now() : await this.shownUntil(plan);
    const texts = new Map((await commitments.commitmentsOf(plan)).map(({ id, terms }) => [id, terms.text]));
    const mayDispute = isOpen && version.text.confirmBy === 'harmed_party_may_confirm';
    return (await commitments.occurrencesOf(plan))
      .filter(({ state, keptAt, dueAt }) => DONE.includes(state) && (keptAt ?? dueAt) <= until)
      .toReversed()
      .map((one) => ({
        occurrenceId: one.id,
        version: one.version,
        text: texts.get(one.commitmentId) ?? '',
        on: one.localDate,
        seen: one.seen,
        disputed: one.state === 'disputed',
        mayDispute: mayDispute && one.state !== 'disputed',
      }));
  }

  private async shownUntil({ practiceId, id }: AmendsPlanRow): Promise<Instant> {
    const row = await this.sql.first<{ at: Date | null }>(SHOWN_UNTIL, [practiceId, id]);
    return row?.at?.toISOString() ?? '';
  }
}

function shown(version: AmendsVersionRow | undefined): ReceivedVersion | undefined {
  if (!version) return undefined;
  const { number, text, contentHash } = versionView(version);
  return { number, text, contentHash };
}

function actsOf(
  state: AmendsState,
  {
    offered,
    isFirst,
    mayResume,
  }: { readonly offered: boolean; readonly isFirst: boolean; readonly mayResume: boolean },
): Readonly<Record<HarmedAct, boolean>> {
  const may = (event: Parameters<typeof mayMoveAmends>[1]) => mayMoveAmends(state, event, 'harmed');
  const answers = offered && (state === 'shared' || state === 'amending');
  return {
    accept: answers,
    decline: answers,
    propose: may('propose') && offered,
    renegotiate: may('renegotiate'),
    pause: may('pause'),
    resume: state === 'paused' && mayResume,
    // Before it is accepted, stopping it is the no that stands beside it.
    end: may('end') && !(answers && isFirst),
    reflect: state === 'completed',
  };
}
