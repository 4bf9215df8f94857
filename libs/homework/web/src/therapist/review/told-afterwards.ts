import { Component, computed, input } from '@angular/core';
import { afterwardsForm, describeAnswer } from '@reknit/exercises/model';
import type { Afterwards } from '@reknit/homework/model';

/** What somebody said about the exercise after doing it. */
@Component({
  selector: 'rk-told-afterwards',
  template: `
    <h2>How it went for {{ name() }}</h2>
    <dl class="rk-facts">
      <dt>Helpful</dt>
      <dd>{{ words('helpful') }}</dd>
      <dt>Made anything worse</dt>
      <dd>{{ words('worse') }}</dd>
      @if (told().minutes !== undefined) {
        <dt>Took</dt>
        <dd>About {{ told().minutes }} minutes</dd>
      }
      @if (told().obstacles.length > 0) {
        <dt>In the way</dt>
        <dd>{{ words('obstacles') }}</dd>
      }
    </dl>
    @if (told().comment) {
      <p class="rk-quote">{{ told().comment }}</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
    h2 {
      font-size: var(--rk-text-h3);
    }
  `,
})
export class ToldAfterwards {
  readonly told = input.required<Afterwards>();
  readonly name = input.required<string>();
  private readonly scaleWords = computed(() => this.field('helpful')?.words.options ?? {});

  protected words(key: 'helpful' | 'worse' | 'obstacles'): string {
    const field = this.field(key);
    const value = this.told()[key];
    if (key === 'helpful') return this.scaleWords()[String(value)] ?? String(value);
    return field ? describeAnswer(field, value, { person: '' }) : '';
  }

  private field(key: string) {
    return afterwardsForm.fields.find((field) => field.key === key);
  }
}
