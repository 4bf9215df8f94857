import { Component, computed, inject, input } from '@angular/core';
import {
  BOUNDARY_DOMAINS,
  BoundaryKind,
  boundaryDomainsFor,
  type BoundaryDomain,
} from '@reknit/agreements/model';
import { Choices, type Choice } from '../../../ui/choices';
import { DOMAIN_WORDS, KIND_WORDS } from '../../words/boundary-words';
import { BoundaryEditing } from '../boundary-editing';
import { Hints } from './hints';

/** Whose action it is, and what it is about: the two choices everything else follows from. */
@Component({
  selector: 'rk-kind-step',
  imports: [Choices, Hints],
  template: `
    @if (domain()) {
      <rk-choices
        legend="What it is about"
        name="domain"
        [quiet]="true"
        [choices]="domains()"
        [value]="editing.model().domain"
        (chosen)="editing.put('domain', asDomain($event))"
      />
      <rk-hints [hints]="editing.hintsAt('domain')" />
    } @else if (kinds.length > 0) {
      <rk-choices
        legend="What kind of boundary it is"
        name="kind"
        [quiet]="true"
        [choices]="kinds"
        [value]="editing.model().kind"
        (chosen)="editing.put('kind', asKind($event))"
      />
      <p class="rk-fine">One boundary is one of the three. If you need two, write two.</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
    }
  `,
})
export class KindStep {
  protected readonly editing = inject(BoundaryEditing);
  readonly domain = input(false);
  protected readonly kinds: readonly Choice[] = Object.values(BoundaryKind).map((kind) => ({
    value: kind,
    words: `${KIND_WORDS[kind].name}: “${KIND_WORDS[kind].frame}”`,
    about: KIND_WORDS[kind].about,
  }));
  protected readonly domains = computed<readonly Choice[]>(() => {
    const relation = this.editing.boundary()?.relationType;
    const all = relation ? boundaryDomainsFor(relation) : BOUNDARY_DOMAINS;
    return all.map((value) => ({ value, words: DOMAIN_WORDS[value] }));
  });

  protected asKind = (value: string): BoundaryKind => value as BoundaryKind;
  protected asDomain = (value: string): BoundaryDomain => value as BoundaryDomain;
}
