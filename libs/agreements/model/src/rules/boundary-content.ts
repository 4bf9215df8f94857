import {
  refuse,
  succeed,
  type FieldFault,
  type LocalDate,
  type Outcome,
  type Problem,
} from '@reknit/shared/model';
import type {
  BoundaryControlCheck,
  BoundaryDraft,
  BoundaryPerson,
  BoundaryResponse,
  BoundaryTime,
} from '../contract/boundary';
import { BOUNDARY_LIMITS } from '../contract/boundary-limits';
import { BoundaryProblem } from '../vocabulary/boundary-problem';
import type { BoundaryChannel, BoundaryDomain, BoundaryFlex, SafeToTell } from '../vocabulary/boundary-words';
import { isPersonal } from './boundary-control';
import { frameOf } from './boundary-frame';
import { ownActionFault } from './boundary-lints';

interface Common {
  readonly domain: BoundaryDomain;
  readonly situation: string;
  readonly statement: string;
  readonly why?: string;
  readonly flex: BoundaryFlex;
  readonly exceptions: readonly string[];
  readonly appliesTo: readonly BoundaryPerson[];
  readonly times: readonly BoundaryTime[];
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate;
  readonly reviewOn: LocalDate;
  readonly channel: BoundaryChannel;
  readonly controlCheck: BoundaryControlCheck;
  readonly safeToTell: SafeToTell;
  readonly confidence: number;
}

/** Mine to do and mine to keep: nobody has to agree. */
export interface Limit extends Common {
  readonly kind: 'limit';
  readonly ownAction: string;
  readonly ownResponse: readonly BoundaryResponse[];
}

/** Theirs to do, if they want to; mine is what I do if not. */
export interface BoundaryRequest extends Common {
  readonly kind: 'request';
  readonly act: string;
  readonly ownAction: string;
  readonly ownResponse: readonly BoundaryResponse[];
}

/** Both do it, and each says so. */
export interface SharedAgreement extends Common {
  readonly kind: 'agreement';
  readonly conduct: string;
}

export type Boundary = Limit | BoundaryRequest | SharedAgreement;

/** Who may be named, and the day it is handed in. */
export interface ContentFacts {
  readonly today: LocalDate;
  readonly people: readonly { readonly participantId: string; readonly minor: boolean }[];
}

type Faults = Record<string, FieldFault[]>;
type Read = Outcome<Boundary, Problem<BoundaryProblem>>;

/** What an adult answers for: an agreement about it cannot bind a child. */
const ADULT_DOMAINS: readonly BoundaryDomain[] = [
  'money',
  'substances',
  'work',
  'children',
  'emotional_load',
  'contact_level',
];

/**
 * A whole boundary out of what was typed, of one kind and nothing of another. Without safety the channel is not a choice:
 * it is told to nobody.
 *
 * @returns the boundary, or `boundary.content-invalid` with faults by field, or `boundary.binds-minor`
 * @example
 * boundaryOf({ kind: 'agreement', act: 'Knock' }, facts) // refused; fields.act: [{ code: 'not-of-this-kind' }]
 */
export function boundaryOf(draft: BoundaryDraft, facts: ContentFacts): Read {
  const faults: Faults = {};
  const miss = (field: string, code: string, limit?: number) =>
    (faults[field] ??= []).push(limit === undefined ? { code } : { code, limit });
  checkRequired(draft, miss);
  checkKind(draft, miss);
  checkResponses(draft, miss);
  checkPeople(draft, facts, miss);
  checkDates(draft, facts.today, miss);
  if (Object.keys(faults).length > 0) return refuse({ code: BoundaryProblem.contentInvalid, fields: faults });
  if (bindsMinor(draft, facts)) return refuse({ code: BoundaryProblem.bindsMinor });
  return succeed(assembled(draft, facts.today));
}

type Miss = (field: string, code: string, limit?: number) => void;

function checkRequired(draft: BoundaryDraft, miss: Miss): void {
  for (const field of ['domain', 'flex', 'controlCheck', 'safeToTell', 'confidence', 'startsOn'] as const)
    if (draft[field] === undefined) miss(field, 'required');
  if (draft.channel === undefined && !isPersonal(draft)) miss('channel', 'required');
  text(draft.situation, 'situation', BOUNDARY_LIMITS.situation, miss);
  text(statementOf(draft), 'statement', BOUNDARY_LIMITS.statement, miss);
}

function text(
  value: string | undefined,
  field: string,
  { min, max }: { readonly min: number; readonly max: number },
  miss: Miss,
): void {
  const length = [...(value ?? '').trim()].length;
  if (length === 0) return miss(field, 'required');
  if (length < min) return miss(field, 'too-short', min);
  if (length > max) miss(field, 'too-long', max);
}

