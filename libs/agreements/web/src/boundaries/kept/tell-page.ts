import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  BOUNDARY_PARTS,
  boundaryPaths,
  shownParts,
  toldParts,
  type BoundaryPart,
  type MyBoundary,
} from '@reknit/agreements/model';
import { NOT_AVAILABLE_NOTICE, SHARE_NOTICE } from '@reknit/homework/model';
import { ProblemNotice, RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader, Toasts } from '@reknit/shared/web-ui';
import { MyBoundaryApi } from '../data/my-boundary-api';
import { ToldWords, type ToldContent } from '../ui/told-words';
import { PART_WORDS } from '../words/boundary-words';

/** Letting somebody read a boundary: choose what goes beside the sentence, see exactly that, then send it. */
@Component({
  selector: 'rk-tell-page',
  imports: [RouterLink, ...RESOURCE_GATE, ProblemNotice, EmptyState, PageHeader, ToldWords],
  templateUrl: './tell-page.html',
  styleUrl: '../../ui/write-page.css',
})
export class TellPage {
  private readonly api = inject(MyBoundaryApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly boundary = httpResource<MyBoundary>(() => boundaryPaths.mine(this.id()));
  protected readonly notAvailable = NOT_AVAILABLE_NOTICE;
  protected readonly partWords = PART_WORDS;
  protected readonly chosen = signal<readonly BoundaryPart[]>([]);
  private readonly of = computed(() => (this.boundary.hasValue() ? this.boundary.value() : undefined));
  /** Parts that have something to show. Of an agreement everything is shown, because both keep it. */
  protected readonly offered = computed<readonly BoundaryPart[]>(() => {
    const draft = this.of()?.draft;
    if (!draft || draft.kind === 'agreement') return [];
    const filled: Record<BoundaryPart, boolean> = {
      situation: Boolean(draft.situation),
      response: (draft.ownResponse ?? []).length > 0,
      flex: draft.flex !== undefined,
      exceptions: (draft.exceptions ?? []).length > 0,
    };
    return BOUNDARY_PARTS.filter((part) => filled[part]);
  });
  protected readonly preview = computed<ToldContent | undefined>(() => {
    const of = this.of();
    if (!of) return undefined;
    const { draft } = of;
    const { startsOn, endsOn, reviewOn } = draft;
    const shown = toldParts(draft, shownParts(draft.kind, this.chosen()));
    return { statement: draft.statement ?? of.frame, startsOn, endsOn, reviewOn, ...shown };
  });
  protected readonly names = computed(() => {
    const of = this.of();
    const named = (of?.draft.appliesTo ?? []).map(({ participantId }) => participantId);
    const people = (of?.people ?? []).filter(({ participantId }) => named.includes(participantId));
    return new Intl.ListFormat('en-GB').format(people.map(({ givenName }) => givenName));
  });
  protected readonly notice = computed(() => SHARE_NOTICE.replace('{name}', this.names()));
  protected readonly tell = write((of: MyBoundary) => this.api.tell(of, true, this.chosen()));

  protected turn(part: BoundaryPart): void {
    const chosen = this.chosen();
    this.chosen.set(chosen.includes(part) ? chosen.filter((one) => one !== part) : [...chosen, part]);
  }

  protected async send(of: MyBoundary): Promise<void> {
    if (!(await this.tell.run(of)).ok) return;
    this.toasts.show(`Shown to ${this.names()}`);
    await this.router.navigate(['/my/together/boundary', of.id], { replaceUrl: true });
  }
}
