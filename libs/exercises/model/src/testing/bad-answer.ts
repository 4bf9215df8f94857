import { FaultCode } from '../definition/fault-code';
import type { FieldDefinition } from '../definition/field';
import { TEXT_MAX } from '../engine/checks/text';

export interface Bad {
  readonly value: unknown;
  readonly code: FaultCode;
  /** Where below the field the fault stands. */
  readonly below?: string;
}

/** Answers that the field must refuse, in a draft as well, each with the code it is refused with. */
export function badAnswers(field: FieldDefinition): readonly Bad[] {
  if (field.type === 'info') return [{ value: 'an answer', code: FaultCode.unknownField }];
  return [...wrongTypes(field), ...beyondLimits(field)];
}

const LISTS = ['list', 'multiChoice', 'emotion'];
const RECORDS = ['group', 'money', 'personRef', 'if_then', 'confirm'];

function wrongTypes(field: FieldDefinition): readonly Bad[] {
  const code = FaultCode.wrongType;
  const container = LISTS.includes(field.type) || RECORDS.includes(field.type);
  const others = [
    { value: [['x']], code },
    { value: { x: 1 }, code },
  ];
  if (container)
    return [
      { value: 'text', code },
      { value: 7, code },
    ];
  return [...others, field.type === 'yesNo' ? { value: 'yes', code } : { value: true, code }];
}

function beyondLimits(field: FieldDefinition): readonly Bad[] {
  switch (field.type) {
    case 'shortText':
    case 'longText':
      return [
        { value: 'x'.repeat((field.max ?? TEXT_MAX[field.type]) + 1), code: FaultCode.tooLong },
        { value: 'nul \u0000', code: FaultCode.unsafeText },
      ];
    case 'choice':
      return [
        field.custom === undefined
          ? { value: 'no such option', code: FaultCode.notAChoice }
          : { value: 'x'.repeat(field.custom + 1), code: FaultCode.tooLong },
      ];
    case 'multiChoice':
      return [{ value: ['no such option'], code: FaultCode.notAChoice, below: '0' }];
    case 'scale':
      return [
        { value: (field.max ?? 10) + 1, code: FaultCode.outOfRange },
        { value: (field.min ?? 0) + (field.step ?? 1) / 2, code: FaultCode.offStep },
      ];
    case 'freq5':
      return [{ value: 5, code: FaultCode.outOfRange }];
    case 'integer':
      return [{ value: 0.5, code: FaultCode.notAnInteger }];
    case 'date':
      return [{ value: '2026-02-30', code: FaultCode.badDate }];
    case 'money':
      return [{ value: { amount: 1, currency: 'XX' }, code: FaultCode.badCurrency, below: 'currency' }];
    case 'emotion':
      return [
        {
          value: [{ word: field.options?.[0] ?? 'sad', intensity: 11 }],
          code: FaultCode.outOfRange,
          below: '0.intensity',
        },
      ];
    case 'list':
      return [{ value: Array.from({ length: field.max + 1 }, () => null), code: FaultCode.tooMany }];
    case 'group':
      return [{ value: { noSuchPart: 1 }, code: FaultCode.unknownField, below: 'noSuchPart' }];
    default:
      return [];
  }
}
