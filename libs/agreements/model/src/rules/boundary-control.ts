import type { BoundaryControlCheck, BoundaryDraft } from '../contract/boundary';
import type { BoundaryDomain, BoundaryKind, ControlQuestion } from '../vocabulary/boundary-words';

const CONTROLLING: readonly ControlQuestion[] = ['c1', 'c2', 'c3', 'c4', 'c5'];
const UNSAFE: readonly ControlQuestion[] = ['c6', 'c7'];

/** What the seven answers ask of the clinician before anything is ready. */
export interface ControlOutcome {
  /** c1–c5: "why this is a boundary", or it becomes a request (EX-09) or a transparency agreement (EX-13). */
  readonly needsNote: boolean;
  /** c2 alone points to a transparency agreement with an end, not to a boundary. */
  readonly belongsInTransparency: boolean;
  /** c6, c7: somebody speaks to the author alone, and joint work is thought over again. */
  readonly safetyFollowUp: boolean;
}

/**
 * @example
 * controlOutcome({ c1: false, c2: true, c3: false, c4: false, c5: false, c6: false, c7: false })
 * // { needsNote: true, belongsInTransparency: true, safetyFollowUp: false }
 */
export function controlOutcome(check: BoundaryControlCheck): ControlOutcome {
  return {
    needsNote: CONTROLLING.some((question) => check[question]),
    belongsInTransparency: check.c2,
    safetyFollowUp: UNSAFE.some((question) => check[question]),
  };
}

/**
 * The variant for somebody who is not safe: told to nobody, without titles. It follows from "no" to whether telling is safe,
 * and from having written under pressure (c6) or being afraid of the reaction (c7).
 *
 * @example isPersonal({ safeToTell: 'no' }) // true
 */
export function isPersonal({
  safeToTell,
  controlCheck,
}: Pick<BoundaryDraft, 'safeToTell' | 'controlCheck'>): boolean {
  return (
    safeToTell === 'no' || (controlCheck !== undefined && UNSAFE.some((question) => controlCheck[question]))
  );
}

/** What a clinician writes before `ready`. */
export interface ReadyNeeds {
  readonly whyBoundary: boolean;
  readonly guardianHeard: boolean;
  readonly forMinor: boolean;
  readonly safetyFollowUp: boolean;
}

/**
 * What has to stand beside "ready", from the content and from who is named in it.
 *
 * @example
 * readyNeeds({ kind: 'limit', domain: 'children', controlCheck: noneOfSeven }, [])
 * // { whyBoundary: false, guardianHeard: true, forMinor: false, safetyFollowUp: false }
 */
export function readyNeeds(
  {
    kind,
    domain,
    controlCheck,
  }: {
    readonly kind: BoundaryKind;
    readonly domain: BoundaryDomain;
    readonly controlCheck: BoundaryControlCheck;
  },
  named: readonly { readonly minor: boolean }[],
): ReadyNeeds {
  const { needsNote, safetyFollowUp } = controlOutcome(controlCheck);
  return {
    whyBoundary: needsNote,
    guardianHeard: domain === 'children',
    forMinor: kind === 'agreement' && named.some(({ minor }) => minor),
    safetyFollowUp,
  };
}
