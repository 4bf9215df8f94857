import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, type SchemaPathTree } from '@angular/forms/signals';
import {
  BOUNDARY_LIMITS,
  CONTACT_LEVELS,
  keepsContactLevel,
  type ContactLevel,
  type ContactLevelView,
  type MyBoundaries,
} from '@reknit/agreements/model';
import {
  Clock,
  ProblemNotice,
  Session,
  dayInWords,
  focusFirstError,
  lengthWithin,
  localDate,
  mustHave,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { MyBoundaryApi } from '../data/my-boundary-api';
import { CONTACT_WORDS } from '../words/boundary-words';

interface ContactModel {
  label: string;
  level: ContactLevel;
  fromOn: string;
}

export function contactSchema(path: SchemaPathTree<ContactModel>): void {
  mustHave(path.label, 'Say towards whom.');
  lengthWithin(path.label, BOUNDARY_LIMITS.label);
  mustHave(path.fromOn, 'Choose the first day.');
}

/** In families: how much contact one has with somebody, as a choice of its own. */
@Component({
  selector: 'rk-contact-levels',
  imports: [FormField, FormRoot, ProblemNotice, Control, Field],
  template: `
    @if (place(); as here) {
      <section aria-labelledby="contact">
        <h2 id="contact">How much contact</h2>
        <ul class="rk-list">
          @for (one of page().contactLevels; track one.towards) {
            <li>
              <p>{{ words[one.level] }} with {{ one.towards }}</p>
              <p class="rk-fine">{{ since(one) }}</p>
            </li>
          } @empty {
            <li class="rk-muted">
              You can keep here how much contact you have with somebody. Nobody is told.
            </li>
          }
        </ul>
        @if (open()) {
          <form class="rk-panel rk-stack" [formRoot]="form">
            <rk-field label="With whom" help="A name, or what you call them">
              <input rkControl autocomplete="off" list="contact-people" [formField]="form.label" />
            </rk-field>
            <datalist id="contact-people">
              @for (person of here.people; track person.participantId) {
                <option [value]="person.givenName"></option>
              }
            </datalist>
            <rk-field label="How much">
              <select rkControl [formField]="form.level">
                @for (level of levels; track level) {
                  <option [value]="level">{{ words[level] }}</option>
                }
              </select>
            </rk-field>
            <rk-field label="From" seenBy="Only you and your therapist">
              <input rkControl type="date" [formField]="form.fromOn" />
            </rk-field>
            <rk-problem [problem]="save.problem()" />
            <div class="rk-row">
              <button class="rk-button" [disabled]="save.pending()">Keep this</button>
              <button type="button" class="rk-button rk-quiet" (click)="open.set(false)">Not now</button>
            </div>
          </form>
        } @else {
          <button type="button" class="rk-button" (click)="open.set(true)">Choose how much contact</button>
        }
      </section>
    }
  `,
  styleUrl: '../../ui/sections.css',
  styles: `
    section {
      margin-top: var(--rk-space-8);
    }
  `,
})
export class ContactLevels {
  private readonly api = inject(MyBoundaryApi);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  readonly page = input.required<MyBoundaries>();
  readonly changed = output();

  protected readonly words = CONTACT_WORDS;
  protected readonly levels = CONTACT_LEVELS;
  protected readonly open = signal(false);
  protected readonly place = computed(() =>
    this.page().places.find(({ relationType }) => keepsContactLevel(relationType)),
  );
  private readonly model = signal<ContactModel>({
    label: '',
    level: 'occasional',
    fromOn: this.today(),
  });
  protected readonly form = form(this.model, contactSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => {
    const { label, level, fromOn } = this.model();
    const here = this.place();
    const known = here?.people.find(({ givenName }) => givenName === label.trim());
    const towards = known ? { participantId: known.participantId } : { label: label.trim() };
    return this.api.setContact({ caseId: here?.caseId ?? '', towards, level, fromOn });
  });

  protected since({ fromOn }: ContactLevelView): string {
    return `From ${dayInWords(fromOn, { today: this.today() })}`;
  }

  private today(): string {
    return localDate(this.clock.now(), this.session.timeZone());
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.open.set(false);
    this.changed.emit();
    return undefined;
  }
}
