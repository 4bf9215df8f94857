import { httpResource } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { sharingPaths, type SharedItem } from '@reknit/homework/model';
import { ProblemNotice, RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { PageHeader, Toasts } from '@reknit/shared/web-ui';
import { SharedAnswers } from './shared-answers';
import { SharingApi } from './sharing-api';

/** Something another person would like this one to read. Reading it, putting it off and saying no are equally near. */
@Component({
  selector: 'rk-shared-page',
  imports: [RouterLink, ...RESOURCE_GATE, ProblemNotice, PageHeader, SharedAnswers],
  templateUrl: './shared-page.html',
  styles: `
    .sections {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-6);
      align-items: flex-start;
    }
    .ways {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
      width: 100%;
    }
  `,
})
export class SharedPage {
  private readonly api = inject(SharingApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly item = httpResource<SharedItem>(() => sharingPaths.shared(this.id()));
  protected readonly read = write(() => this.api.accept(this.id()));
  protected readonly later = write(() => this.api.postpone(this.id()));
  protected readonly no = write(() => this.api.refuse(this.id()));
  protected readonly say = write(() => this.api.sayRead(this.id()));

  protected busy(): boolean {
    return this.read.pending() || this.later.pending() || this.no.pending();
  }

  protected async open(): Promise<void> {
    if ((await this.read.run()).ok) this.item.reload();
  }

  protected async putOff(): Promise<void> {
    if ((await this.later.run()).ok) await this.leave('It stays here until you want to read it');
  }

  protected async refuse(): Promise<void> {
    if ((await this.no.run()).ok) await this.leave('You will not see it again');
  }

  protected async tell(): Promise<void> {
    if ((await this.say.run()).ok) this.item.reload();
  }

  private async leave(words: string): Promise<void> {
    this.toasts.show(words);
    await this.router.navigate(['/my/together'], { replaceUrl: true });
  }
}
