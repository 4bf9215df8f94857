import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  APOLOGY_ANSWERS,
  apologyPaths,
  type ApologyAnswer,
  type AuthorApology,
  type MyApologies,
  type MyApology,
  type ReceivedApology,
} from '@reknit/agreements/model';
import { Commands, ProblemNotice, RESOURCE_GATE, When, write } from '@reknit/shared/web-kernel';
import { Banner, PageHeader, Toasts } from '@reknit/shared/web-ui';
import { Confirm } from '@reknit/shared/web-ui/overlays';
import { ANSWERED_WORDS, ANSWER_WORDS, AUTHOR_APOLOGY_WORDS, PART_WORDS } from '../apology-words';

/** One apology, as its author sees where it stands, or as the person it is for reads it. */
@Component({
  selector: 'rk-apology-page',
  imports: [RouterLink, ...RESOURCE_GATE, ProblemNotice, When, Banner, PageHeader],
  templateUrl: './apology-page.html',
  styleUrls: ['../../ui/write-page.css', './apology-page.css'],
})
export class ApologyPage {
  private readonly commands = inject(Commands);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly apology = httpResource<MyApology>(() => apologyPaths.mine(this.id()));
  private readonly list = httpResource<MyApologies>(() =>
    this.apology.hasValue() && this.apology.value().as === 'recipient' ? apologyPaths.myList : undefined,
  );
  protected readonly states = AUTHOR_APOLOGY_WORDS;
  protected readonly answers = APOLOGY_ANSWERS;
  protected readonly answerWords = ANSWER_WORDS;
  protected readonly answered = ANSWERED_WORDS;
  protected readonly parts = PART_WORDS;
  protected readonly muted = computed(() => (this.list.hasValue() ? this.list.value().muted : []));
  protected readonly deliver = write(({ id, version }: AuthorApology) =>
    this.commands.post(apologyPaths.deliver(id), {}, { version }),
  );
  protected readonly say = write((answer: ApologyAnswer) =>
    this.commands.post(apologyPaths.answer(this.id()), { answer }),
  );
  protected readonly mute = write((fromId: string, muted: boolean) =>
    this.commands.put(apologyPaths.mute(fromId), { muted }),
  );

  /** Only those checks that found something, each with its reason. */
  protected found({ checklist }: AuthorApology): readonly string[] {
    return checklist?.checks.flatMap(({ state, why }) => (state === 'found' && why ? [why] : [])) ?? [];
  }

  protected async give(mine: AuthorApology): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Give it to ${mine.to}?`,
      text: `${mine.to} can read it from now on. You are told only what they choose to tell you, and you cannot make someone forget what they have read.`,
      confirm: `Give it to ${mine.to}`,
    });
    if (!sure) return;
    if ((await this.deliver.run(mine)).ok) this.toasts.show('Given');
    this.apology.reload();
  }

  protected async answer(answer: ApologyAnswer): Promise<void> {
    if ((await this.say.run(answer)).ok) this.toasts.show('Noted');
    this.apology.reload();
  }

  protected async quiet({ fromId }: ReceivedApology, muted: boolean): Promise<void> {
    if ((await this.mute.run(fromId, muted)).ok)
      this.toasts.show(muted ? 'No further apologies reach you' : 'They can reach you again');
    this.list.reload();
  }
}
