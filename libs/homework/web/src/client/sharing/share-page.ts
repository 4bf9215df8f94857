import { httpResource } from '@angular/common/http';
import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  NOT_AVAILABLE_NOTICE,
  sharingPaths,
  type MyEntryShares,
  type SharePreview,
} from '@reknit/homework/model';
import { ProblemNotice, RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader, Toasts } from '@reknit/shared/web-ui';
import { ShareChoice } from './share-choice';
import { SharePreviewPart } from './share-preview';
import { SharingApi } from './sharing-api';

/** Letting somebody read parts of what was handed in: choose, see it as they will, then decide. */
@Component({
  selector: 'rk-share-page',
  imports: [RouterLink, ...RESOURCE_GATE, ProblemNotice, EmptyState, PageHeader, SharePreviewPart],
  templateUrl: './share-page.html',
  styleUrl: './share-page.css',
})
export class SharePage {
  private readonly api = inject(SharingApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  /** From the address: the homework, and which handing-in of it. */
  readonly id = input.required<string>();
  readonly entryId = input.required<string>();

  protected readonly entry = httpResource<MyEntryShares>(() => sharingPaths.ofEntry(this.entryId()));
  protected readonly choice = new ShareChoice(() => (this.entry.hasValue() ? this.entry.value() : undefined));
  protected readonly preview = signal<SharePreview | undefined>(undefined);
  protected readonly tried = signal(false);
  protected readonly notAvailable = NOT_AVAILABLE_NOTICE;
  protected readonly look = write(() => {
    const [first = ''] = this.choice.people();
    return this.api.preview(this.entryId(), first, this.choice.chosenFields());
  });
  protected readonly share = write((preview: SharePreview) =>
    this.api.offer(this.entryId(), this.choice.body(preview.warnings)),
  );

  protected async see(): Promise<void> {
    this.tried.set(true);
    if (!this.choice.complete()) return;
    const outcome = await this.look.run();
    if (outcome.ok) this.preview.set(outcome.value);
  }

  protected async send(preview: SharePreview): Promise<void> {
    this.tried.set(true);
    if (preview.warnings.length > 0 && !this.choice.warningsRead()) return;
    if (!(await this.share.run(preview)).ok) return;
    this.toasts.show(this.choice.tomorrow() ? 'It goes out tomorrow. You can still stop it.' : 'Shared');
    await this.router.navigate(['/my/homework', this.id()], { replaceUrl: true });
  }

  protected change(): void {
    this.preview.set(undefined);
    this.tried.set(false);
  }
}
