import { applyDecorators } from '@nestjs/common';
import { IsObject, registerDecorator } from 'class-validator';

const MOST_KEYS = 200;
const LONGEST_KEY = 200;

function rule(name: string, holds: (value: object) => boolean): PropertyDecorator {
  return (target: object, propertyName: string | symbol) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: (value: unknown) => typeof value !== 'object' || value === null || holds(value),
      },
    });
}

/** Answers by field. What they may be is for the form engine to say; this only keeps the envelope an object. */
export const ByField = (): PropertyDecorator =>
  applyDecorators(
    IsObject(),
    rule('wrong-type', (value) => !Array.isArray(value)),
  );

/** Texts by the path of the answer they are about. */
export const TextsByPath = (): PropertyDecorator =>
  applyDecorators(
    ByField(),
    rule('too-many', (value) => Object.keys(value).length <= MOST_KEYS),
    rule('too-long', (value) => Object.keys(value).every((key) => key.length <= LONGEST_KEY)),
    rule('wrong-type', (value) => Object.values(value).every((text) => typeof text === 'string')),
  );
