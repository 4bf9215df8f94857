import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  transparencyPaths,
  type MyTransparency,
  type TransparencyItem,
  type TransparencySaved,
} from '@reknit/agreements/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader } from '@reknit/shared/web-ui';
import { MyTransparencyApi } from '../data/my-transparency-api';
import { VARIANT_WORDS } from '../words/transparency-words';
import { ItemsEditor, type ItemsPerson } from './items-editor';

const OVER: readonly string[] = ['ended', 'expired', 'rejected'];

/** Where one begins from homework: the agreement that is under way there, or a first draft of a new one. */
@Component({
  selector: 'rk-start-transparency-page',
  imports: [RouterLink, ...RESOURCE_GATE, EmptyState, PageHeader, ItemsEditor],
  template: `
    <rk-gate label="A transparency agreement">
      <ng-template [rkReady]="agreements">
        @if (place(); as place) {
          <rk-page-header [title]="words[place.variant].title" [lead]="words[place.variant].lead" />
          <rk-items-editor
            [items]="none"
            [people]="people()"
            [variant]="place.variant"
            [save]="create"
            verb="Save the draft"
            (saved)="go()"
          />
        } @else if (!underWay()) {
          <rk-page-header title="What we tell each other" />
          <rk-empty-state
            title="This activity is not available at the moment"
            text="Your therapist will suggest a next step."
          >
            <a class="rk-button" routerLink="/my/together">Back to Together</a>
          </rk-empty-state>
        }
      </ng-template>
    </rk-gate>
  `,
})
export class StartTransparencyPage {
  private readonly api = inject(MyTransparencyApi);
  private readonly router = inject(Router);
  /** From the address. */
  readonly participationId = input.required<string>();

  protected readonly words = VARIANT_WORDS;
  protected readonly none: readonly TransparencyItem[] = [];
  protected readonly agreements = httpResource<MyTransparency>(() => transparencyPaths.myAgreements);
  private readonly all = computed(() => (this.agreements.hasValue() ? this.agreements.value() : undefined));
  private readonly here = computed(() =>
    this.all()?.places.find(({ participationId }) => participationId === this.participationId()),
  );
  protected readonly underWay = computed(() => {
    const caseId = this.here()?.caseId;
    return this.all()?.rows.find((row) => row.caseId === caseId && !OVER.includes(row.state));
  });
  protected readonly place = computed(() => (this.underWay() ? undefined : this.here()));
  protected readonly people = computed<readonly ItemsPerson[]>(() =>
    (this.here()?.people ?? []).map(({ participantId, givenName }) => ({ participantId, name: givenName })),
  );
  private created: TransparencySaved | undefined;
  protected readonly create = async (items: readonly TransparencyItem[]): Promise<void> => {
    this.created = await this.api.create({ participationId: this.participationId(), items });
  };

  constructor() {
    effect(() => {
      const row = this.underWay();
      if (row) void untracked(() => this.open(row.id));
    });
  }

  protected go(): void {
    if (this.created) void this.open(this.created.id);
  }

  private open(id: string): Promise<boolean> {
    return this.router.navigate(['/my/together/transparency', id], { replaceUrl: true });
  }
}
