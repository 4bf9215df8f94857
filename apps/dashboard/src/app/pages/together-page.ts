import { NgComponentOutlet } from '@angular/common';
import { Component, resource } from '@angular/core';
import { sharedWithMe } from '@reknit/homework/web';
import { PageHeader } from '@reknit/shared/web-ui/start';

/** What people of a case do together, as one person sees it: a section of each domain, each loaded by itself. */
@Component({
  selector: 'rk-together-page',
  imports: [NgComponentOutlet, PageHeader],
  template: `
    <rk-page-header
      title="Together"
      lead="What you have chosen to let each other see, and what you work on with each other."
    />
    <div class="sections">
      @for (section of sections.value(); track section) {
        <ng-container *ngComponentOutlet="section" />
      }
    </div>
  `,
  styles: `
    .sections {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-8);
    }
  `,
})
export class TogetherPage {
  protected readonly sections = resource({
    loader: () => Promise.all([sharedWithMe()]),
    defaultValue: [],
  });
}
