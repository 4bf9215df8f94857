import { getMetadataStorage } from 'class-validator';

type Schema = Record<string, unknown>;
type Rule = {
  readonly name?: string;
  readonly propertyName: string;
  readonly constraints?: readonly unknown[];
  readonly each?: boolean;
};

/** What each validation rule says about a value, in the words of JSON schema. */
const SAYS: Readonly<Record<string, (constraint: unknown) => Schema>> = {
  'too-short': (limit) => ({ minLength: limit }),
  'too-long': (limit) => ({ maxLength: limit }),
  'bad-date': () => ({ format: 'date' }),
  'bad-time': () => ({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
  'not-an-email': () => ({ format: 'email', maxLength: 254 }),
  isUuid: () => ({ format: 'uuid' }),
  min: (limit) => ({ minimum: limit }),
  max: (limit) => ({ maximum: limit }),
  isInt: () => ({ type: 'integer' }),
  isIn: (options) => ({ enum: options }),
  matches: (pattern) => (pattern instanceof RegExp ? { pattern: pattern.source } : {}),
  arrayMinSize: (limit) => ({ minItems: limit }),
  arrayMaxSize: (limit) => ({ maxItems: limit }),
  arrayUnique: () => ({ uniqueItems: true }),
};

const LIST_RULES = new Set(['arrayMinSize', 'arrayMaxSize', 'arrayUnique', 'isArray']);

/** The rules of a request class, property by property. */
export function rulesOf(type: unknown): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>();
  if (typeof type !== 'function') return rules;
  for (const rule of getMetadataStorage().getTargetValidationMetadatas(
    type,
    '',
    true,
    false,
  ) as readonly Rule[])
    rules.set(rule.propertyName, [...(rules.get(rule.propertyName) ?? []), rule]);
  return rules;
}

/** Everything the rules of one property say; `items` for those that hold for each element of a list. */
export function schemaOfRules(rules: readonly Rule[]): Schema {
  const own: Schema = {};
  const items: Schema = {};
  for (const rule of rules) {
    const says = SAYS[rule.name ?? '']?.(rule.constraints?.[0]);
    if (says) Object.assign(rule.each && !LIST_RULES.has(rule.name ?? '') ? items : own, says);
  }
  return Object.keys(items).length > 0 ? { ...own, items } : own;
}

/** A property may be left out when a rule of its own says so. */
export function isOptional(rules: readonly Rule[]): boolean {
  return rules.some((rule) => (rule as { readonly type?: string }).type === 'conditionalValidation');
}
