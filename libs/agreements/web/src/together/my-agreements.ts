import { NgComponentOutlet } from '@angular/common';
import { Component, resource } from '@angular/core';
import { MY_SECTIONS } from './my-sections';

/** What this person keeps for themselves and agrees on with others: a section of each kind. */
@Component({
  selector: 'rk-my-agreements',
  imports: [NgComponentOutlet],
  template: `
    @for (section of sections.value(); track section) {
      <ng-container *ngComponentOutlet="section" />
    }
  `,
  host: { class: 'rk-sections' },
})
export class MyAgreements {
  protected readonly sections = resource({
    loader: () => Promise.all(MY_SECTIONS.map((load) => load())),
    defaultValue: [],
  });
}
