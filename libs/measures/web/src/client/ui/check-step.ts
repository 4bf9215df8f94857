import { Component, computed, input, output } from '@angular/core';
import type { MeasureForm, MeasureItemView } from '@reknit/measures/model';
import { Icon } from '@reknit/shared/web-ui';

/** A last look before it is sent: every question with its answer, and what is still open by name. */
@Component({
  selector: 'rk-check-step',
  imports: [Icon],
  template: `
    <h1 tabindex="-1">Before you send it</h1>
    @if (missing().length > 0) {
      <div class="rk-notice rk-notice-attention" [attr.role]="named() ? 'alert' : null">
        <p>
          {{ missing().length === 1 ? 'One question has' : missing().length + ' questions have' }} no answer
          yet:
        </p>
        <ul>
          @for (item of missing(); track item.code) {
            <li>
              <button type="button" class="rk-link" (click)="mend.emit(item.code)">{{ item.text }}</button>
            </li>
          }
        </ul>
      </div>
    }
    <dl>
      @for (row of rows(); track row.code) {
        <div>
          <dt>{{ row.text }}</dt>
          <dd>
            <span [class.rk-muted]="!row.answer" [class.rk-strong]="row.answer">
              {{ row.answer ?? (row.counted ? 'No answer yet' : 'Left open') }}
            </span>
            <button type="button" class="rk-link" (click)="mend.emit(row.code)">
              Change
              <span class="rk-visually-hidden">: {{ row.text }}</span>
            </button>
          </dd>
        </div>
      }
    </dl>
    <p class="rk-fine seen">
      <rk-icon name="eye" />
      <span>Your therapist and their care team see this. Nobody else in your case.</span>
    </p>
    <p class="rk-fine">{{ form().name }}. {{ form().attribution }}</p>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
    }
    h1 {
      font-size: var(--rk-text-h2);
    }
    ul {
      margin: 0;
      padding-inline-start: var(--rk-space-5);
    }
    li {
      padding-block: var(--rk-space-1);
    }
    dl > div {
      padding-block: var(--rk-space-3);
      border-top: 1px solid var(--rk-line);
    }
    dd {
      display: flex;
      gap: var(--rk-space-4);
      justify-content: space-between;
      margin-top: var(--rk-space-1);
    }
    .seen {
      display: flex;
      gap: var(--rk-space-2);
      align-items: flex-start;
    }
  `,
})
export class CheckStep {
  readonly form = input.required<MeasureForm>();
  readonly answers = input.required<Readonly<Record<string, number>>>();
  readonly missing = input.required<readonly MeasureItemView[]>();
  /** Somebody tried to send it as it is. */
  readonly named = input(false);
  readonly mend = output<string>();

  protected readonly rows = computed(() => {
    const { items, anchors, after } = this.form();
    const asked = items.map((item) => ({ ...item, anchors, counted: true }));
    return [...asked, ...(after ? [{ ...after, counted: false }] : [])].map((one) => ({
      code: one.code,
      text: one.text,
      counted: one.counted,
      answer: one.anchors.find(({ value }) => value === this.answers()[one.code])?.text,
    }));
  });
}
