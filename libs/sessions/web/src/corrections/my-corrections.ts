import { Component, inject } from '@angular/core';
import type { MyCorrection, MyCorrections } from '@reknit/sessions/model';
import { ProblemNotice, RESOURCE_GATE, Session, When, write } from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { CORRECTION_TONES, TO_ME, addCorrectionWords, sessionLine } from './correction-words';
import { CorrectionsApi } from './corrections-api';

/** Somebody asks for a correction of their record, sees what became of it, and may disagree. Stands on their Privacy page. */
@Component({
  selector: 'rk-my-corrections',
  imports: [RESOURCE_GATE, Chip, ProblemNotice, When],
  templateUrl: './my-corrections.html',
  styleUrl: './my-corrections.css',
})
export class MyCorrectionsPart {
  private readonly api = inject(CorrectionsApi);
  private readonly work = inject(QuickWork);
  private readonly viewer = inject(Session);
  protected readonly mine = this.api.mine();
  protected readonly toMe = TO_ME;
  protected readonly tones = CORRECTION_TONES;
  protected readonly takingBack = write((one: MyCorrection) => this.api.takeBack(one));

  constructor() {
    addCorrectionWords();
  }

  protected sessionOf({ session }: MyCorrection): string {
    return session ? sessionLine(session, this.viewer.timeZone()) : '';
  }

  protected async ask({ parts }: MyCorrections): Promise<void> {
    const { AskSheet } = await import('./ask-sheet');
    const sent = await this.work.sheet<MyCorrections['parts'], boolean>(
      AskSheet,
      'Ask for a correction',
      parts,
    );
    if (sent) this.done('Sent to your therapist');
  }

  protected async takeBack(one: MyCorrection): Promise<void> {
    const sure = await this.work.ask({
      title: 'Take this back?',
      text: 'Your therapist is no longer asked for an answer. You can ask again whenever you like.',
      confirm: 'Take it back',
    });
    if (!sure) return;
    const outcome = await this.takingBack.run(one);
    if (outcome.ok) this.done('Taken back');
    else if (outcome.problem.status === 409 || outcome.problem.status === 412) this.mine.reload();
  }

  protected async disagree(one: MyCorrection): Promise<void> {
    const { DisagreeSheet } = await import('./disagree-sheet');
    const kept = await this.work.sheet<MyCorrection, boolean>(DisagreeSheet, 'Your statement', one);
    if (kept) this.done('Your statement is kept with the record');
  }

  private done(words: string): void {
    this.work.said(words);
    this.mine.reload();
  }
}
