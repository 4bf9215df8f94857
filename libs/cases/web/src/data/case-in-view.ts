import { inject, type Signal } from '@angular/core';
import { ROUTER_OUTLET_DATA } from '@angular/router';
import type { CaseRecord } from '@reknit/cases/model';

/** What the frame of a case hands to the page of every tab, of whatever domain, and takes away when the case is left. */
export interface CaseInView {
  /** Undefined while it is being read. */
  record(): CaseRecord | undefined;
  /** Reads it again after a change; what is on the screen stays until the answer is there. */
  reload(): void;
}

/** The case around a routed page. Call from an injection context. */
export function caseInView(): CaseInView {
  const data = inject(ROUTER_OUTLET_DATA) as Signal<CaseInView>;
  return { record: () => data().record(), reload: () => data().reload() };
}
