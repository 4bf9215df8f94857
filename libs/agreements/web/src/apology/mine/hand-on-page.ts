import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { apologyPaths, type MyApologies, type MyApology } from '@reknit/agreements/model';
import { homeworkPaths, sharingPaths, type MyEntryShares, type MyHomework } from '@reknit/homework/model';
import { Commands, ProblemNotice, RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader } from '@reknit/shared/web-ui';
import { Choices } from '../../ui/choices';

/**
 * From the reviewed exercise to the apology that is given: the author says whom it is for, and the therapist looks at
 * whether it is time. After it was given back, a later reviewed version is handed on instead.
 */
@Component({
  selector: 'rk-hand-on-page',
  imports: [RouterLink, ...RESOURCE_GATE, ProblemNotice, EmptyState, PageHeader, Choices],
  templateUrl: './hand-on-page.html',
  styleUrl: '../../ui/write-page.css',
})
export class HandOnPage {
  private readonly commands = inject(Commands);
  private readonly router = inject(Router);
  /** From the address. */
  readonly participationId = input.required<string>();

  protected readonly homework = httpResource<MyHomework>(() => homeworkPaths.mine(this.participationId()));
  protected readonly apologies = httpResource<MyApologies>(() => apologyPaths.myList);
  private readonly entries = computed(() => (this.homework.hasValue() ? this.homework.value().entries : []));
  /** The newest version the therapist has accepted. */
  protected readonly entry = computed(() =>
    this.entries().find(({ review }) => review?.decision === 'accept'),
  );
  /** Handed on before. */
  protected readonly begun = computed(() => {
    const known = new Set<string>(this.entries().map(({ id }) => id));
    return this.apologies.hasValue()
      ? this.apologies.value().own.find(({ entryId }) => known.has(entryId))
      : undefined;
  });
  protected readonly again = computed(() => {
    const begun = this.begun();
    return begun?.state === 'returned' && this.entry()?.id !== begun.entryId ? begun : undefined;
  });
  private readonly before = httpResource<MyApology>(() => {
    const again = this.again();
    return again && apologyPaths.mine(again.id);
  });
  protected readonly shares = httpResource<MyEntryShares>(() => {
    const entry = this.entry();
    return entry && !this.begun() ? sharingPaths.ofEntry(entry.id) : undefined;
  });
  protected readonly people = computed(() =>
    this.shares.hasValue()
      ? this.shares
          .value()
          .recipients.map(({ participantId, givenName }) => ({ value: participantId, words: givenName }))
      : [],
  );
  protected readonly to = signal<string | undefined>(undefined);
  protected readonly tried = signal(false);
  protected readonly handOn = write((entryId: string, recipientId: string) =>
    this.commands.post<{ readonly id: string }>(apologyPaths.myList, { entryId, recipientId }),
  );
  protected readonly handOnAgain = write((id: string, entryId: string, version: number) =>
    this.commands.post<{ readonly id: string }>(apologyPaths.proposeAgain(id), { entryId }, { version }),
  );

  protected async go(): Promise<void> {
    this.tried.set(true);
    const [entry, to] = [this.entry(), this.to()];
    if (!entry || !to) return;
    const outcome = await this.handOn.run(entry.id, to);
    if (outcome.ok) await this.open(outcome.value.id);
  }

  protected async goAgain(id: string): Promise<void> {
    const entry = this.entry();
    const before = this.before.hasValue() ? this.before.value() : undefined;
    if (!entry || before?.as !== 'author') return;
    if ((await this.handOnAgain.run(id, entry.id, before.version)).ok) await this.open(id);
  }

  private open(id: string): Promise<boolean> {
    return this.router.navigate(['/my/together/apology', id], { replaceUrl: true });
  }
}
