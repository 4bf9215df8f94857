import type { FieldDefinition } from '../../definition/field';
import { FaultCode } from '../../definition/fault-code';
import type { FormField } from '../form';
import type { Check } from '../run';
import { choiceCheck, multiChoiceCheck } from './choice';
import { confirmCheck, emotionCheck, ifThenCheck, moneyCheck, personRefCheck } from './composite';
import { groupCheck, listCheck } from './containers';
import { freq5Check, integerCheck, scaleCheck } from './number';
import { checkText, textLimits } from './text';
import { durationCheck, momentCheck, yesNoCheck } from './time';

/** The parts of a container, already made ready. */
export interface Inner {
  readonly fields: readonly FormField[];
  readonly item?: FormField;
}

const refuseAny: Check = (_raw, run) => run.fault(FaultCode.unknownField);

/** What makes an answer of each type right. A type without a case does not compile. */
export function checkFor(definition: FieldDefinition, inner: Inner): Check {
  switch (definition.type) {
    case 'shortText':
    case 'longText': {
      const limits = textLimits(definition);
      return (raw, run) => checkText(raw, limits, run);
    }
    case 'choice':
      return choiceCheck(definition);
    case 'multiChoice':
      return multiChoiceCheck(definition);
    case 'scale':
      return scaleCheck(definition);
    case 'freq5':
      return freq5Check(definition);
    case 'integer':
      return integerCheck(definition);
    case 'money':
      return moneyCheck(definition);
    case 'date':
    case 'localTime':
    case 'instant':
      return momentCheck(definition.type);
    case 'yesNo':
      return yesNoCheck;
    case 'duration':
      return durationCheck(definition);
    case 'personRef':
      return personRefCheck;
    case 'emotion':
      return emotionCheck(definition);
    case 'if_then':
      return ifThenCheck(definition);
    case 'confirm':
      return confirmCheck;
    case 'group':
      return groupCheck(inner.fields);
    case 'list':
      return inner.item ? listCheck(definition, inner.item) : refuseAny;
    case 'info':
      return refuseAny;
  }
}
