import { FaultCode } from '../../definition/fault-code';
import type { FieldOf } from '../../definition/field';
import type { Check } from '../run';
import { checkText, oneLine } from './text';

export function choiceCheck(definition: FieldOf<'choice'>): Check {
  const options = new Set(definition.options);
  const own = definition.custom === undefined ? undefined : oneLine(definition.custom);
  return (raw, run) => {
    if (typeof raw !== 'string') return run.fault(FaultCode.wrongType);
    if (options.has(raw)) return raw;
    return own ? checkText(raw, own, run) : run.fault(FaultCode.notAChoice);
  };
}

export function multiChoiceCheck(definition: FieldOf<'multiChoice'>): Check {
  const options = new Set(definition.options);
  const alone = new Set(definition.exclusive);
  const max = definition.max ?? definition.options.length;
  const min = definition.min ?? 0;
  return (raw, run) => {
    if (!Array.isArray(raw)) return run.fault(FaultCode.wrongType);
    if (raw.length > max) return run.fault(FaultCode.tooMany, max);
    const chosen = new Set<string>();
    for (const [at, value] of raw.entries() as Iterable<[number, unknown]>) {
      if (typeof value !== 'string') run.faultPart(at, FaultCode.wrongType);
      else if (!options.has(value)) run.faultPart(at, FaultCode.notAChoice);
      else if (chosen.has(value)) run.faultPart(at, FaultCode.duplicate);
      else chosen.add(value);
    }
    if (run.mode === 'submit' && chosen.size < min) run.fault(FaultCode.tooFew, min);
    if (chosen.size > 1 && [...chosen].some((value) => alone.has(value))) run.fault(FaultCode.notAlone);
    return [...chosen];
  };
}
