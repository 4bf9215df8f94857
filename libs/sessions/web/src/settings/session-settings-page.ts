import { Component, effect, inject, signal, untracked } from '@angular/core';
import { FormField, FormRoot, applyEach, form, max, min, required } from '@angular/forms/signals';
import {
  SESSION_LIMITS,
  SESSION_SETTINGS_LIMITS,
  type ChangeSessionSettings,
  type SessionSettingsView,
} from '@reknit/sessions/model';
import { SharedProblem } from '@reknit/shared/model';
import {
  RESOURCE_GATE,
  focusFirstError,
  lengthWithin,
  mustHave,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field, Icon, PageHeader, Toasts } from '@reknit/shared/web-ui';
import { SessionsApi } from '../data/sessions-api';
import { Refusal } from '../plan/refusal';

type Rule = keyof typeof SESSION_SETTINGS_LIMITS;

interface SettingsModel {
  rules: Record<Rule, number>;
  rooms: { id: string; name: string }[];
}

interface RuleInWords {
  readonly key: Rule;
  readonly label: string;
  readonly help: string;
}

const RULES: readonly RuleInWords[] = [
  {
    key: 'lateCancelHours',
    label: 'Hours of notice to cancel in time',
    help: 'A session cancelled later than this counts as cancelled late.',
  },
  {
    key: 'signDueHours',
    label: 'Hours to sign a note',
    help: 'Later it stands on the list of overdue notes.',
  },
  {
    key: 'autoLockDays',
    label: 'Days until an unsigned note locks',
    help: 'Its text is kept; after that only a late entry can be added.',
  },
  {
    key: 'unsignWindowMinutes',
    label: 'Minutes in which a signature can be taken back',
    help: 'Only while nobody has read, exported or co-signed the note.',
  },
  { key: 'cosignDueDays', label: 'Days to co-sign', help: 'Later the supervisor is reminded.' },
  {
    key: 'lateEntryHours',
    label: 'Hours until a first note is a late entry',
    help: 'A note begun later than this says so and asks for a reason.',
  },
];

/** Rooms, and the rules about sessions and notes: for administrators. */
@Component({
  selector: 'rk-session-settings-page',
  imports: [FormField, FormRoot, RESOURCE_GATE, Control, Field, Icon, PageHeader, Refusal],
  templateUrl: './session-settings-page.html',
  styleUrl: './session-settings-page.css',
})
export class SessionSettingsPage {
  private readonly api = inject(SessionsApi);
  private readonly toasts = inject(Toasts);
  protected readonly settings = this.api.settings();
  protected readonly model = signal<SettingsModel>({ rules: ZEROES, rooms: [] });
  protected readonly form = form(
    this.model,
    (path) => {
      for (const { key } of RULES) {
        const limits = SESSION_SETTINGS_LIMITS[key];
        required(path.rules[key], { message: 'Fill this in.' });
        min(path.rules[key], limits.min, { message: `Use ${limits.min} or more.` });
        max(path.rules[key], limits.max, { message: `Use ${limits.max} or less.` });
      }
      applyEach(path.rooms, (room) => {
        mustHave(room.name, 'Name the room, or take it out.');
        lengthWithin(room.name, SESSION_LIMITS.roomName);
      });
    },
    { submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) } },
  );
  protected readonly save = write((version: number) =>
    this.api.changeSettings(bodyOf(this.model()), version),
  );
  protected readonly rules = RULES;
  protected readonly mostRooms = SESSION_LIMITS.rooms.max;

  constructor() {
    effect(() => {
      const settings = this.settings.hasValue() ? this.settings.value() : undefined;
      if (settings) untracked(() => this.model.set(modelOf(settings)));
    });
  }

  protected addRoom(): void {
    this.model.update((model) => ({ ...model, rooms: [...model.rooms, { id: '', name: '' }] }));
  }

  protected removeRoom(index: number): void {
    this.model.update((model) => ({ ...model, rooms: model.rooms.filter((_room, at) => at !== index) }));
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    if (!this.settings.hasValue()) return undefined;
    const outcome = await this.save.run(this.settings.value().version);
    if (outcome.ok) {
      this.settings.set(outcome.value);
      this.toasts.show('Saved');
      return undefined;
    }
    if (outcome.problem.code === SharedProblem.versionStale) this.settings.reload();
    return serverFaults(this.form, outcome.problem);
  }
}

const ZEROES: SettingsModel['rules'] = {
  lateCancelHours: 0,
  signDueHours: 0,
  autoLockDays: 0,
  unsignWindowMinutes: 0,
  cosignDueDays: 0,
  lateEntryHours: 0,
};

function modelOf({ rooms, ...view }: SessionSettingsView): SettingsModel {
  const { lateCancelHours, signDueHours, autoLockDays, unsignWindowMinutes, cosignDueDays, lateEntryHours } =
    view;
  return {
    rules: {
      lateCancelHours,
      signDueHours,
      autoLockDays,
      unsignWindowMinutes,
      cosignDueDays,
      lateEntryHours,
    },
    rooms: rooms.map(({ id, name }) => ({ id, name })),
  };
}

function bodyOf({ rules, rooms }: SettingsModel): ChangeSessionSettings {
  return { ...rules, rooms: rooms.map(({ id, name }) => ({ ...(id && { id }), name: name.trim() })) };
}
