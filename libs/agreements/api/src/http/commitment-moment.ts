import { registerDecorator } from 'class-validator';

const UTC = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A moment in UTC with milliseconds, in this century: `2026-03-08T07:30:00.000Z`. */
export const Moment = (): PropertyDecorator => (target, propertyName) =>
  registerDecorator({
    name: 'bad-instant',
    target: target.constructor,
    propertyName: String(propertyName),
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && UTC.test(value) && new Date(value).toJSON() === value,
    },
  });
