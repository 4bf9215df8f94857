import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyHomeworkRow } from '@reknit/homework/model';
import { Clock } from '@reknit/shared/web-kernel';
import { Chip, Icon } from '@reknit/shared/web-ui';
import { progressWords } from '../words/home-words';
import { MyDue } from './my-due';

/** One piece of homework that waits. The whole card leads there. */
@Component({
  selector: 'rk-homework-card',
  imports: [RouterLink, Chip, Icon, MyDue],
  template: `
    <a class="rk-link-card" [class.next]="next()" [routerLink]="['/my/homework', row().id]">
      <span class="rk-words">
        @if (row().returned) {
          <span><rk-chip tone="action">Sent back with comments</rk-chip></span>
        }
        <span class="title">{{ row().title }}</span>
        <span class="rk-fine">
          @if (row().held) {
            Not available at the moment.
          } @else if (row().status === 'paused') {
            Paused. Nothing is counted while it is paused.
          } @else {
            About {{ row().minutes }} minutes ·
            @if (row().returned) {
              from {{ row().therapist }}
            } @else if (late()) {
              was due
              <rk-my-due [due]="row().due" />
            } @else {
              due
              <rk-my-due [due]="row().due" />
            }
          }
        </span>
        @if (late()) {
          <span class="rk-fine">Something is still open. You can do it, shrink it, or pause it.</span>
        }
        @if (begun()) {
          <span class="progress">
            <span class="bar" aria-hidden="true"><span [style.inline-size.%]="row().progress"></span></span>
            <span class="rk-fine">{{ progress() }}</span>
          </span>
        }
      </span>
      @if (next()) {
        <span class="rk-button rk-primary go" aria-hidden="true">{{ begun() ? 'Go on' : 'Start' }}</span>
      } @else {
        <rk-icon name="chevron" />
      }
    </a>
  `,
  styleUrl: './homework-card.css',
})
export class HomeworkCard {
  private readonly minute = inject(Clock).minute();
  readonly row = input.required<MyHomeworkRow>();
  /** The one to take up first. */
  readonly next = input(false);
  protected readonly late = computed(
    () => this.row().status !== 'paused' && !this.row().returned && this.row().due.at < this.minute(),
  );
  protected readonly begun = computed(() => this.row().status === 'in_progress' && !this.row().returned);
  protected readonly progress = computed(() => progressWords(this.row()));
}
