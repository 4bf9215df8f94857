import {
  BOUNDARY_LIMITS,
  CONTROL_QUESTIONS,
  inWeeks,
  ownActionFault,
  type BoundaryChannel,
  type BoundaryControlCheck,
  type BoundaryDomain,
  type BoundaryDraft,
  type BoundaryFlex,
  type BoundaryKind,
  type BoundaryTime,
  type ControlQuestion,
  type SafeToTell,
} from '@reknit/agreements/model';
import type { LocalDate } from '@reknit/shared/model';
import { faultInWords, lengthWithin } from '@reknit/shared/web-kernel';
import { validate, type SchemaPath, type SchemaPathTree } from '@angular/forms/signals';

type YesNo = 'yes' | 'no' | '';

export interface RungModel {
  action: string;
  /** Minutes as text; empty where no time was said. */
  within: string;
}

/** What is typed, as the fields hold it: nothing is undefined, and empty means not said yet. */
export interface BoundaryModel {
  kind: BoundaryKind;
  domain: BoundaryDomain | '';
  situation: string;
  ownAction: string;
  act: string;
  conduct: string;
  statement: string;
  /** What I do: 1 a reminder, 2 stepping away, 3 a bigger change. */
  rungs: RungModel[];
  flex: BoundaryFlex | '';
  /** A line each. */
  exceptions: string;
  people: string[];
  /** Somebody outside, with commas between. */
  others: string;
  times: BoundaryTime[];
  startsOn: string;
  endsOn: string;
  reviewOn: string;
  why: string;
  confidence: number | null;
  check: Record<ControlQuestion, YesNo>;
  safeToTell: SafeToTell | '';
  channel: BoundaryChannel | '';
}

const UNSAID: Record<ControlQuestion, YesNo> = { c1: '', c2: '', c3: '', c4: '', c5: '', c6: '', c7: '' };

/** @example boundaryModel({ kind: 'limit' }, '2026-03-05').reviewOn // '2026-04-16' */
export function boundaryModel(draft: BoundaryDraft, today: LocalDate): BoundaryModel {
  return {
    kind: draft.kind,
    domain: draft.domain ?? '',
    situation: draft.situation ?? '',
    ownAction: draft.ownAction ?? '',
    act: draft.act ?? '',
    conduct: draft.conduct ?? '',
    statement: draft.statement ?? '',
    rungs: ([1, 2, 3] as const).map((level) => rungOf(draft, level)),
    flex: draft.flex ?? '',
    exceptions: (draft.exceptions ?? []).join('\n'),
    people: (draft.appliesTo ?? []).flatMap(({ participantId }) => participantId ?? []),
    others: (draft.appliesTo ?? []).flatMap(({ label }) => label ?? []).join(', '),
    times: [...(draft.times ?? [])],
    startsOn: draft.startsOn ?? today,
    endsOn: draft.endsOn ?? '',
    reviewOn: draft.reviewOn ?? inWeeks(today, BOUNDARY_LIMITS.reviewWeeks.default),
    why: draft.why ?? '',
    confidence: draft.confidence ?? null,
    check: checkOf(draft.controlCheck),
    safeToTell: draft.safeToTell ?? '',
    channel: draft.channel ?? '',
  };
}

function rungOf({ ownResponse = [] }: BoundaryDraft, level: 1 | 2 | 3): RungModel {
  const rung = ownResponse.find((one) => one.level === level);
  return { action: rung?.action ?? '', within: rung?.withinMinutes?.toString() ?? '' };
}

function checkOf(check: BoundaryControlCheck | undefined): BoundaryModel['check'] {
  if (!check) return { ...UNSAID };
  const said = CONTROL_QUESTIONS.map((question) => [question, check[question] ? 'yes' : 'no'] as const);
  return { ...UNSAID, ...Object.fromEntries(said) };
}

/**
 * The draft as the server keeps it: what is not of this kind stays out, and so does what is too short to be kept at all.
 *
 * @example draftOf({ ...model, kind: 'limit', act: 'left over' }).act // undefined
 */
