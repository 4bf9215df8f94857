import { CaseState, ParticipantState } from '@reknit/cases/model';
import { kindOf, settingsOf, type TemplateDefinition } from '@reknit/exercises/model';
import {
  refuse,
  SharedProblem,
  succeed,
  type FieldFaults,
  type Instant,
  type Outcome,
  type ParticipantId,
  type Problem,
  type RelationType,
} from '@reknit/shared/model';
import type { AssignHomework } from '../contract/assign-homework';
import { HomeworkProblem } from '../vocabulary/homework-problem';
import { resolveDue, type DueResolved } from './due-date';

/** Somebody of the case, as far as assigning has to know them. */
export interface Assignee {
  readonly participantId: ParticipantId;
  readonly state: ParticipantState;
  readonly birthYear?: number | null;
  /** Something calls for attention at once: G-RISK. */
  readonly atRisk?: boolean;
}

/** What assigning is decided from. */
export interface AssignmentFacts {
  /** The pinned version; absent when there is none of that code and number. */
  readonly definition?: Pick<
    TemplateDefinition,
    'kind' | 'modes' | 'minAge' | 'needsUnlock' | 'gates' | 'relationVariants' | 'contraindications'
  >;
  readonly caseState: CaseState;
  readonly relationType: RelationType;
  /** Everybody of the case, whoever is chosen. */
  readonly people: readonly Assignee[];
  /** Whether those who are chosen may do something together now, as the safety gate says. */
  readonly jointOpen: boolean;
}

/** What assigning comes to: when it is due, and the set-up complete with its defaults. */
export interface Assignable extends DueResolved {
  readonly settings: Readonly<Record<string, unknown>>;
}

type Refusal = Problem<HomeworkProblem | SharedProblem>;

const OPEN_CASES: readonly CaseState[] = [CaseState.intake, CaseState.active];
const PRESENT: readonly ParticipantState[] = [ParticipantState.joined, ParticipantState.active];
/** For work with each other, on top of what the exercise asks. Years. */
const TOGETHER_FROM: Readonly<Record<RelationType, number>> = { romantic: 18, family: 16, friendship: 0 };

/**
 * Whether it brings people together: any pair or shared way of working that more than one is chosen for.
 *
 * @example
 * isJoint({ mode: 'clinician_led', participantIds: ['p1'] }) // false
 */
export function isJoint({ mode, participantIds }: Pick<AssignHomework, 'mode' | 'participantIds'>): boolean {
  return mode !== 'solo' && participantIds.length > 1;
}

/**
 * Whether an exercise may be given to these people now, and when it is due then.
 *
 * Pair and shared work waits until joint work is open for exactly these people (G-SAFE, G-CONSENT), which it never is in a
 * case of one; the neutral refusal says nothing about why, and comes last, so that it says nothing by its place either. Age
 * is counted so that nobody is let in who might still be too young: in the year of their birthday they count as the younger.
 * Where no year of birth is known the clinician's judgement stands.
 *
 * @returns the moments of the due date, or the first problem found
 * @example
 * mayAssign({ ...facts, caseState: 'discharged' }, body, now) // { ok: false, problem: { code: 'homework.case-not-open' } }
 */
export function mayAssign(
  facts: AssignmentFacts,
  body: AssignHomework,
  now: Instant,
): Outcome<Assignable, Refusal> {
  const chosen = body.participantIds.map((id) =>
    facts.people.find(({ participantId }) => participantId === id),
  );
  const problem = exerciseProblem(facts, body) ?? peopleProblem(facts, chosen, { body, now });
  if (problem) return refuse(problem);
  if (body.repeat && kindOf(facts.definition ?? {}) !== 'form')
    return refuse({ code: SharedProblem.validation, fields: { repeat: [{ code: 'not-a-choice' }] } });
  // Nobody else is in care: there is nobody to add, and nothing to set up for two.
  const alone = facts.people.length < leastOf(body);
  const set = alone
    ? succeed({})
    : settingsOf(kindOf(facts.definition ?? {}), body.settings, {
        ...body,
        relationType: facts.relationType,
      });
  if (!set.ok) return refuse({ code: SharedProblem.validation, fields: under('settings', set.problem) });
  const due = dueIn(body, now);
  if (!due.ok) return due;
  const calm = chosen.every((person) => !person?.atRisk);
  if (alone || (isJoint(body) && !(facts.jointOpen && calm))) return refuse({ code: SharedProblem.notOpen });
  return succeed({ ...due.value, settings: set.value });
}

