import { validate, type SchemaPathTree } from '@angular/forms/signals';
import { EMERGENCY_LIMITS, type OpenInEmergency } from '@reknit/cases/model';
import { lengthWithin, mustHave } from '@reknit/shared/web-kernel';
import { birthYearWithin } from '../forms/person-form';

export interface EmergencyModel {
  givenName: string;
  familyName: string;
  birthYear: string;
  reason: string;
}

export const EMPTY_EMERGENCY: EmergencyModel = { givenName: '', familyName: '', birthYear: '', reason: '' };

export function emergencySchema(path: SchemaPathTree<EmergencyModel>): void {
  mustHave(path.givenName, 'Enter the given name.');
  lengthWithin(path.givenName, EMERGENCY_LIMITS.name);
  mustHave(path.familyName, 'Enter the family name.');
  lengthWithin(path.familyName, EMERGENCY_LIMITS.name);
  birthYearWithin(path.birthYear);
  const { min } = EMERGENCY_LIMITS.reason;
  validate(path.reason, ({ value }) =>
    [...value().trim()].length < min
      ? { kind: 'too-short', message: `Write in at least ${min} characters what has happened.` }
      : undefined,
  );
  lengthWithin(path.reason, { max: EMERGENCY_LIMITS.reason.max });
}

export function emergencyBody({ givenName, familyName, birthYear, reason }: EmergencyModel): OpenInEmergency {
  const year = birthYear.trim();
  return {
    givenName: givenName.trim(),
    familyName: familyName.trim(),
    ...(year !== '' && { birthYear: Number(year) }),
    reason: reason.trim(),
  };
}
