import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, Matches, registerDecorator, ValidateIf } from 'class-validator';
import { PAGE_LIMITS } from '@reknit/shared/model';
import { IsInt, Max, Min } from 'class-validator';

/** A row's id. */
export const Id = (): PropertyDecorator => IsUUID('7');

export const Ids = (): PropertyDecorator => IsUUID('7', { each: true });

/** May be left out; null is not a way of leaving out. */
export const Optional = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

function rule(name: string, holds: (value: string) => boolean): PropertyDecorator {
  return (target: object, propertyName: string | symbol) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(propertyName),
      validator: { validate: (value: unknown) => typeof value === 'string' && holds(value) },
    });
}

const isDate = (text: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** A calendar day that exists: `2026-03-08`. */
export const CalendarDay = (): PropertyDecorator => rule('bad-date', isDate);

const UTC = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A moment in UTC with milliseconds, in this century: `2026-03-08T07:30:00.000Z`. */
export const Moment = (): PropertyDecorator =>
  rule('bad-instant', (text) => UTC.test(text) && new Date(text).toJSON() === text);

/** A time on the clock: `20:00`. */
export const ClockTime = (): PropertyDecorator =>
  rule('bad-time', (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text));

const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** An IANA zone this server knows: `Europe/Lisbon`. */
export const ZoneName = (): PropertyDecorator => rule('bad-time-zone', (text) => zones.has(text));

const EMAIL = /^[^\s@<>(),;:"\\[\]]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9](?:[a-z0-9-]{0,62}))+$/i;
const ASCII = /^[\u0021-\u007e]+$/;

/** A mail address in plain ASCII: letters that only look Latin are refused. */
export const Email = (): PropertyDecorator =>
  rule('not-an-email', (text) => text.length <= 254 && ASCII.test(text) && EMAIL.test(text));

/** Paging of a list read by key. */
export class PageQuery {
  @IsOptional() @Matches(/^[A-Za-z0-9_-]{1,400}$/) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_LIMITS.most) limit?: number;
}

/** A path parameter that is an id, under the name the route gives it. */
export const IdParam = (): PropertyDecorator => applyDecorators(Id());
