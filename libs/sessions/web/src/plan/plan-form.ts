import { apply, hidden, validate, type SchemaPathTree } from '@angular/forms/signals';
import { CareTeamRole, CaseKind, ParticipantState, type CaseRecord } from '@reknit/cases/model';
import {
  repeatedDays,
  type ScheduleSession,
  type SessionModality,
  type SessionRepeat,
} from '@reknit/sessions/model';
import type { Instant, LocalDate, TimeZoneName } from '@reknit/shared/model';
import { faultInWords } from '@reknit/shared/web-kernel';
import { placeBody, placeSchema, timeBody, timeSchema, type PlaceModel, type TimeModel } from './time-form';

export interface Choice {
  id: string;
  name: string;
  timeZone: TimeZoneName;
  chosen: boolean;
}

export interface RepeatModel {
  /** `once`, or every how many weeks, or `month`. */
  rhythm: string;
  ends: string;
  count: string;
  until: string;
}

export interface PlanModel {
  people: Choice[];
  clinicians: Choice[];
  time: TimeModel;
  place: PlaceModel;
  repeat: RepeatModel;
}

export const RHYTHMS = [
  { value: 'once', words: 'Once' },
  { value: '1', words: 'Every week' },
  { value: '2', words: 'Every two weeks' },
  { value: '3', words: 'Every three weeks' },
  { value: '4', words: 'Every four weeks' },
  { value: 'month', words: 'Every month' },
] as const;

const GONE: readonly ParticipantState[] = [ParticipantState.left, ParticipantState.removed];

/** Who can be booked: everybody of the case who has not gone, and those of the care team who hold sessions. */
export function planModel(
  record: Pick<CaseRecord, 'participants' | 'careTeam'>,
  time: TimeModel,
  { self, today }: { readonly self: string; readonly today: LocalDate },
): PlanModel {
  const team = record.careTeam.filter(
    ({ role, from, to }) =>
      role !== CareTeamRole.supervisor && from <= today && (to === undefined || to > today),
  );
  const leads = team.find(({ accountId }) => accountId === self) ?? team[0];
  return {
    people: record.participants
      .filter(({ state }) => !GONE.includes(state))
      .map(({ id, givenName, familyName, timeZone }) => ({
        id,
        name: `${givenName} ${familyName}`,
        timeZone,
        chosen: true,
      })),
    clinicians: team.map(({ accountId, name }) => ({
      id: accountId,
      name,
      timeZone: '',
      chosen: accountId === leads?.accountId,
    })),
    time,
    place: { medium: 'in_person', roomId: '', link: '' },
    repeat: { rhythm: 'once', ends: 'count', count: '8', until: '' },
  };
}

/**
 * What kind of session it is, by how many people are booked and what the case is about.
 *
 * @example modalityOf('couple', 2) // 'couple'
 */
export function modalityOf(kind: CaseKind, people: number): SessionModality {
  if (people < 2) return 'individual';
  if (kind === CaseKind.family) return 'family';
  if (people > 2) return 'group';
  return kind === CaseKind.couple ? 'couple' : 'other_pair';
}

export function planSchema(here: {
  readonly timeZone: TimeZoneName;
  readonly now: () => Instant;
}): (path: SchemaPathTree<PlanModel>) => void {
  return (path) => {
    validate(path.people, ({ value }) =>
      value().some(({ chosen }) => chosen)
        ? undefined
        : { kind: 'too-few', message: 'Choose at least one person.' },
    );
    validate(path.clinicians, ({ value }) =>
      value().some(({ chosen }) => chosen)
        ? undefined
        : { kind: 'too-few', message: 'Choose who holds the session.' },
    );
    apply(path.time, (time) => timeSchema(time, here));
    apply(path.place, placeSchema);
    hidden(path.repeat.count, ({ valueOf }) => valueOf(path.repeat.ends) !== 'count');
    validate(path.repeat.rhythm, ({ valueOf }) => {
      const { time, repeat } = valueOf(path);
      const asked = repeatBody(repeat);
      if (asked === undefined || time.on === '') return undefined;
      const days = repeatedDays(time.on, asked);
      const fault = days.ok ? undefined : days.problem.fields?.['repeat']?.[0];
      return fault && { kind: fault.code, message: faultInWords(fault) };
    });
  };
}

/** What is sent of a repetition; undefined for a session that stands alone. */
export function repeatBody({ rhythm, ends, count, until }: RepeatModel): SessionRepeat | undefined {
  if (rhythm === 'once') return undefined;
  const pace = rhythm === 'month' ? { everyMonths: 1 } : { everyWeeks: Number(rhythm) };
  return { ...pace, ...(ends === 'until' ? (until === '' ? {} : { until }) : { count: Number(count) }) };
}

/** The days it would be on; empty while that cannot be said. */
export function plannedDays({ time, repeat }: Pick<PlanModel, 'time' | 'repeat'>): readonly LocalDate[] {
  const asked = repeatBody(repeat);
  if (asked === undefined || time.on === '') return [];
  const days = repeatedDays(time.on, asked);
  return days.ok ? days.value : [];
}

export function planBody(
  model: PlanModel,
  kind: CaseKind,
  timeZone: TimeZoneName,
): ScheduleSession | undefined {
  const time = timeBody(model.time, timeZone);
  if (!time) return undefined;
  const participantIds = model.people.filter(({ chosen }) => chosen).map(({ id }) => id);
  const repeat = repeatBody(model.repeat);
  return {
    time,
    place: placeBody(model.place),
    modality: modalityOf(kind, participantIds.length),
    participantIds,
    clinicianIds: model.clinicians.filter(({ chosen }) => chosen).map(({ id }) => id),
    ...(repeat && { repeat }),
  };
}
