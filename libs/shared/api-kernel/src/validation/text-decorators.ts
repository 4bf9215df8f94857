import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, registerDecorator, type ValidationArguments } from 'class-validator';

interface Length {
  readonly min?: number;
  readonly max: number;
}

const BIDI = /[\u202a-\u202e\u2066-\u2069]/;
const codePoints = (text: string) => [...text].length;

function lengthRule(name: string, limit: number, fits: (length: number) => boolean) {
  return (target: object, propertyName: string | symbol): void =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(propertyName),
      constraints: [limit],
      validator: { validate: (value: unknown) => typeof value !== 'string' || fits(codePoints(value)) },
    });
}

const noDirectionTricks = (target: object, propertyName: string | symbol): void =>
  registerDecorator({
    name: 'unsafe-text',
    target: target.constructor,
    propertyName: String(propertyName),
    validator: {
      validate: (value: unknown, _: ValidationArguments) => typeof value !== 'string' || !BIDI.test(value),
    },
  });

const tidy = (trim: boolean) =>
  Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string') return value;
    const text = value.normalize('NFC');
    return trim ? text.trim() : text;
  });

/** One line a person typed: trimmed, NFC, length in code points, no line breaks and no direction tricks. */
export function Line({ min = 0, max }: Length): PropertyDecorator {
  return applyDecorators(
    tidy(true),
    IsString(),
    lengthRule('too-short', min, (length) => length >= min),
    lengthRule('too-long', max, (length) => length <= max),
    noDirectionTricks,
    (target: object, propertyName: string | symbol) =>
      registerDecorator({
        name: 'one-line',
        target: target.constructor,
        propertyName: String(propertyName),
        validator: { validate: (value: unknown) => typeof value !== 'string' || !/[\r\n]/.test(value) },
      }),
  );
}

/** Text of several lines: trimmed at the ends, NFC, length in code points. */
export function Paragraphs({ min = 0, max }: Length): PropertyDecorator {
  return applyDecorators(
    tidy(true),
    IsString(),
    lengthRule('too-short', min, (length) => length >= min),
    lengthRule('too-long', max, (length) => length <= max),
  );
}

/** Text that is saved while it is being typed: NFC, and otherwise as it stands, spaces at its ends included. */
export function Prose({ min = 0, max }: Length): PropertyDecorator {
  return applyDecorators(
    tidy(false),
    IsString(),
    lengthRule('too-short', min, (length) => length >= min),
    lengthRule('too-long', max, (length) => length <= max),
  );
}

/** A secret such as a password or a token: taken as it is. */
export function Secret({ min = 1, max }: Length): PropertyDecorator {
  return applyDecorators(
    IsString(),
    lengthRule('too-short', min, (length) => length >= min),
    lengthRule('too-long', max, (length) => length <= max),
  );
}
