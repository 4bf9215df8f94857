import type { FieldTree } from '@angular/forms/signals';

/**
 * Takes the person to the first field that needs another look, in the order of the page. For the `onInvalid` of a
 * signal form, and after server faults came back.
 */
export function focusFirstError(form: FieldTree<unknown>): void {
  const elements = form()
    .errorSummary()
    .flatMap((error) =>
      error
        .fieldTree()
        .formFieldBindings()
        .map((binding) => ({ binding, element: binding.element })),
    );
  elements.sort((a, b) =>
    a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  elements[0]?.binding.focus();
}
