import { apply, applyEach, hidden, validate, type SchemaPathTree } from '@angular/forms/signals';
import { ParticipantState, type CaseRecord, type ParticipantView } from '@reknit/cases/model';
import {
  HOMEWORK_LIMITS,
  HomeworkPlace,
  isForRoomAlone,
  type AssignHomework,
  type ExerciseSummary,
} from '@reknit/homework/model';
import type { TemplateKind } from '@reknit/exercises/model';
import type { Instant, TimeZoneName } from '@reknit/shared/model';
import { lengthWithin, mustHave } from '@reknit/shared/web-kernel';
import { dueModel, dueSchema, dueWish, type DueModel } from './due-form';
import { once, repeatWish, type RepeatModel } from './repeat-form';
import { listeningSchema, listeningSetup, settingsBody, type ListeningSetup } from './listening-setup';

export interface Assignee {
  id: string;
  name: string;
  timeZone: TimeZoneName;
  chosen: boolean;
  /** Why they cannot receive it now, in words; empty when they can. */
  away: string;
}

export interface AssignModel {
  people: Assignee[];
  mode: AssignHomework['mode'];
  place: string;
  rationale: string;
  whenAndWhere: string;
  obstacle: string;
  smallestVersion: string;
  due: DueModel;
  /** Asked for only where the exercise is a form. */
  repeat: RepeatModel;
  /** Asked for only where the exercise is done in listening rounds. */
  listening: ListeningSetup;
  acknowledged: boolean;
  ready: boolean;
}

/** Why somebody cannot receive homework, by where they stand. Whoever is missing here can. */
const AWAY: Record<ParticipantState, string> = {
  invited: 'has not joined yet; invite them under People',
  joined: '',
  active: '',
  paused: 'is pausing; resume under People',
  left: 'has left the case',
  removed: 'was removed from the case',
};

/** Everybody of the case who may be given homework, and those who only cannot right now. Who has gone is not asked about. */
export function assigneesOf(record: Pick<CaseRecord, 'participants'>): Assignee[] {
  const gone: readonly string[] = [ParticipantState.left, ParticipantState.removed];
  return record.participants
    .filter(({ state }) => !gone.includes(state))
    .map((person) => ({
      id: person.id,
      name: nameOf(person, record.participants),
      timeZone: person.timeZone,
      chosen: AWAY[person.state] === '',
      away: AWAY[person.state],
    }));
}

function nameOf(person: ParticipantView, all: readonly ParticipantView[]): string {
  const alone = !all.some(({ id, givenName }) => id !== person.id && givenName === person.givenName);
  return alone ? person.givenName : `${person.givenName} ${person.familyName}`;
}

export function assignModel(
  record: Pick<CaseRecord, 'participants' | 'relationType'>,
  here: { readonly now: Instant; readonly timeZone: TimeZoneName },
): AssignModel {
  const people = assigneesOf(record);
  const zone = people.find(({ chosen }) => chosen)?.timeZone ?? here.timeZone;
  return {
    people,
    mode: 'solo',
    place: HomeworkPlace.atHome,
    rationale: '',
    whenAndWhere: '',
    obstacle: '',
    smallestVersion: '',
    due: dueModel(here.now, zone),
    repeat: once(),
    listening: listeningSetup(record.relationType),
    acknowledged: false,
    ready: false,
  };
}

/** A form is answered by one person, alone or as it is asked in the room; what has pages of its own is also done in turns. */
const FORM_MODES = ['solo', 'pair_parallel', 'clinician_led'] as const;
const OWN_MODES = ['pair_turns', 'clinician_led', 'shared_document', 'solo', 'pair_parallel'] as const;

/** The ways of the exercise that can be assigned here, the usual one first. */
export function modesOf({
  kind,
  modes,
}: Pick<ExerciseSummary, 'kind' | 'modes'>): readonly AssignHomework['mode'][] {
  const offered: readonly AssignHomework['mode'][] = kind === 'form' ? FORM_MODES : OWN_MODES;
  return offered.filter((mode) => modes.includes(mode));
}

