import { Component, computed, inject, input, output } from '@angular/core';
import {
  mayAskWhere,
  type CaseSession,
  type RemoteConfirmation,
  type SessionPerson,
} from '@reknit/sessions/model';
import { Clock, When } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import type { RemoteSheetData } from './remote-sheet';

interface Line {
  readonly person: SessionPerson;
  readonly confirmed?: RemoteConfirmation;
}

/** Where everybody is and whether they can speak freely: asked of each apart, at the start of a remote session. */
@Component({
  selector: 'rk-remote-part',
  imports: [Icon, When],
  template: `
    <h2 id="remote">Before you begin</h2>
    <p class="rk-fine">
      Ask each of them, not while the other listens.
      @if (early()) {
        From an hour before it begins.
      }
    </p>
    <ul class="rk-list">
      @for (line of lines(); track line.person.participantId) {
        <li>
          <div class="words">
            <span class="rk-strong">{{ line.person.name }}</span>
            @if (line.confirmed; as said) {
              <span class="rk-fine">
                {{ said.location }} · call back {{ said.callBackNumber }} ·
                {{ said.private ? 'can speak freely' : 'cannot speak freely' }} ·
                {{ said.othersPresent === 'nobody' ? 'nobody else there' : 'somebody else there' }}
                @if (said.whoElse) {
                  ({{ said.whoElse }})
                }
              </span>
              <span class="rk-fine">
                Asked by {{ said.by }},
                <rk-when [at]="said.at" />
              </span>
              @if (!said.private || said.othersPresent === 'somebody') {
                <span class="careful">
                  <rk-icon name="attention" />
                  {{ line.person.name }} may be overheard: keep to what others may hear.
                </span>
              }
            } @else {
              <span class="rk-fine">Not asked yet</span>
            }
          </div>
          @if (mayAsk()) {
            <button type="button" class="rk-button" (click)="ask(line)">
              {{ line.confirmed ? 'Ask again' : 'Confirm' }}
              <span class="rk-visually-hidden">for {{ line.person.name }}</span>
            </button>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    .rk-list {
      margin-top: var(--rk-space-2);
      border-top: 1px solid var(--rk-line);
    }
    li {
      display: flex;
      gap: var(--rk-space-4);
      align-items: center;
      justify-content: space-between;
    }
    .words {
      display: flex;
      flex-direction: column;
    }
    .rk-button {
      flex: none;
    }
    .careful {
      display: flex;
      gap: var(--rk-space-1);
      align-items: center;
      color: var(--rk-attention);
      font-size: var(--rk-text-small);
    }
  `,
})
export class RemotePart {
  private readonly work = inject(QuickWork);
  private readonly minute = inject(Clock).minute();
  readonly session = input.required<CaseSession>();
  /** Reads the session again, so that the next question is asked against its newest version. */
  readonly saved = output();
  private readonly open = computed(() => this.session().mayChange && this.session().state !== 'cancelled');
  private readonly begins = computed(() => mayAskWhere(this.session().start, this.minute()));
  protected readonly mayAsk = computed(() => this.open() && this.begins());
  protected readonly early = computed(() => this.open() && !this.begins());

  protected readonly lines = computed<readonly Line[]>(() =>
    this.session().participants.map((person) => ({
      person,
      confirmed: this.session().confirmations.find(
        ({ participantId }) => participantId === person.participantId,
      ),
    })),
  );

  protected async ask({ person, confirmed }: Line): Promise<void> {
    const { RemoteSheet } = await import('./remote-sheet');
    const data: RemoteSheetData = {
      session: () => this.session(),
      reload: () => this.saved.emit(),
      person,
      before: confirmed,
    };
    const done = await this.work.sheet<RemoteSheetData, boolean>(RemoteSheet, 'Before you begin', data);
    if (!done) return;
    this.work.said('Confirmed');
    this.saved.emit();
  }
}
