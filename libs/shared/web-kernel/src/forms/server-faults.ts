import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { FieldFaults } from '@reknit/shared/model';
import type { HttpProblem } from '../http/http-problem';
import { faultInWords } from '../problems/fault-words';

type FormError = ValidationError.WithOptionalFieldTree;

/**
 * Puts the server's field faults where they belong in the form: what the action of a signal form answers. A path the
 * form does not have lands on the nearest field above it that exists, at last on the form itself, so no fault is lost.
 *
 * @example
 * form(this.model, signInSchema, { submission: { action: async () => {
 *   const outcome = await this.signIn.run(this.model());
 *   return outcome.ok ? undefined : serverFaults(this.form, outcome.problem);
 * } } });
 */
export function serverFaults(
  form: FieldTree<unknown>,
  problem: Pick<HttpProblem, 'fields'>,
): FormError[] | undefined {
  const errors = Object.entries(problem.fields satisfies FieldFaults).flatMap(([path, faults]) =>
    faults.map((fault): FormError => ({
      kind: fault.code,
      message: faultInWords(fault),
      fieldTree: fieldAt(form, path),
    })),
  );
  return errors.length > 0 ? errors : undefined;
}

function fieldAt(form: FieldTree<unknown>, path: string): FieldTree<unknown> {
  let field = form;
  for (const key of path.split('.')) {
    const child = (field as unknown as Record<string, FieldTree<unknown> | undefined>)[key];
    if (typeof child !== 'function') break;
    field = child;
  }
  return field;
}