export function draftOf(model: BoundaryModel): BoundaryDraft {
  const { kind, domain, flex, confidence, safeToTell, channel, times } = model;
  const agreement = kind === 'agreement';
  const own = line(model.ownAction);
  const response = responseOf(model);
  return {
    kind,
    ...(domain && { domain }),
    ...(model.situation.trim() && { situation: model.situation.trim() }),
    ...(!agreement && own && { ownAction: own }),
    ...(kind === 'request' && line(model.act) && { act: line(model.act) }),
    ...(agreement && line(model.conduct) && { conduct: line(model.conduct) }),
    ...(line(model.statement) && { statement: line(model.statement) }),
    ...(model.why.trim() && { why: model.why.trim() }),
    ...(!agreement && response.length > 0 && { ownResponse: response }),
    ...(flex && { flex }),
    ...listed('exceptions', exceptionsOf(model)),
    ...listed('appliesTo', peopleOf(model)),
    ...(channel && { channel }),
    ...listed(
      'times',
      times.filter(({ days, from, to }) => days.length > 0 && from && to),
    ),
    ...(model.startsOn && { startsOn: model.startsOn }),
    ...(model.endsOn && { endsOn: model.endsOn }),
    ...(model.reviewOn && { reviewOn: model.reviewOn }),
    ...checked(model.check),
    ...(safeToTell && { safeToTell }),
    ...(confidence !== null && { confidence }),
  };
}

const line = (text: string) => text.replace(/\s+/g, ' ').trim();

function listed<Name extends string, Item>(name: Name, list: readonly Item[]) {
  return list.length > 0 ? ({ [name]: list } as Readonly<Record<Name, readonly Item[]>>) : {};
}

function responseOf({ rungs }: BoundaryModel): NonNullable<BoundaryDraft['ownResponse']> {
  return rungs.flatMap(({ action, within }, at) => {
    const text = line(action);
    if ([...text].length < BOUNDARY_LIMITS.response.min) return [];
    const level = (at + 1) as 1 | 2 | 3;
    return [{ level, action: text, ...(within !== '' && { withinMinutes: Number(within) }) }];
  });
}

function exceptionsOf({ exceptions }: BoundaryModel): readonly string[] {
  const lines = exceptions.split('\n').map(line);
  return lines.filter((text) => [...text].length >= BOUNDARY_LIMITS.exception.min);
}

function peopleOf({ people, others }: BoundaryModel): NonNullable<BoundaryDraft['appliesTo']> {
  const labels = others.split(',').map(line).filter(Boolean);
  return [...people.map((participantId) => ({ participantId })), ...labels.map((label) => ({ label }))];
}

/** Seven answers or none: half a check would look like one. */
function checked(check: BoundaryModel['check']): Pick<BoundaryDraft, 'controlCheck'> {
  if (CONTROL_QUESTIONS.some((question) => check[question] === '')) return {};
  const answers = CONTROL_QUESTIONS.map((question) => [question, check[question] === 'yes'] as const);
  return { controlCheck: Object.fromEntries(answers) as unknown as BoundaryControlCheck };
}

/** What can be said about a field while it is typed. What is missing is said at the end, so that a draft may be half done. */
export function boundarySchema(path: SchemaPathTree<BoundaryModel>): void {
  lengthWithin(path.situation, BOUNDARY_LIMITS.situation);
  lengthWithin(path.ownAction, BOUNDARY_LIMITS.ownAction);
  lengthWithin(path.act, BOUNDARY_LIMITS.act);
  lengthWithin(path.conduct, BOUNDARY_LIMITS.conduct);
  lengthWithin(path.statement, BOUNDARY_LIMITS.statement);
  lengthWithin(path.why, BOUNDARY_LIMITS.why);
  ownDoing(path.ownAction);
}

/** The author is the one who acts. A first look; the therapist reads it too. */
function ownDoing(path: SchemaPath<string>): void {
  validate(path, ({ value }) => {
    const fault = ownActionFault(value());
    return fault && { kind: fault, message: faultInWords(fault) };
  });
}
