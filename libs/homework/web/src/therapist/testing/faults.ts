import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, type SchemaPathTree } from '@angular/forms/signals';

/** Checks a model without a document: field path to what is wrong with it. */
export function faultsOf<Model extends object>(
  model: Model,
  schema: (path: SchemaPathTree<Model>) => void,
): Record<string, string> {
  const tree = TestBed.runInInjectionContext(() => form(signal(model), schema));
  const entries = tree()
    .errorSummary()
    .map((error): [string, string] => [
      error
        .fieldTree()
        .name()
        .replace(/^.*?form\d+\./, ''),
      error.message ?? '',
    ]);
  return Object.fromEntries(entries.reverse());
}
