import { NgComponentOutlet } from '@angular/common';
import { Component, input, output, resource, type Type } from '@angular/core';
import { RouterLink } from '@angular/router';

/** Whom to call, before anything else. The card is brought by the domain that knows; until it is there, the page of help is named. */
@Component({
  selector: 'rk-people-to-reach',
  imports: [NgComponentOutlet, RouterLink],
  template: `
    <h1 tabindex="-1">Here are people you can reach now</h1>
    <p class="words">{{ words() }}</p>
    <section class="people" aria-label="People you can reach now">
      @if (people.hasValue()) {
        <ng-container *ngComponentOutlet="people.value()" />
      } @else {
        <a class="rk-button rk-primary" routerLink="/my/help">Help now</a>
      }
    </section>
    <p class="rk-muted">You do not have to finish the questions. What you have answered is kept.</p>
    <div class="rk-row">
      <button type="button" class="rk-button rk-button-large" (click)="goOn.emit()">
        Go on with the questions
      </button>
      <a class="rk-button rk-quiet rk-button-large" routerLink="/my">Stop here</a>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-5);
    }
    h1 {
      font-size: var(--rk-text-h2);
    }
    .words {
      font-size: var(--rk-text-large);
    }
    .people {
      padding: var(--rk-space-4);
      border: 1px solid var(--rk-line);
      border-radius: var(--rk-radius);
      background: var(--rk-surface);
    }
  `,
})
export class PeopleToReach {
  readonly words = input.required<string>();
  readonly help = input<() => Promise<Type<unknown>>>();
  readonly goOn = output();
  protected readonly people = resource({
    params: () => this.help(),
    loader: ({ params }) => params(),
  });
}