/** The model for another exercise: what was typed stays, what was weighed has to be weighed anew. */
export function forExercise(
  model: AssignModel,
  exercise: Pick<ExerciseSummary, 'kind' | 'modes'>,
): AssignModel {
  const modes = modesOf(exercise);
  const keeps = exercise.kind === 'form' && modes.includes(model.mode);
  const alone = model.people.length < 2 && modes.includes('solo');
  const mode = keeps ? model.mode : alone ? 'solo' : (modes[0] ?? 'solo');
  return { ...model, mode, acknowledged: false, ready: false };
}

/** @param exercise the one chosen; its contraindications and unlock decide what has to be ticked */
export function assignSchema(
  exercise: () => Pick<ExerciseSummary, 'kind' | 'contraindications' | 'needsUnlock'> | undefined,
  now: () => Instant,
): (path: SchemaPathTree<AssignModel>) => void {
  return (path) => {
    validate(path.people, ({ value, valueOf }) => {
      const count = value().filter(({ chosen }) => chosen).length;
      const least = leastOf(valueOf(path.mode), exercise()?.kind);
      return count < least ? { kind: 'too-few', message: fewWords(least) } : undefined;
    });
    applyEach(path.people, (person) => {
      validate(person.chosen, ({ value, valueOf }) =>
        value() && valueOf(person.away) !== ''
          ? { kind: 'not-allowed', message: 'They cannot receive it now.' }
          : undefined,
      );
    });
    for (const [field, words] of [
      ['rationale', 'Write why this, why now. They read it.'],
      ['whenAndWhere', 'Write when and where they will do it.'],
      ['obstacle', 'Write what may get in the way.'],
      ['smallestVersion', 'Write the smallest version that still counts.'],
    ] as const) {
      mustHave(path[field], words);
      lengthWithin(path[field], HOMEWORK_LIMITS[field]);
    }
    apply(path.due, dueSchema(now));
    hidden(path.repeat, () => exercise()?.kind !== 'form');
    hidden(path.listening, () => exercise()?.kind !== 'listening');
    apply(path.listening, listeningSchema);
    validate(path.acknowledged, ({ value }) =>
      (exercise()?.contraindications.length ?? 0) > 0 && !value()
        ? { kind: 'required', message: 'Read and weigh what speaks against it.' }
        : undefined,
    );
    validate(path.ready, ({ value }) =>
      exercise()?.needsUnlock && !value()
        ? { kind: 'required', message: 'This exercise needs your judgement first.' }
        : undefined,
    );
  };
}

export function assignBody(model: AssignModel, exercise: ExerciseSummary): AssignHomework {
  const participantIds = model.people.filter(({ chosen }) => chosen).map(({ id }) => id);
  const given = { mode: model.mode, participantIds };
  const repeat = exercise.kind === 'form' ? repeatWish(model.repeat) : undefined;
  return {
    exercise: { code: exercise.code, version: exercise.version },
    mode: model.mode,
    participantIds,
    place: placeOf(model, exercise),
    rationale: model.rationale.trim(),
    whenAndWhere: model.whenAndWhere.trim(),
    obstacle: model.obstacle.trim(),
    smallestVersion: model.smallestVersion.trim(),
    due: dueWish(model.due),
    ...(repeat && { repeat }),
    acknowledged: model.acknowledged ? exercise.contraindications.map(({ code }) => code) : [],
    ready: model.ready,
    ...(exercise.kind === 'listening' ? { settings: settingsBody(model.listening, given) } : {}),
  };
}

function placeOf({ place, mode }: AssignModel, { kind }: ExerciseSummary): HomeworkPlace {
  if (isForRoomAlone({ kind, mode })) return HomeworkPlace.inSession;
  return Object.values(HomeworkPlace).find((one) => one === place) ?? HomeworkPlace.atHome;
}

/** How many it takes; a form in the room is one person's. */
function leastOf(mode: AssignModel['mode'], kind: TemplateKind = 'form'): number {
  return mode === 'solo' || isForRoomAlone({ kind, mode }) ? 1 : 2;
}

function fewWords(least: number): string {
  return least === 1 ? 'Choose at least one person.' : 'Choose at least two people, or another way.';
}
