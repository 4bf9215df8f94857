import { Component, DestroyRef, computed, inject, linkedSignal, output, signal } from '@angular/core';
import { CaseState, type CaseloadRow } from '@reknit/cases/model';
import { ProblemNotice, toProblem } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { SessionsApi } from '../data/sessions-api';

const WORKED_WITH: readonly CaseState[] = [CaseState.enquiry, CaseState.intake, CaseState.active];
/** While somebody types, nothing is asked until they pause this long. */
const PAUSE = 150;

/** Finds a case of the caseload by part of a name; arrows and Enter choose without leaving the box. */
@Component({
  selector: 'rk-case-picker',
  imports: [Icon, ProblemNotice],
  templateUrl: './case-picker.html',
  styleUrl: './case-picker.css',
})
export class CasePicker {
  private readonly api = inject(SessionsApi);
  readonly chosen = output<CaseloadRow>();

  protected readonly search = signal('');
  protected readonly cases = this.api.cases(this.search);
  /** What was found before stays while the next is read. */
  protected readonly found = linkedSignal<
    readonly CaseloadRow[] | undefined,
    readonly CaseloadRow[] | undefined
  >({
    source: () =>
      this.cases.hasValue()
        ? this.cases.value().rows.filter(({ state }) => WORKED_WITH.includes(state))
        : undefined,
    computation: (read, before) => read ?? before?.value,
  });
  protected readonly more = computed(() => this.cases.hasValue() && this.cases.value().next !== undefined);
  protected readonly active = linkedSignal({ source: this.found, computation: () => 0 });
  protected readonly problem = computed(() => {
    const error = this.cases.error();
    return error && toProblem(error);
  });
  protected readonly said = computed(() => {
    const found = this.found()?.length;
    if (found === undefined) return 'Reading your cases';
    if (found > 0) return this.more() ? 'There are more. Type part of a name.' : '';
    return this.search() === ''
      ? 'You have no case a session can be planned in. Open one first.'
      : 'No case has this in its name. Try another part of it.';
  });
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  protected typed(event: Event): void {
    const words = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.waiting = undefined;
      this.search.set(words);
    }, PAUSE);
  }

  protected onKey(event: KeyboardEvent): void {
    const found = this.found() ?? [];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      this.active.update((active) => (active + step + found.length) % found.length);
    }
    const row = found[this.active()];
    if (event.key !== 'Enter') return;
    event.preventDefault();
    // What is in the box may not be what the list answers yet: nobody's case is chosen by typing fast.
    const behind = this.waiting !== undefined || this.cases.isLoading();
    if (row && !behind) this.chosen.emit(row);
  }
}
