import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  askedLater,
  compile,
  laterPart,
  type CompiledForm,
  type TemplateDefinition,
} from '@reknit/exercises/model';
import { Answers } from '@reknit/exercises/web';
import type { MyEntry, MyHomework } from '@reknit/homework/model';
import { Session, When } from '@reknit/shared/web-kernel';
import { sameAnswer } from '@reknit/shared/web-kernel/drafts';
import { PageHeader } from '@reknit/shared/web-ui';
import { EntryAnswers } from './entry-answers';
import { LaterForm } from './later-form';
import { Leftover } from './leftover';
import { SaidToAll } from '../../said-to-all';
import { MyShares } from '../sharing/my-shares';
import { Reveal } from '../sharing/reveal';
import { doneWords } from '../words/home-words';

/** Something finished, to be read again: own answers, what the therapist says about them, and what changed between versions. */
@Component({
  selector: 'rk-finished-page',
  imports: [
    RouterLink,
    Answers,
    EntryAnswers,
    LaterForm,
    Leftover,
    MyShares,
    PageHeader,
    Reveal,
    SaidToAll,
    When,
  ],
  templateUrl: './finished-page.html',
  styleUrl: './finished-page.css',
})
export class FinishedPage {
  protected readonly timeZone = inject(Session).timeZone;
  readonly homework = input.required<MyHomework>();
  /** What came to pass since was told: it is to be read again. */
  readonly told = output();
  /** Begun by oneself, and overtaken by what was written down together. */
  protected readonly ownDraft = computed(() => {
    const { draft, entries } = this.homework();
    return entries[0]?.writtenBy !== undefined && draft?.revision ? draft : undefined;
  });
  protected readonly form = computed(() =>
    compile(this.homework().definition as TemplateDefinition, this.homework().relationType),
  );
  protected readonly status = computed(() => doneWords(this.homework().status));
  protected readonly latest = computed(() => this.homework().entries[0]);
  /** An apology the therapist has accepted goes on from here, by a way of its own. */
  protected readonly isApology = computed(
    () => this.form().code === 'EX-06' && this.latest()?.review?.decision === 'accept',
  );
  protected readonly versions = computed(() => {
    const { entries } = this.homework();
    return entries.map((entry, at) => ({ entry, before: entries[at + 1] }));
  });
  /** What came to pass since can be told until it is put away. */
  protected readonly asksLater = computed(
    () => askedLater(this.form()) !== undefined && this.homework().status !== 'closed',
  );
  /** How it was is asked of what was worked on, and not again when something was told later. */
  protected readonly untold = computed(() => {
    const { entries } = this.homework();
    const worked = entries.find((entry, at) => !addsOnly(this.form(), entry, entries[at + 1]));
    return worked !== undefined && entries[0]?.afterwards === undefined && worked.afterwards === undefined;
  });

  protected sentWords({ writtenBy }: MyEntry): string {
    return writtenBy === undefined ? 'Sent' : `Written down together with ${writtenBy}, in a session`;
  }
}

/** Whether a version says nothing else than the one before, but what came to pass since. */
function addsOnly(form: CompiledForm, { answers }: MyEntry, before: MyEntry | undefined): boolean {
  return before !== undefined && sameAnswer({ ...before.answers, ...laterPart(form, answers) }, answers);
}
