type Plain = string | number | boolean | null | undefined;

/** The type without `readonly`, at every depth. Branded strings stay as they are. */
type Loose<T> = T extends Plain
  ? T
  : T extends readonly (infer Item)[]
    ? Loose<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: Loose<T[Key]> }
      : T;

/** True when both types say the same, apart from `readonly`. */
export type Same<A, B> = [Loose<A>] extends [Loose<B>]
  ? [Loose<B>] extends [Loose<A>]
    ? true
    : false
  : false;

/**
 * Holds a request class to its contract at compile time: a field the class forgot or invented does not compile,
 * which `implements` alone would let pass when the field is optional.
 *
 * @example expectSame<SignInDto, SignIn>(true);
 */
export function expectSame<Dto, Contract>(_same: Same<Dto, Contract>): void {
  // Nothing happens when it runs: the argument's type is the check.
}
