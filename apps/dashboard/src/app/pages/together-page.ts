import { NgComponentOutlet } from '@angular/common';
import { Component, resource, type Type } from '@angular/core';
import { PageHeader } from '@reknit/shared/web-ui/start';

/** In the order in which they stand on the page. */
const SECTIONS: readonly (() => Promise<Type<unknown>>)[] = [
  () => import('@reknit/listening/web').then((m) => m.myRounds()),
  () => import('@reknit/homework/web').then((m) => m.sharedWithMe()),
  () => import('@reknit/agreements/web').then((m) => m.myAgreements()),
];

/** What people of a case do together, as one person sees it: a section of each domain, each loaded by itself. */
@Component({
  selector: 'rk-together-page',
  imports: [NgComponentOutlet, PageHeader],
  template: `
    <rk-page-header
      title="Together"
      lead="What you have chosen to let each other see, and what you work on with each other."
    />
    <div class="rk-sections">
      @for (section of sections.value(); track section) {
        <ng-container *ngComponentOutlet="section" />
      }
    </div>
  `,
})
export class TogetherPage {
  protected readonly sections = resource({
    loader: () => Promise.all(SECTIONS.map((load) => load())),
    defaultValue: [],
  });
}
