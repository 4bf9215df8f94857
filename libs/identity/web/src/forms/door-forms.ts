import { validate, type SchemaPath, type SchemaPathTree } from '@angular/forms/signals';
import { IDENTITY_LIMITS } from '@reknit/identity/model';
import { codePoints, emailShaped, lengthWithin, mustHave } from '@reknit/shared/web-kernel';
import { IDENTITY_PROBLEM_WORDS } from '../data/identity-words';

export interface ResetRequestModel {
  email: string;
}

export function resetRequestSchema(path: SchemaPathTree<ResetRequestModel>): void {
  emailField(path.email);
}

export interface NewPasswordModel {
  password: string;
}

export function newPasswordSchema(path: SchemaPathTree<NewPasswordModel>): void {
  newPassword(path.password);
}

export interface SetUpModel {
  practiceName: string;
  timeZone: string;
  name: string;
  email: string;
  password: string;
}

export function setUpSchema(path: SchemaPathTree<SetUpModel>): void {
  mustHave(path.practiceName, 'Enter the name of your practice.');
  lengthWithin(path.practiceName, IDENTITY_LIMITS.practiceName);
  mustHave(path.timeZone, 'Choose a time zone.');
  mustHave(path.name, 'Enter your name.');
  lengthWithin(path.name, IDENTITY_LIMITS.name);
  emailField(path.email);
  newPassword(path.password);
}

/** An address somebody can be written to. */
export function emailField(path: SchemaPath<string>): void {
  mustHave(path, 'Enter your email address.');
  emailShaped(path);
  lengthWithin(path, IDENTITY_LIMITS.email);
}

/** A password to be: long rather than complicated. Spaces count, and are kept. */
export function newPassword(path: SchemaPath<string>): void {
  mustHave(path, 'Choose a password.');
  validate(path, ({ value }) =>
    value() !== '' && codePoints(value()) < IDENTITY_LIMITS.password.min
      ? { kind: 'too-short', message: IDENTITY_PROBLEM_WORDS['identity.password-too-short'] }
      : undefined,
  );
  lengthWithin(path, { max: IDENTITY_LIMITS.password.max });
}
