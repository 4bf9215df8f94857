import { validate, type SchemaPathTree } from '@angular/forms/signals';
import {
  MEASURE_LIMITS,
  type AskMeasure,
  type CaseMeasures,
  type InstrumentView,
} from '@reknit/measures/model';
import { mustHave } from '@reknit/shared/web-kernel';

export interface AskModel {
  participantId: string;
  /** Instrument code. */
  instrument: string;
  startsOn: string;
  /** Empty: once. */
  everyWeeks: string;
}

/** The rhythms that are offered, in weeks; each within what the server takes. */
export const RHYTHMS: readonly number[] = [1, 2, 4, 6, 8, 12, 26].filter(
  (weeks) => weeks >= MEASURE_LIMITS.everyWeeks.min && weeks <= MEASURE_LIMITS.everyWeeks.max,
);

/** Filled in as far as there is no choice. */
export function askModel({ people, instruments }: CaseMeasures, today: string): AskModel {
  const askable = people.filter(({ mayBeAsked }) => mayBeAsked);
  const offered = instruments.filter(({ available }) => available);
  return {
    participantId: askable.length === 1 ? (askable[0]?.participantId ?? '') : '',
    instrument: offered.length === 1 ? (offered[0]?.code ?? '') : '',
    startsOn: today,
    everyWeeks: '',
  };
}

export function askSchema(today: string): (path: SchemaPathTree<AskModel>) => void {
  return (path) => {
    mustHave(path.participantId, 'Choose whom to ask.');
    mustHave(path.instrument, 'Choose what to ask for.');
    mustHave(path.startsOn, 'Choose the first day.');
    validate(path.startsOn, ({ value }) =>
      value() !== '' && value() < today
        ? { kind: 'out-of-range', message: 'Choose today or a later day.' }
        : undefined,
    );
  };
}

export function askBody(model: AskModel, instruments: readonly InstrumentView[]): AskMeasure {
  const { participantId, instrument: code, startsOn, everyWeeks } = model;
  const version = instruments.find((one) => one.code === code && one.available)?.version ?? 1;
  return {
    participantId: participantId as AskMeasure['participantId'],
    instrument: { code, version },
    startsOn: startsOn as AskMeasure['startsOn'],
    ...(everyWeeks !== '' && { everyWeeks: Number(everyWeeks) }),
  };
}
