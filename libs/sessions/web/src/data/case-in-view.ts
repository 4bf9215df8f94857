import { inject, type Signal } from '@angular/core';
import { ROUTER_OUTLET_DATA } from '@angular/router';
import type { CaseRecord } from '@reknit/cases/model';

/** What the frame of a case hands to the pages inside it. */
export interface CaseInView {
  /** Undefined while it is being read. */
  record(): CaseRecord | undefined;
}

/** The case around a routed page. Call from an injection context. */
export function caseInView(): CaseInView {
  const data = inject(ROUTER_OUTLET_DATA) as Signal<CaseInView>;
  return { record: () => data().record() };
}
