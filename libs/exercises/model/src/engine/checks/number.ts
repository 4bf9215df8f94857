import { FaultCode } from '../../definition/fault-code';
import { NOT_SURE, type FieldOf } from '../../definition/field';
import type { Check, Run } from '../run';

/*
 * `raw + 0` below: a negative zero is never handed on, because it does not survive JSON.
 */

export const SCALE = { min: 0, max: 10, step: 1 } as const;
/** Ten thousandths of a step: what adding decimals may be off by. */
const ROUNDING = 1e-4;

export function scaleCheck(definition: FieldOf<'scale'>): Check {
  const { min = SCALE.min, max = SCALE.max, step = SCALE.step } = definition;
  return (raw, run) => {
    if (typeof raw !== 'number' || !Number.isFinite(raw)) return run.fault(FaultCode.wrongType);
    if (!within(raw, min, max, run)) return undefined;
    const steps = (raw - min) / step;
    return Math.abs(steps - Math.round(steps)) > ROUNDING ? run.fault(FaultCode.offStep, step) : raw + 0;
  };
}

export function freq5Check(definition: FieldOf<'freq5'>): Check {
  return (raw, run) => {
    if (definition.notSure && raw === NOT_SURE) return raw;
    return wholeNumber(raw, 0, 4, run);
  };
}

export function integerCheck(definition: FieldOf<'integer'>): Check {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = definition;
  return (raw, run) => wholeNumber(raw, min, max, run);
}

export function wholeNumber(raw: unknown, min: number, max: number, run: Run): number | undefined {
  if (typeof raw !== 'number') return run.fault(FaultCode.wrongType);
  if (!Number.isInteger(raw)) return run.fault(FaultCode.notAnInteger);
  return within(raw, min, max, run) ? raw + 0 : undefined;
}

function within(value: number, min: number, max: number, run: Run): boolean {
  if (value < min) run.fault(FaultCode.outOfRange, min);
  else if (value > max) run.fault(FaultCode.outOfRange, max);
  else return true;
  return false;
}
