import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  BoundaryKind,
  boundaryPaths,
  type BoundaryPlace,
  type MyBoundaries,
  type MyBoundaryRow,
} from '@reknit/agreements/model';
import { ProblemNotice, RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader } from '@reknit/shared/web-ui';
import { Choices, type Choice } from '../../ui/choices';
import { MyBoundaryApi } from '../data/my-boundary-api';
import { KIND_WORDS } from '../words/boundary-words';

/** Where a boundary begins: from a piece of homework, or on one's own. One that is half written is gone on with. */
@Component({
  selector: 'rk-start-boundary-page',
  imports: [RouterLink, ...RESOURCE_GATE, ProblemNotice, EmptyState, PageHeader, Choices],
  templateUrl: './start-boundary-page.html',
  styleUrl: '../../ui/write-page.css',
})
export class StartBoundaryPage {
  private readonly api = inject(MyBoundaryApi);
  private readonly router = inject(Router);
  /** From the address: a piece of homework; absent when it is begun without one. */
  readonly participationId = input<string>();
  readonly caseId = input<string>();

  protected readonly boundaries = httpResource<MyBoundaries>(() => boundaryPaths.myBoundaries);
  protected readonly kind = signal<BoundaryKind | undefined>(undefined);
  protected readonly tried = signal(false);
  protected readonly place = computed(() =>
    this.boundaries.hasValue() ? this.placeIn(this.boundaries.value()) : undefined,
  );
  protected readonly begun = computed(() => {
    const place = this.place();
    if (!place || !this.boundaries.hasValue()) return [];
    const open = (row: MyBoundaryRow) => row.state === 'draft' && row.caseId === place.caseId;
    return this.boundaries.value().mine.filter(open);
  });
  protected readonly kinds: readonly Choice[] = Object.values(BoundaryKind).map((kind) => ({
    value: kind,
    words: `${KIND_WORDS[kind].name}: “${KIND_WORDS[kind].frame}”`,
    about: KIND_WORDS[kind].about,
  }));
  protected readonly create = write((place: BoundaryPlace, kind: BoundaryKind) =>
    this.api.create({
      caseId: place.caseId,
      ...(place.participationId !== undefined && { participationId: place.participationId }),
      draft: { kind },
    }),
  );

  protected choose(value: string): void {
    this.kind.set(value as BoundaryKind);
  }

  protected async begin(place: BoundaryPlace): Promise<void> {
    this.tried.set(true);
    const kind = this.kind();
    if (!kind) return;
    const outcome = await this.create.run(place, kind);
    if (!outcome.ok) return;
    await this.router.navigate(['/my/together/boundary', outcome.value.id, 'write'], {
      queryParams: { at: 1 },
      replaceUrl: true,
    });
  }

  private placeIn({ places }: MyBoundaries): BoundaryPlace | undefined {
    const [work, id] = [this.participationId(), this.caseId()];
    if (work) return places.find(({ participationId }) => participationId === work);
    return places.find(({ caseId }) => !id || caseId === id);
  }
}
