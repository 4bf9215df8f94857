import { required, validate, type SchemaPath } from '@angular/forms/signals';
import { faultInWords } from '../problems/fault-words';

/** What every kernel rule leaves on a field: the fault's code and its words. */
function fault(code: string, limit?: number): { readonly kind: string; readonly message: string } {
  return { kind: code, message: faultInWords({ code, limit }) };
}

/**
 * The field must hold something other than blanks. `words` replaces "Fill this in." where a better sentence exists.
 *
 * @example mustHave(path.email, 'Enter your email address.')
 */
export function mustHave(path: SchemaPath<string>, words = faultInWords('required')): void {
  required(path, { message: words });
  validate(path, ({ value }) =>
    value() !== '' && value().trim() === '' ? { kind: 'required', message: words } : undefined,
  );
}

/** The server counts code points, so the browser does too: an emoji is one, however many units it takes. */
export function codePoints(text: string): number {
  return [...text].length;
}

/** Length of a text in code points. An empty field is not too short: whether it may be empty is `mustHave`'s question. */
export function lengthWithin(
  path: SchemaPath<string>,
  limits: { readonly min?: number; readonly max?: number },
): void {
  validate(path, ({ value }) => {
    const length = codePoints(value());
    if (length > 0 && limits.min !== undefined && length < limits.min) return fault('too-short', limits.min);
    return limits.max !== undefined && length > limits.max ? fault('too-long', limits.max) : undefined;
  });
}

/** Shaped like an address; whether it exists only a mail can tell. */
export function emailShaped(path: SchemaPath<string>): void {
  validate(path, ({ value }) =>
    value() === '' || /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value().trim()) ? undefined : fault('not-an-email'),
  );
}
