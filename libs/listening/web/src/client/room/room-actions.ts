import { Component, computed, inject, linkedSignal } from '@angular/core';
import { MoveKind } from '@reknit/listening/model';
import { Room } from './room';
import { ParkIt } from './park-it';
import { TimeOut } from './time-out';

/** What is always in reach: ending it at once and without a reason, a pause, putting a problem aside, passing. */
@Component({
  selector: 'rk-room-actions',
  imports: [ParkIt, TimeOut],
  template: `
    @switch (open()) {
      @case ('timeOut') {
        <rk-time-out (closed)="open.set(undefined)" />
      }
      @case ('parkIt') {
        <rk-park-it (closed)="open.set(undefined)" />
      }
    }
    <div class="row">
      @if (room.may('stop')) {
        <button type="button" class="rk-button stop" [disabled]="stopping()" (click)="stop()">Stop</button>
      }
      @if (room.may('timeOut')) {
        <button
          type="button"
          class="rk-button"
          [attr.aria-expanded]="open() === 'timeOut'"
          (click)="toggle('timeOut')"
        >
          Time-out
        </button>
      }
      @if (room.may('parkIt')) {
        <button
          type="button"
          class="rk-button"
          [attr.aria-expanded]="open() === 'parkIt'"
          (click)="toggle('parkIt')"
        >
          Park it
        </button>
      }
      @if (room.may('pass')) {
        <button type="button" class="rk-button" (click)="room.move({ kind: 'pass' })">Pass</button>
      }
    </div>
  `,
  styles: `
    :host {
      position: sticky;
      bottom: calc(var(--rk-bottom-bar, 0px) + env(safe-area-inset-bottom));
      z-index: 10;
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
      margin-inline: calc(-1 * var(--rk-space-4));
      padding: var(--rk-space-3) var(--rk-space-4);
      border-top: 1px solid var(--rk-line);
      background: var(--rk-paper);
    }
    .row {
      display: flex;
      gap: var(--rk-space-2);
    }
    .row > * {
      flex: 1;
      padding-inline: var(--rk-space-2);
    }
    .stop {
      border-color: var(--rk-ink);
      font-weight: 650;
    }
    @media (max-height: 30rem) {
      :host {
        position: static;
      }
    }
  `,
})
export class RoomActions {
  protected readonly room = inject(Room);
  /** Closed when what it does has become impossible. */
  protected readonly open = linkedSignal<boolean, 'timeOut' | 'parkIt' | undefined>({
    source: () => this.room.may(MoveKind.timeOut),
    computation: (may, before) => (may ? before?.value : undefined),
  });
  /** A stop goes ahead of whatever else is under way. */
  protected readonly stopping = computed(() => this.room.stopping.pending());

  protected toggle(panel: 'timeOut' | 'parkIt'): void {
    this.open.update((now) => (now === panel ? undefined : panel));
  }

  protected async stop(): Promise<void> {
    await this.room.stop();
  }
}
