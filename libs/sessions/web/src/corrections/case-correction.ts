import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseCorrection as Correction } from '@reknit/sessions/model';
import { Session, When } from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';
import { CORRECTION_TONES, TO_TEAM, sessionLine } from './correction-words';

/** One request, to the team: what was asked, how it was answered, and what was said to that. */
@Component({
  selector: 'rk-case-correction',
  imports: [RouterLink, Chip, When],
  templateUrl: './case-correction.html',
  styleUrl: './case-correction.css',
})
export class CaseCorrection {
  private readonly viewer = inject(Session);
  readonly caseId = input.required<string>();
  readonly one = input.required<Correction>();
  readonly mayAnswer = input.required<boolean>();
  readonly answer = output();
  protected readonly toTeam = TO_TEAM;
  protected readonly tones = CORRECTION_TONES;
  protected readonly session = computed(() => {
    const { session } = this.one();
    return session ? sessionLine(session, this.viewer.timeZone()) : '';
  });
}
