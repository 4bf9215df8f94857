import { NgComponentOutlet } from '@angular/common';
import { Component, computed, input, resource } from '@angular/core';
import { CASE_SECTIONS } from './case-sections';

/** What the people of one case keep to and agree on: a part of each kind, each read by itself. */
@Component({
  selector: 'rk-case-agreements-page',
  imports: [NgComponentOutlet],
  template: `
    @for (section of sections.value(); track section) {
      <ng-container *ngComponentOutlet="section; inputs: inputs()" />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-10);
    }
  `,
})
export class CaseAgreementsPage {
  readonly caseId = input.required<string>();
  protected readonly inputs = computed(() => ({ caseId: this.caseId() }));
  protected readonly sections = resource({
    loader: () => Promise.all(CASE_SECTIONS.map((load) => load())),
    defaultValue: [],
  });
}
