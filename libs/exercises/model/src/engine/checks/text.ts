import { FaultCode } from '../../definition/fault-code';
import type { FieldOf } from '../../definition/field';
import type { Run } from '../run';
import { codePoints, isSafeText, wordCount } from '../text-units';

export interface TextLimits {
  readonly min: number;
  readonly max: number;
  readonly minWords: number;
  readonly maxWords: number;
  readonly oneLine: boolean;
}

/** The most a text field may hold, in code points, whatever its definition asks for. */
export const TEXT_MAX = { shortText: 200, longText: 4000 } as const;

export function textLimits(definition: FieldOf<'shortText'>): TextLimits {
  const ceiling = TEXT_MAX[definition.type];
  return {
    min: definition.min ?? 0,
    max: Math.min(definition.max ?? ceiling, ceiling),
    minWords: definition.minWords ?? 0,
    maxWords: definition.maxWords ?? Number.POSITIVE_INFINITY,
    oneLine: definition.type === 'shortText',
  };
}

export function oneLine(max: number): TextLimits {
  return { min: 0, max, minWords: 0, maxWords: Number.POSITIVE_INFINITY, oneLine: true };
}

/** A draft is kept as typed; what is submitted loses the spaces around it and the carriage returns. */
export function checkText(raw: unknown, limits: TextLimits, run: Run): string | undefined {
  if (typeof raw !== 'string') return run.fault(FaultCode.wrongType);
  // Longer than any text of that many code points can be: do not even look at it.
  if (raw.length > limits.max * 2 + 1000) return run.fault(FaultCode.tooLong, limits.max);
  if (!isSafeText(raw)) return run.fault(FaultCode.unsafeText);
  if (run.mode === 'draft') {
    mostOf(raw, limits, run);
    return raw;
  }
  const text = tidy(raw, limits.oneLine);
  mostOf(text, limits, run);
  leastOf(text, limits, run);
  return text;
}

function tidy(raw: string, single: boolean): string {
  const text = raw.trim();
  if (!text.includes('\r') && !(single && text.includes('\n'))) return text;
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return single ? lines.replaceAll('\n', ' ') : lines;
}

function mostOf(text: string, limits: TextLimits, run: Run): void {
  if (text.length > limits.max && codePoints(text) > limits.max) run.fault(FaultCode.tooLong, limits.max);
  // A word and the space behind it take two characters at least.
  if (text.length >= limits.maxWords * 2 && wordCount(text) > limits.maxWords) {
    run.fault(FaultCode.tooManyWords, limits.maxWords);
  }
}

function leastOf(text: string, limits: TextLimits, run: Run): void {
  if (text.length < limits.min * 2 && codePoints(text) < limits.min)
    run.fault(FaultCode.tooShort, limits.min);
  if (limits.minWords > 0 && wordCount(text) < limits.minWords)
    run.fault(FaultCode.needsPhrase, limits.minWords);
}