function checkKind(draft: BoundaryDraft, miss: Miss): void {
  const { ownAction, act, conduct } = BOUNDARY_LIMITS;
  if (draft.kind === 'agreement') {
    text(draft.conduct, 'conduct', conduct, miss);
    for (const field of ['act', 'ownAction'] as const) if (draft[field]) miss(field, 'not-of-this-kind');
    if (draft.ownResponse?.length) miss('ownResponse', 'not-of-this-kind');
    if (draft.channel === 'say_it_myself' || draft.channel === 'do_not_tell')
      miss('channel', 'needs-telling');
  } else {
    text(draft.ownAction, 'ownAction', ownAction, miss);
    if (draft.conduct) miss('conduct', 'not-of-this-kind');
  }
  if (draft.kind === 'request') text(draft.act, 'act', act, miss);
  else if (draft.kind === 'limit' && draft.act) miss('act', 'not-of-this-kind');
  if (draft.kind === 'request' && draft.channel === 'do_not_tell') miss('channel', 'needs-telling');
  if (draft.domain === 'body_and_touch' && draft.kind !== 'limit') miss('kind', 'limit-only');
}

function checkResponses({ kind, ownAction, ownResponse = [] }: BoundaryDraft, miss: Miss): void {
  if (kind === 'agreement') return;
  if (ownResponse.length === 0) miss('ownResponse', 'required');
  const fault = ownActionFault(ownAction ?? '');
  if (fault) miss('ownAction', fault);
  for (const [at, { level, action }] of ownResponse.entries()) {
    const wrong = ownActionFault(action);
    if (wrong) miss(`ownResponse.${at}.action`, wrong);
    if (at > 0 && level <= (ownResponse[at - 1]?.level ?? 0)) miss(`ownResponse.${at}.level`, 'not-rising');
  }
}

function checkPeople({ kind, appliesTo = [] }: BoundaryDraft, { people }: ContentFacts, miss: Miss): void {
  if (appliesTo.length === 0) miss('appliesTo', 'required');
  const seen = new Set<string>();
  for (const [at, { participantId, label }] of appliesTo.entries()) {
    const field = `appliesTo.${at}`;
    if ((participantId === undefined) === (label === undefined)) miss(field, 'one-of-two');
    else if (participantId !== undefined && !people.some((one) => one.participantId === participantId))
      miss(field, 'not-a-choice');
    else if (kind === 'agreement' && participantId === undefined) miss(field, 'cannot-confirm');
    const key = participantId ?? `label ${label ?? ''}`;
    if (seen.has(key)) miss(field, 'twice');
    seen.add(key);
  }
}

function checkDates({ startsOn, endsOn, reviewOn }: BoundaryDraft, today: LocalDate, miss: Miss): void {
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) miss('endsOn', 'before-start');
  if (endsOn !== undefined && endsOn < today) miss('endsOn', 'in-past');
  if (reviewOn === undefined) return;
  const { min, max } = BOUNDARY_LIMITS.reviewWeeks;
  if (reviewOn < inWeeks(today, min)) miss('reviewOn', 'too-early', min);
  if (reviewOn > inWeeks(today, max)) miss('reviewOn', 'too-late', max);
}

function bindsMinor({ kind, domain, appliesTo = [] }: BoundaryDraft, { people }: ContentFacts): boolean {
  if (kind !== 'agreement' || domain === undefined || !ADULT_DOMAINS.includes(domain)) return false;
  return appliesTo.some(({ participantId }) =>
    people.some((one) => one.participantId === participantId && one.minor),
  );
}

function statementOf(draft: BoundaryDraft): string {
  return draft.statement?.trim() ? draft.statement.trim() : frameOf(draft);
}

/** Everything required is there: the checks have said so. */
function assembled(draft: BoundaryDraft, today: LocalDate): Boundary {
  const whole = draft as Required<BoundaryDraft>;
  const common: Common = {
    domain: whole.domain,
    situation: whole.situation.trim(),
    statement: statementOf(draft),
    why: draft.why,
    flex: whole.flex,
    exceptions: draft.exceptions ?? [],
    appliesTo: whole.appliesTo,
    times: draft.times ?? [],
    startsOn: whole.startsOn,
    endsOn: draft.endsOn,
    reviewOn: draft.reviewOn ?? inWeeks(today, BOUNDARY_LIMITS.reviewWeeks.default),
    channel: isPersonal(draft) ? 'do_not_tell' : whole.channel,
    controlCheck: whole.controlCheck,
    safeToTell: whole.safeToTell,
    confidence: whole.confidence,
  };
  const { ownAction, ownResponse, act, conduct } = whole;
  if (draft.kind === 'limit') return { ...common, kind: 'limit', ownAction, ownResponse };
  if (draft.kind === 'request') return { ...common, kind: 'request', act, ownAction, ownResponse };
  return { ...common, kind: 'agreement', conduct };
}

/**
 * A day so many weeks after another.
 *
 * @example inWeeks('2026-03-01', 6) // '2026-04-12'
 */
export function inWeeks(day: LocalDate, weeks: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
}
