import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { compile, type TemplateDefinition } from '@reknit/exercises/model';
import { Answers } from '@reknit/exercises/web';
import type { MyEntry, MyHomework } from '@reknit/homework/model';
import { Session, When } from '@reknit/shared/web-kernel';
import { PageHeader } from '@reknit/shared/web-ui';
import { EntryAnswers } from './entry-answers';
import { Leftover } from './leftover';
import { MyShares } from '../sharing/my-shares';
import { Reveal } from '../sharing/reveal';
import { doneWords } from '../words/home-words';

/** Something finished, to be read again: own answers, what the therapist says about them, and what changed between versions. */
@Component({
  selector: 'rk-finished-page',
  imports: [RouterLink, Answers, EntryAnswers, Leftover, MyShares, PageHeader, Reveal, When],
  templateUrl: './finished-page.html',
  styleUrl: './finished-page.css',
})
export class FinishedPage {
  protected readonly timeZone = inject(Session).timeZone;
  readonly homework = input.required<MyHomework>();
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
  protected readonly untold = computed(() => {
    const latest = this.latest();
    return latest !== undefined && latest.afterwards === undefined;
  });

  protected sentWords({ writtenBy }: MyEntry): string {
    return writtenBy === undefined ? 'Sent' : `Written down together with ${writtenBy}, in a session`;
  }
}
