import { inject, type Signal } from '@angular/core';
import { ROUTER_OUTLET_DATA } from '@angular/router';

interface InFrame {
  record?(): { readonly mayChange: boolean } | undefined;
}

/**
 * Whether the record around this part may be changed by whoever looks at it. What somebody may do says their role; whether they may do
 * it here says the record: a supervisor, or a colleague in an emergency, only reads. True outside of any frame, and until it is read.
 * Call from an injection context.
 *
 * @example protected readonly mayBegin = computed(() => this.mayHere() && this.session.may(AmendsAction.draftTogether));
 */
export function mayChangeHere(): () => boolean {
  const data = inject<Signal<InFrame | undefined> | null>(ROUTER_OUTLET_DATA, { optional: true });
  return () => data?.()?.record?.()?.mayChange ?? true;
}
