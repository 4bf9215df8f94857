import { Component, computed, debounced, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  CASELOAD_SORTS,
  CASE_LIMITS,
  CaseAction,
  CaseKind,
  CaseState,
  EmergencyAction,
  casePaths,
  type CaseloadRow,
  type CaseloadSort,
} from '@reknit/cases/model';
import { ProblemNotice, RESOURCE_GATE, Session } from '@reknit/shared/web-kernel';
import { EmptyState, Icon, PageHeader } from '@reknit/shared/web-ui';
import { SORT_WORDS, caseloadParams, caseloadQuery, type CaseloadQuery } from '../data/caseload-query';
import { keyset } from '../data/keyset';
import { CaseloadTable } from '../ui/caseload-table';
import { CaseloadSkeleton } from '../ui/caseload-skeleton';
import { CASE_KIND_WORDS, CASE_STATE_WORDS } from '../words/case-words';

/** Everybody a clinician works with, as one list that can be searched, narrowed and walked by keyboard. */
@Component({
  selector: 'rk-caseload-page',
  imports: [
    RouterLink,
    PageHeader,
    EmptyState,
    Icon,
    ProblemNotice,
    RESOURCE_GATE,
    CaseloadTable,
    CaseloadSkeleton,
  ],
  templateUrl: './caseload-page.html',
  styleUrl: './caseload-page.css',
})
export class CaseloadPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  readonly sort = input<string>();
  readonly state = input<string>();
  readonly kind = input<string>();

  protected readonly typed = signal('');
  private readonly settled = debounced(this.typed, 250);
  protected readonly query = computed<CaseloadQuery>(
    () => caseloadQuery({ sort: this.sort(), state: this.state(), kind: this.kind() }, this.settled.value()),
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly cases = keyset<CaseloadQuery, CaseloadRow>(this.query, (query, after) => ({
    url: casePaths.caseload,
    params: caseloadParams(query, after),
  }));

  protected readonly narrowed = computed(() => {
    const { state, kind, search } = this.query();
    return Boolean(state || kind || search);
  });
  protected readonly mayOpen = computed(() => this.session.may(CaseAction.open));
  protected readonly mayInEmergency = computed(() => this.session.may(EmergencyAction.open));
  protected readonly searchMax = CASE_LIMITS.search.max;
  protected readonly sorts = CASELOAD_SORTS.map((value) => ({ value, words: SORT_WORDS[value] }));
  protected readonly states = Object.values(CaseState).map((value) => ({
    value,
    words: CASE_STATE_WORDS[value],
  }));
  protected readonly kinds = Object.values(CaseKind).map((value) => ({
    value,
    words: CASE_KIND_WORDS[value],
  }));

  protected ask(change: Partial<Record<'sort' | 'state' | 'kind', string>>): void {
    const asked = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null]));
    void this.router.navigate([], { queryParams: asked, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected sortBy(sort: CaseloadSort): void {
    this.ask({ sort });
  }

  protected showAll(): void {
    this.typed.set('');
    this.ask({ state: '', kind: '' });
  }
}
