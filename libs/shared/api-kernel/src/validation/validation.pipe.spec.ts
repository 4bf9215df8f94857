import 'reflect-metadata';
import type { ArgumentMetadata } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { ProblemException } from '../problems/problem-exception';
import { CalendarDay, Email, Id, Optional, ZoneName } from './field-decorators';
import { Line, Paragraphs } from './text-decorators';
import { inputValidation } from './validation.pipe';

class Part {
  @Line({ min: 1, max: 5 }) name!: string;
}
class Body {
  @Id() id!: string;
  @Email() email!: string;
  @CalendarDay() day!: string;
  @ZoneName() zone!: string;
  @IsInt() @Min(0) @Max(10) rating!: number;
  @Optional() @Paragraphs({ max: 10 }) note?: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Part) parts!: Part[];
}

const good = {
  id: '01920000-0000-7000-8000-000000000000',
  email: 'ada@example.org',
  day: '2028-02-29',
  zone: 'Europe/Lisbon',
  rating: 3,
  parts: [{ name: ' Zoë ' }],
};

async function faults(change: object): Promise<unknown> {
  const metadata: ArgumentMetadata = { type: 'body', metatype: Body };
  try {
    return await inputValidation().transform({ ...good, ...change }, metadata);
  } catch (error) {
    return (error as ProblemException).fields;
  }
}

describe('input validation', () => {
  it('passes what fits, trimmed and composed', async () => {
    const body = (await faults({ note: 'Cafe\u0301' })) as Body;
    expect(body.parts[0]?.name).toBe('Zoë');
    expect(body.note).toBe('Café');
  });

  it.each<[object, object]>([
    [{ id: '00000000-0000-0000-0000-000000000000' }, { id: [{ code: 'bad-id' }] }],
    [{ email: 'аdа@example.org' }, { email: [{ code: 'not-an-email' }] }],
    [{ day: '2027-02-29' }, { day: [{ code: 'bad-date' }] }],
    [{ zone: 'Middle/Earth' }, { zone: [{ code: 'bad-time-zone' }] }],
    [{ rating: '3' }, { rating: expect.arrayContaining([{ code: 'not-an-integer' }]) as unknown }],
    [{ rating: undefined }, { rating: [{ code: 'required' }] }],
    [{ note: null }, { note: expect.any(Array) as unknown }],
    [{ note: '12345678901' }, { note: [{ code: 'too-long' }] }],
    [{ parts: [{ name: 'toolong' }] }, { 'parts.0.name': [{ code: 'too-long' }] }],
    [{ parts: [{ name: 'a', isAdmin: true }] }, { 'parts.0.isAdmin': [{ code: 'unknown-field' }] }],
    [{ parts: ['text'] }, expect.any(Object) as unknown as object],
    [{ practiceId: 'mine' }, { practiceId: [{ code: 'unknown-field' }] }],
    [{ parts: [{ name: 'a\u202eb' }] }, { 'parts.0.name': [{ code: 'unsafe-text' }] }],
  ])('refuses %j under its own path', async (change, expected) => {
    expect(await faults(change)).toEqual(expected);
  });

  it('counts lengths in code points, not in halves of them', async () => {
    expect(await faults({ parts: [{ name: '👍👍👍👍👍' }] })).toBeInstanceOf(Body);
  });

  it('refuses a body that is nothing', async () => {
    const metadata: ArgumentMetadata = { type: 'body', metatype: Body };
    await expect(inputValidation().transform(null, metadata)).rejects.toBeInstanceOf(ProblemException);
  });
});
