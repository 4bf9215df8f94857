import {
  hardStopsOf,
  hasDisclosure,
  mayMoveAmends,
  type AmendsNeed,
  type AmendsRevisionForTeam,
  type TeamAct,
} from '@reknit/agreements/model';
import type { AmendsPlanRow, AmendsVersionRow } from '../persistence/amends-rows';

/** A version with everything beside it, for the care team. */
export function revisionForTeam(version: AmendsVersionRow): AmendsRevisionForTeam {
  const { number, state, text, contentHash, harmCheck, difficulties, risk } = version;
  return {
    number,
    state,
    text,
    contentHash,
    approach: version.approach ?? version.wished ?? 'indirect',
    harmCheck,
    difficulties,
    risk,
    hardStops: hardStopsOf(harmCheck),
    cautions: cautionsOf(version),
    submittedAt: version.submittedAt,
    approvedAt: version.approvalHash ? (version.approvedAt ?? undefined) : undefined,
    approvedBy: version.approvedByName ?? undefined,
    coApprovedBy: version.coApprovedByName ?? undefined,
  };
}

/** What to look at before approving. */
function cautionsOf({ text, harmCheck, harmed }: AmendsVersionRow): readonly string[] {
  const found: readonly (readonly [string, boolean])[] = [
    ['not-in-this-case', harmed.kind !== 'participant'],
    ['nothing-as-an-option-not-spoken-of', harmCheck.answers.h8 === 'no'],
    ['wish-unknown', harmCheck.answers.h1 === 'unknown'],
    ['needs-a-disclosure-plan', hasDisclosure(text.commitments)],
  ];
  return found.flatMap(([code, is]) => (is ? [code] : []));
}

export interface TeamStanding {
  readonly plan: AmendsPlanRow;
  readonly pending: AmendsVersionRow | undefined;
  readonly needs: readonly AmendsNeed[];
  /** On the team, and not as somebody who looks over it. */
  readonly mayChange: boolean;
  readonly supervises: boolean;
}

export function teamActs(standing: TeamStanding): Readonly<Record<TeamAct, boolean>> {
  const { plan, pending, needs, mayChange, supervises } = standing;
  const may = (event: Parameters<typeof mayMoveAmends>[1]) =>
    mayChange && mayMoveAmends(plan.state, event, 'clinician');
  const inReview = pending?.state === 'in_review';
  return {
    giveBack: mayChange && inReview,
    approve: mayChange && inReview,
    coApprove: supervises && needs.includes('second-review'),
    pause: may('pause'),
    resume: may('resume'),
    end: may('end'),
    review: mayChange,
    continueIndirectly: mayChange && needs.includes('choose-after-leaving'),
    recordWillingness: mayChange,
    deliver: mayChange && needs.includes('delivery'),
  };
}