function under(head: string, faults: FieldFaults): FieldFaults {
  return Object.fromEntries(Object.entries(faults).map(([path, found]) => [`${head}.${path}`, found]));
}

function exerciseProblem(
  { definition, caseState, relationType }: AssignmentFacts,
  body: AssignHomework,
): Refusal | undefined {
  if (!OPEN_CASES.includes(caseState)) return { code: HomeworkProblem.caseNotOpen };
  if (!definition?.relationVariants.includes(relationType)) return { code: HomeworkProblem.unknownExercise };
  if (!definition.modes.includes(body.mode))
    return at('mode', HomeworkProblem.modeNotOffered, 'not-a-choice');
  if (definition.needsUnlock && !body.ready) return at('ready', HomeworkProblem.needsUnlock, 'required');
  const unread = definition.contraindications.some(({ code }) => !body.acknowledged.includes(code));
  return unread ? at('acknowledged', HomeworkProblem.contraindicationsUnread, 'required') : undefined;
}

/** How many people a way of working is for, at the least. */
const leastOf = ({ mode }: Pick<AssignHomework, 'mode'>) =>
  mode === 'solo' || mode === 'clinician_led' ? 1 : 2;

function peopleProblem(
  { definition, relationType, people }: AssignmentFacts,
  chosen: readonly (Assignee | undefined)[],
  { body, now }: { readonly body: AssignHomework; readonly now: Instant },
): Refusal | undefined {
  const least = leastOf(body);
  if (chosen.length < least && people.length >= least)
    return {
      code: SharedProblem.validation,
      fields: { participantIds: [{ code: 'too-few', limit: least }] },
    };
  const minAge = Math.max(definition?.minAge ?? 0, isJoint(body) ? TOGETHER_FROM[relationType] : 0);
  const needsCalm = definition?.gates.includes('G-RISK') && !isJoint(body);
  for (const person of chosen) {
    if (!person) return at('participantIds', HomeworkProblem.notAParticipant, 'not-a-choice');
    if (!PRESENT.includes(person.state))
      return at('participantIds', HomeworkProblem.participantAway, 'not-a-choice');
    if (!isOldEnough(person, minAge, now))
      return at('participantIds', HomeworkProblem.tooYoung, 'not-a-choice');
    if (needsCalm && person.atRisk) return { code: HomeworkProblem.riskOpen };
  }
  return undefined;
}

function isOldEnough({ birthYear }: Assignee, minAge: number, now: Instant): boolean {
  if (birthYear === null || birthYear === undefined) return true;
  return Number(now.slice(0, 4)) - birthYear - 1 >= minAge;
}

/**
 * The moments of a due date that still lies ahead.
 *
 * @example
 * dueIn({ due: { date: '2026-05-01', timeZone: 'UTC', graceMinutes: 0 } }, '2026-06-01T00:00:00.000Z')
 * // { ok: false, problem: { code: 'homework.due-in-past', fields: { 'due.date': [{ code: 'in-past' }] } } }
 */
export function dueIn(body: Pick<AssignHomework, 'due'>, now: Instant): Outcome<DueResolved, Refusal> {
  const due = resolveDue(body.due);
  return due.dueAt > now ? succeed(due) : refuse(at('due.date', HomeworkProblem.dueInPast, 'in-past'));
}

function at(field: string, code: HomeworkProblem, fault: string): Refusal {
  const fields: FieldFaults = { [field]: [{ code: fault }] };
  return { code, fields };
}
