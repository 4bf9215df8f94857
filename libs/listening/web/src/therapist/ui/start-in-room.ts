import { Component, inject, input, output, signal, type OnInit } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { LISTENING_LIMITS, type CaseListening } from '@reknit/listening/model';
import {
  IdSource,
  ProblemNotice,
  focusFirstError,
  lengthWithin,
  mustHave,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { TeamListeningApi } from '../data/team-listening-api';

/** A round in the room, led by the clinician: which homework it belongs to, and its topic. */
@Component({
  selector: 'rk-start-in-room',
  imports: [FormField, FormRoot, Control, Field, ProblemNotice],
  template: `
    <form [formRoot]="form" class="rk-panel rk-stack">
      <p>You lead, they speak aloud. Steps are ticked and no words are kept.</p>
      @if (startable().length > 1) {
        <rk-field label="With whom">
          <select rkControl [formField]="form.homeworkId">
            @for (piece of startable(); track piece.homeworkId) {
              <option [value]="piece.homeworkId">{{ piece.people.join(' and ') }}</option>
            }
          </select>
        </rk-field>
      }
      <rk-field label="The topic">
        <input rkControl autocomplete="off" [formField]="form.topic" />
      </rk-field>
      <rk-problem [problem]="begin.problem()" />
      <div class="rk-actions">
        <button class="rk-button rk-primary" [disabled]="begin.pending()">Open the round</button>
        <button type="button" class="rk-button rk-quiet" (click)="closed.emit()">Not now</button>
      </div>
    </form>
  `,
})
export class StartInRoomForm implements OnInit {
  private readonly api = inject(TeamListeningApi);
  private readonly keyFor = inject(IdSource).attempt();
  readonly caseId = input.required<string>();
  readonly startable = input.required<CaseListening['startable']>();
  readonly closed = output();
  readonly begun = output<string>();

  private readonly model = signal({ homeworkId: '', topic: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      mustHave(path.topic, 'Name the topic.');
      lengthWithin(path.topic, LISTENING_LIMITS.topic);
    },
    { submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) } },
  );
  protected readonly begin = write(() => {
    const { homeworkId, topic } = this.model();
    const body = { homeworkId, topic: topic.trim() };
    return this.api.startInRoom(this.caseId(), body, this.keyFor(body));
  });

  ngOnInit(): void {
    this.model.update((model) => ({ ...model, homeworkId: this.startable()[0]?.homeworkId ?? '' }));
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.begin.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.begun.emit(outcome.value.id);
    return undefined;
  }
}
