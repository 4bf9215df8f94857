import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import {
  ListeningAction,
  listeningPaths,
  type CaseListening,
  type ListeningPrompt,
} from '@reknit/listening/model';
import { LiveEvents, RESOURCE_GATE, Session, When, mayChangeHere } from '@reknit/shared/web-kernel';
import { Banner, EmptyState, NOfM } from '@reknit/shared/web-ui';
import { PeopleFigures } from '../ui/people-figures';
import { RoundsTable } from '../ui/rounds-table';
import { StartInRoomForm } from '../ui/start-in-room';
import { promptWords } from '../words/listening-words';
import { nameIn } from '../words/names';

/** How listening to each other goes in one case: what to look at, figures with how many they rest on, and the rounds. */
@Component({
  selector: 'rk-case-listening-page',
  imports: [
    RouterLink,
    ...RESOURCE_GATE,
    Banner,
    EmptyState,
    NOfM,
    PeopleFigures,
    RoundsTable,
    StartInRoomForm,
    When,
  ],
  templateUrl: './case-listening-page.html',
  styleUrl: './case-listening-page.css',
})
export class CaseListeningPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  readonly caseId = input.required<string>();

  protected readonly listening = httpResource<CaseListening>(() => listeningPaths.forCase(this.caseId()));
  protected readonly starting = signal(false);
  private readonly mayHere = mayChangeHere();
  protected readonly mayLead = computed(
    () => this.mayHere() && this.session.may(ListeningAction.startInRoom),
  );
  protected readonly nothing = ({ rounds }: CaseListening): boolean => rounds.length === 0;

  constructor() {
    inject(LiveEvents)
      .of('listening.moved')
      .pipe(takeUntilDestroyed())
      .subscribe(({ id }) => {
        if (id !== undefined) this.listening.reload();
      });
  }

  protected nameOf({ people }: CaseListening, id: string): string {
    return nameIn(people, id);
  }

  protected promptFor(listening: CaseListening, prompt: ListeningPrompt): string {
    const { participantId } = prompt;
    return promptWords(prompt, participantId ? nameIn(listening.people, participantId) : '');
  }

  protected async open(id: string): Promise<void> {
    await this.router.navigate(['/cases', this.caseId(), 'listening', id]);
  }
}
