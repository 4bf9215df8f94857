/** What a rule answers: a value, or a problem the caller is expected to handle. Rules never throw for expected refusals. */
export type Outcome<Value, Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Refusal };

/**
 * Wraps a value as a successful outcome.
 *
 * @example succeed(3) // { ok: true, value: 3 }
 */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/**
 * Wraps a problem as a refused outcome.
 *
 * @example refuse({ code: 'homework.already-submitted' }).ok // false
 */
export function refuse<Refusal>(problem: Refusal): { readonly ok: false; readonly problem: Refusal } {
  return { ok: false, problem };
}
