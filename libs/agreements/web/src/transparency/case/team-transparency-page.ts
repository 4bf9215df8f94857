import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TransparencyAction, transparencyPaths, type TransparencyForTeam } from '@reknit/agreements/model';
import {
  Clock,
  ProblemNotice,
  RESOURCE_GATE,
  Session,
  When,
  localDate,
  write,
} from '@reknit/shared/web-kernel';
import { Chip, NOfM, Toasts } from '@reknit/shared/web-ui';
import { Confirm, SideSheets } from '@reknit/shared/web-ui/overlays';
import { TeamTransparencyApi } from '../data/team-transparency-api';
import { AgreementItems } from '../mine/agreement-items';
import { STATE_WORDS, VARIANT_WORDS } from '../words/transparency-words';
import type { RenewalSheetData } from './renewal-sheet';
import { UrgeLines } from './urge-lines';

const OVER: readonly string[] = ['ended', 'expired', 'rejected'];

/** One transparency agreement for the care team: the shared document, each person's urge to check, and its renewals. */
@Component({
  selector: 'rk-team-transparency-page',
  imports: [RouterLink, ...RESOURCE_GATE, ProblemNotice, When, Chip, NOfM, AgreementItems, UrgeLines],
  templateUrl: './team-transparency-page.html',
  styleUrls: ['../../ui/team-page.css', './team-transparency-page.css'],
})
export class TeamTransparencyPage {
  private readonly api = inject(TeamTransparencyApi);
  private readonly sheets = inject(SideSheets);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  /** From the address. */
  readonly caseId = input.required<string>();
  readonly id = input.required<string>();

  private readonly minute = inject(Clock).minute();
  protected readonly agreement = httpResource<TransparencyForTeam>(() =>
    transparencyPaths.forTeam(this.id()),
  );
  protected readonly words = VARIANT_WORDS;
  protected readonly states = STATE_WORDS;
  protected readonly today = computed(() => localDate(this.minute(), this.session.timeZone()));
  protected readonly may = computed(() => {
    const of = this.agreement.hasValue() ? this.agreement.value() : undefined;
    return {
      review:
        of?.mayChange === true && of.renewalToReview && this.session.may(TransparencyAction.reviewRenewal),
      end:
        of?.mayChange === true && !OVER.includes(of.state) && this.session.may(TransparencyAction.endForTeam),
    };
  });
  protected readonly stop = write((of: TransparencyForTeam) => this.api.end(of));

  protected async review(agreement: TransparencyForTeam, approve: boolean): Promise<void> {
    const { RenewalSheet } = await import('./renewal-sheet');
    const data: RenewalSheetData = { agreement, approve };
    if (await this.sheets.open(RenewalSheet, { label: 'Renewal', data })) this.toasts.show('Saved');
    this.agreement.reload();
  }

  protected async end(of: TransparencyForTeam): Promise<void> {
    const sure = await this.confirm.ask({
      title: 'End this agreement?',
      text: 'It stops holding at once, for each of them. They see that it ended.',
      confirm: 'End it',
      grave: true,
    });
    if (!sure) return;
    if ((await this.stop.run(of)).ok) this.toasts.show('It has ended');
    this.agreement.reload();
  }
}
