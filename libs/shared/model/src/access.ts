/** What somebody may be in a practice. One account may hold several. */
export const Role = {
  clinician: 'clinician',
  supervisor: 'supervisor',
  administrator: 'administrator',
  client: 'client',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/**
 * How a record must stand to the person who asks for it. The action table says which role needs which relation;
 * the repository turns the relation into a condition on every statement.
 */
export const Relation = {
  /** Their own account, session or participation. */
  self: 'self',
  /** On the care team of the case today. */
  careTeam: 'care-team',
  /** Supervises somebody on the care team today. */
  supervision: 'supervision',
  /** A participant of the case. */
  participant: 'participant',
  /** Anything of the practice that is not clinical content. */
  practice: 'practice',
} as const;
export type Relation = (typeof Relation)[keyof typeof Relation];

/** `domain.verb`, said once: permission, transaction, audit row and button all follow from it. */
export type ActionName = `${string}.${string}`;

export interface ActionRule {
  /** The roles that may do this at all, and how the record must stand to them. */
  readonly allow: Partial<Readonly<Record<Role, Relation>>>;
}

export type ActionTable<Name extends ActionName = ActionName> = Readonly<Record<Name, ActionRule>>;

/**
 * May somebody with these roles do this at all? Answers how the record must stand to them, strongest role first,
 * or an empty list when no role of theirs may.
 *
 * @example
 * relationsFor({ allow: { clinician: 'care-team' } }, ['clinician', 'administrator']) // ['care-team']
 */
export function relationsFor(rule: ActionRule, roles: readonly Role[]): readonly Relation[] {
  const relations = roles.flatMap((role) => rule.allow[role] ?? []);
  return [...new Set(relations)];
}
