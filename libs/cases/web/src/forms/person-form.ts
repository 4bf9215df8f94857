import type { SchemaPath, SchemaPathTree } from '@angular/forms/signals';
import { validate } from '@angular/forms/signals';
import { CASE_LIMITS, type NewPerson } from '@reknit/cases/model';
import { emailShaped, faultInWords, lengthWithin, mustHave } from '@reknit/shared/web-kernel';

/** A person as typed; what is empty is not sent. */
export interface PersonModel {
  givenName: string;
  familyName: string;
  email: string;
  birthYear: string;
  timeZone: string;
}

export function personModel(timeZone: string): PersonModel {
  return { givenName: '', familyName: '', email: '', birthYear: '', timeZone };
}

export function personSchema(path: SchemaPathTree<PersonModel>): void {
  mustHave(path.givenName, 'Enter the given name.');
  lengthWithin(path.givenName, CASE_LIMITS.name);
  mustHave(path.familyName, 'Enter the family name.');
  lengthWithin(path.familyName, CASE_LIMITS.name);
  emailShaped(path.email);
  birthYearWithin(path.birthYear);
  mustHave(path.timeZone, 'Choose a time zone.');
}

/** Four digits within the limits of the contract; empty is fine here. */
export function birthYearWithin(path: SchemaPath<string>): void {
  const { min, max } = CASE_LIMITS.birthYear;
  validate(path, ({ value }) => {
    const text = value().trim();
    if (text === '') return undefined;
    if (!/^\d{4}$/.test(text))
      return { kind: 'not-a-number', message: 'Enter the year with four digits, like 1984.' };
    const year = Number(text);
    if (year < min) return { kind: 'too-small', message: faultInWords({ code: 'too-small', limit: min }) };
    return year > max
      ? { kind: 'too-large', message: faultInWords({ code: 'too-large', limit: max }) }
      : undefined;
  });
}

/**
 * What is sent of a typed person.
 *
 * @example
 * personBody({ givenName: ' Noor ', familyName: 'Lind', email: '', birthYear: '', timeZone: 'Europe/London' })
 * // { givenName: 'Noor', familyName: 'Lind', timeZone: 'Europe/London' }
 */
export function personBody(model: PersonModel): NewPerson {
  const email = model.email.trim();
  const year = model.birthYear.trim();
  return {
    givenName: model.givenName.trim(),
    familyName: model.familyName.trim(),
    ...(email && { email }),
    ...(year && { birthYear: Number(year) }),
    timeZone: model.timeZone,
  };
}
