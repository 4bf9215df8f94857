import {
  Component,
  Directive,
  TemplateRef,
  computed,
  contentChild,
  inject,
  input,
  type Resource,
  type WritableResource,
} from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { toProblem } from '../http/http-problem';
import { ProblemNotice } from '../problems/problem-notice';

/** Says when a loaded value has nothing to show: an empty list, or a page with no rows. */
export function nothingIn(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  const rows = (value as { readonly rows?: unknown } | null | undefined)?.rows;
  return Array.isArray(rows) && rows.length === 0;
}

/** The content of a `rk-gate` once its resource has a value: `<ng-template [rkReady]="homework" let-list>`. */
@Directive({ selector: 'ng-template[rkReady]' })
export class Ready<T> {
  readonly rkReady = input.required<Resource<T | undefined>>();
  /** When to show the `rkEmpty` template instead; by default an empty array or a page without rows. */
  readonly emptyWhen = input<(value: T) => boolean>(nothingIn);
  readonly template = inject<TemplateRef<{ $implicit: T }>>(TemplateRef);

  static ngTemplateContextGuard<T>(_of: Ready<T>, _context: unknown): _context is { $implicit: T } {
    return true;
  }
}

/** What to show, and to suggest, when there is nothing yet. */
@Directive({ selector: 'ng-template[rkEmpty]' })
export class Empty {
  readonly template = inject(TemplateRef);
}

/** A skeleton in the shape of what is coming; without one, plain bars. */
@Directive({ selector: 'ng-template[rkLoading]' })
export class Loading {
  readonly template = inject(TemplateRef);
}

/**
 * One door for every read: skeleton while loading, words and a retry when it failed, a suggestion when there is nothing,
 * and the content otherwise. Import `RESOURCE_GATE`.
 *
 * @example
 * <rk-gate label="Your homework">
 *   <ng-template [rkReady]="homework" let-list> @for (row of list.rows; track row.id) { … } </ng-template>
 *   <ng-template rkEmpty><rk-empty-state title="Nothing is due" /></ng-template>
 * </rk-gate>
 */
@Component({
  selector: 'rk-gate',
  imports: [NgTemplateOutlet, ProblemNotice],
  template: `
    @switch (state()) {
      @case ('loading') {
        <div class="rk-gate-loading" role="status">
          <span class="rk-visually-hidden">{{ label() }}: loading</span>
          @if (loading(); as shape) {
            <ng-container [ngTemplateOutlet]="shape.template" />
          } @else {
            <div class="rk-skeleton-bars" aria-hidden="true">
              @for (bar of bars(); track $index) {
                <span class="rk-skeleton"></span>
              }
            </div>
          }
        </div>
      }
      @case ('problem') {
        <rk-problem [problem]="problem()" [retry]="true" (again)="reload()" />
      }
      @case ('empty') {
        @if (empty(); as nothing) {
          <ng-container [ngTemplateOutlet]="nothing.template" />
        }
      }
      @case ('ready') {
        <div [attr.aria-busy]="resource().isLoading() ? 'true' : null">
          <ng-container
            [ngTemplateOutlet]="ready().template"
            [ngTemplateOutletContext]="{ $implicit: resource().value() }"
          />
        </div>
      }
    }
  `,
})
export class ResourceGate {
  /** What is being read, for people who listen to the page: "Your homework". */
  readonly label = input('This page');
  /** How many bars the plain skeleton has. */
  readonly rows = input(3);

  protected readonly ready = contentChild.required<Ready<unknown>>(Ready);
  protected readonly empty = contentChild(Empty);
  protected readonly loading = contentChild(Loading);
  protected readonly resource = computed(() => this.ready().rkReady());
  protected readonly bars = computed(() => Array.from({ length: this.rows() }));
  protected readonly problem = computed(() => {
    const error = this.resource().error();
    return error && toProblem(error);
  });
  protected readonly state = computed(() => {
    const resource = this.resource();
    if (resource.error()) return 'problem';
    if (!resource.hasValue()) return 'loading';
    return this.empty() && this.ready().emptyWhen()(resource.value()) ? 'empty' : 'ready';
  });

  protected reload(): void {
    (this.resource() as WritableResource<unknown>).reload();
  }
}

export const RESOURCE_GATE = [ResourceGate, Ready, Empty, Loading] as const;
