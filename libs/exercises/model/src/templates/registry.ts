import type { RelationType } from '@reknit/shared/model';
import type { Answers } from '../definition/answers';
import type { TemplateDefinition } from '../definition/template';
import * as ex01 from './ex-01';
import * as ex02 from './ex-02';
import * as ex04 from './ex-04';
import * as ex05 from './ex-05';
import * as ex06 from './ex-06';
import * as ex07 from './ex-07';
import * as ex08 from './ex-08';
import * as ex09 from './ex-09';
import * as ex11 from './ex-11';
import * as ex12 from './ex-12';
import * as ex13 from './ex-13';
import * as ex14 from './ex-14';
import * as ex17 from './ex-17';
import * as ex20 from './ex-20';
import type { Sample, Template } from './template';

/** Every built-in exercise with all its versions, oldest first. A new one is a line here; its tests come by themselves. */
const REGISTRY = {
  'EX-01': [ex01.v1],
  'EX-02': [ex02.v1],
  'EX-04': [ex04.v1],
  'EX-05': [ex05.v1],
  'EX-06': [ex06.v1],
  'EX-07': [ex07.v1],
  'EX-08': [ex08.v1, ex08.v2],
  'EX-09': [ex09.v1, ex09.v2],
  'EX-11': [ex11.v1],
  'EX-12': [ex12.v1],
  'EX-13': [ex13.v1],
  'EX-14': [ex14.v1],
  'EX-17': [ex17.v1],
  'EX-20': [ex20.v1],
} as const satisfies Readonly<Record<string, readonly [Template, ...Template[]]>>;

export type ExerciseCode = keyof typeof REGISTRY;
export const EXERCISE_CODES = Object.keys(REGISTRY) as readonly ExerciseCode[];

function versionsOf(code: string): readonly Template[] {
  return Object.hasOwn(REGISTRY, code) ? REGISTRY[code as ExerciseCode] : [];
}

function find(code: string, version: number): Template | undefined {
  return versionsOf(code).find(({ definition }) => definition.version === version);
}

/**
 * One version of a built-in exercise, or undefined.
 *
 * @example
 * templateOf('EX-09', 1)?.minAge // 14
 */
export function templateOf(code: string, version: number): TemplateDefinition | undefined {
  return find(code, version)?.definition;
}

/**
 * The newest version of a built-in exercise, or undefined.
 *
 * @example
 * latest('EX-09')?.version // 2
 */
export function latest(code: string): TemplateDefinition | undefined {
  return versionsOf(code).at(-1)?.definition;
}

/**
 * Every version of every built-in exercise, by code and then oldest first.
 *
 * @example
 * allTemplates().map((template) => template.code) // ['EX-01', 'EX-02', …]
 */
export function allTemplates(): readonly TemplateDefinition[] {
  return EXERCISE_CODES.flatMap((code) => versionsOf(code).map(({ definition }) => definition));
}

/**
 * Answers that show what a good one looks like, valid for the variant. Undefined for an unknown version.
 *
 * @example
 * exampleOf('EX-06', 1, 'family')?.ask // 'none'
 */
export function exampleOf(code: string, version: number, variant: RelationType): Answers | undefined {
  return find(code, version)?.examples?.[variant];
}

export interface CodedSample extends Sample {
  readonly code: string;
  readonly version: number;
}

/**
 * What the people of the invented demo caseload wrote, by exercise and in the order they wrote it.
 *
 * @example
 * allSamples().filter((sample) => sample.case === 'C2' && sample.code === 'EX-06').length // 2
 */
export function allSamples(): readonly CodedSample[] {
  return EXERCISE_CODES.flatMap((code) =>
    versionsOf(code).flatMap(({ definition, samples = [] }) =>
      samples.map((sample) => ({ code, version: definition.version, ...sample })),
    ),
  );
}
