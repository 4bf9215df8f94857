import { Component, computed, input } from '@angular/core';
import { HARMED_KINDS, type AmendsHarmSection, type AuthorAmends } from '@reknit/agreements/model';
import { Choices, type Choice } from '../../ui/choices';
import { HARMED_KIND_WORDS } from '../amends-words';
import { Advice } from './advice';
import type { EditedPlan } from './edited-plan';
import { LinesField } from './lines-field';
import { SuggestedLines } from './suggested-lines';

const OUTSIDE = HARMED_KINDS.filter((kind) => kind !== 'participant');

/** What I did, to whom, and what I understand it did. */
@Component({
  selector: 'rk-harm-step',
  imports: [Advice, Choices, LinesField, SuggestedLines],
  template: `
    <label>
      <span class="rk-label">What is this plan about, in a few words?</span>
      <input class="rk-input" maxlength="200" [value]="harm().title" (input)="set('title', $event)" />
    </label>
    <rk-advice [edited]="edited()" path="harm.title" />
    <rk-choices
      legend="Whom is it for?"
      name="harmed"
      [choices]="people()"
      [value]="chosen()"
      (chosen)="choose($event)"
    />
    @if (harm().harmed && harm().harmed?.kind !== 'participant') {
      <label>
        <span class="rk-label">How do you call them here?</span>
        <span class="rk-fine">Only you and your therapist read this.</span>
        <input class="rk-input" maxlength="100" [value]="harm().harmed?.label ?? ''" (input)="name($event)" />
      </label>
    }
    <label>
      <span class="rk-label">What did you do? Say it plainly, with “I”.</span>
      <textarea
        class="rk-input"
        rows="6"
        maxlength="3000"
        [value]="harm().harmOwned"
        (input)="set('harmOwned', $event)"
      ></textarea>
    </label>
    <rk-advice [edited]="edited()" path="harm.harmOwned" />
    <rk-suggested-lines
      label="From what you wrote about yourself. Nobody else has read it."
      [lines]="owned()"
      (taken)="own($event)"
    />
    <label>
      <span class="rk-label">What do you understand it did to them?</span>
      <textarea
        class="rk-input"
        rows="5"
        maxlength="4000"
        [value]="harm().impactUnderstood"
        (input)="set('impactUnderstood', $event)"
      ></textarea>
    </label>
    <rk-advice [edited]="edited()" path="harm.impactUnderstood" />
    <rk-lines-field
      label="What have they asked for, if they have said so?"
      [lines]="harm().whatTheyAskedFor"
      (written)="lines('whatTheyAskedFor', $event)"
    />
    <rk-suggested-lines
      label="They have let you read that they need:"
      [lines]="asked()"
      (taken)="lines('whatTheyAskedFor', [...harm().whatTheyAskedFor, $event])"
    />
    <rk-lines-field
      label="What will you not do? Limits you set for yourself."
      [lines]="harm().willNotDo"
      (written)="lines('willNotDo', $event)"
    />
  `,
  styleUrl: './plan-editor.css',
})
export class HarmStep {
  readonly plan = input.required<AuthorAmends>();
  readonly edited = input.required<EditedPlan>();
  protected readonly harm = computed(() => this.edited().draft().harm);
  protected readonly people = computed<readonly Choice[]>(() => [
    ...this.plan().people.map(({ participantId, givenName }) => ({ value: participantId, words: givenName })),
    ...OUTSIDE.map((kind) => ({ value: kind, words: HARMED_KIND_WORDS[kind] })),
  ]);
  protected readonly chosen = computed(() => this.harm().harmed?.participantId ?? this.harm().harmed?.kind);

  /** Offered until it has been taken over. */
  protected readonly owned = computed(() =>
    (this.plan().suggestions?.harmOwned ?? []).filter((line) => !this.harm().harmOwned.includes(line)),
  );
  protected readonly asked = computed(() =>
    (this.plan().suggestions?.askedFor ?? [])
      .map(({ text }) => text)
      .filter((line) => !this.harm().whatTheyAskedFor.includes(line)),
  );

  protected own(line: string): void {
    const before = this.harm().harmOwned.trim();
    this.change({ harmOwned: before ? `${before}\n${line}` : line });
  }

  protected set(key: 'title' | 'harmOwned' | 'impactUnderstood', event: Event): void {
    this.change({ [key]: (event.target as HTMLInputElement).value });
  }

  protected lines(key: 'whatTheyAskedFor' | 'willNotDo', value: readonly string[]): void {
    this.change({ [key]: value });
  }

  protected choose(value: string): void {
    const kind = OUTSIDE.find((one) => one === value);
    this.change({
      harmed: kind
        ? { kind, label: this.harm().harmed?.label ?? '' }
        : { kind: 'participant', participantId: value },
    });
  }

  protected name(event: Event): void {
    const kind = this.harm().harmed?.kind ?? 'outside_reachable';
    this.change({ harmed: { kind, label: (event.target as HTMLInputElement).value } });
  }

  private change(part: Partial<AmendsHarmSection>): void {
    this.edited().change('harm', { ...this.harm(), ...part });
  }
}
