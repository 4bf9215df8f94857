import { ValidationPipe } from '@nestjs/common';
import { SharedProblem, type FieldFault } from '@reknit/shared/model';
import type { ValidationError } from 'class-validator';
import { ProblemException } from '../problems/problem-exception';
import { rememberRules } from './remembered-rules';

const CODES: Readonly<Record<string, string>> = {
  whitelistValidation: 'unknown-field',
  isString: 'wrong-type',
  isInt: 'not-an-integer',
  isNumber: 'wrong-type',
  isBoolean: 'wrong-type',
  isObject: 'wrong-type',
  isArray: 'wrong-type',
  isDefined: 'required',
  isNotEmpty: 'required',
  isUuid: 'bad-id',
  isIn: 'not-a-choice',
  min: 'out-of-range',
  max: 'out-of-range',
  arrayMinSize: 'too-few',
  arrayMaxSize: 'too-many',
  arrayUnique: 'duplicate',
  matches: 'bad-format',
  nestedValidation: 'wrong-type',
  unknownValue: 'wrong-type',
};

/** Field path to codes. A field that is not there at all is `required`, whatever rule noticed it. */
export function faultsOf(errors: readonly ValidationError[], parent = ''): Record<string, FieldFault[]> {
  const faults: Record<string, FieldFault[]> = {};
  for (const error of errors) {
    const path = parent ? `${parent}.${error.property}` : error.property;
    const broken = Object.keys(error.constraints ?? {});
    if (broken.length > 0) faults[path] = codesOf(error, broken);
    Object.assign(faults, faultsOf(error.children ?? [], path));
  }
  return faults;
}

function codesOf(error: ValidationError, broken: readonly string[]): FieldFault[] {
  if (error.value === undefined && !broken.includes('whitelistValidation')) return [{ code: 'required' }];
  return [...new Set(broken.map((name) => CODES[name] ?? name))].map((code) => ({ code }));
}

/** Parses and checks every body, query and path parameter against its class; what a class does not name is refused. */
export function inputValidation(): ValidationPipe {
  rememberRules();
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    stopAtFirstError: false,
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => new ProblemException(SharedProblem.validation, faultsOf(errors)),
  });
}
