import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { measurePaths, type CaseMeasures, type FlagMove, type RiskFlagView } from '@reknit/measures/model';
import { write } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { Confirm, SideSheets } from '@reknit/shared/web-ui/overlays';
import { firstValueFrom } from 'rxjs';
import { RiskFlagsApi } from '../../data/risk-flags-api';
import { FLAG_MOVE_WORDS } from '../../words/flag-words';
import type { AskSheetData } from '../sheets/ask-sheet';
import type { CloseSheetData } from '../sheets/close-sheet';

/** The steps of looking after a flag, from its page. Every write reads the flags of the case again, wherever they stand. */
@Service({ autoProvided: false })
export class FlagWork {
  private readonly api = inject(RiskFlagsApi);
  private readonly http = inject(HttpClient);
  private readonly sheets = inject(SideSheets);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  readonly moving = write((caseId: string, flag: RiskFlagView, move: FlagMove) =>
    this.api.move(caseId, flag, move),
  );
  readonly confirming = write((caseId: string, flag: RiskFlagView, confirmed: boolean) =>
    this.api.confirmClose(caseId, flag, confirmed),
  );
  readonly reading = write((caseId: string) =>
    firstValueFrom(this.http.get<CaseMeasures>(measurePaths.forCase(caseId))),
  );

  async move(caseId: string, flag: RiskFlagView, move: FlagMove): Promise<void> {
    if (move === 'close') return this.close(caseId, flag);
    const { verb, text, done } = FLAG_MOVE_WORDS[move];
    const sure = await this.confirm.ask({ title: `${verb}?`, text, confirm: verb });
    if (!sure) return;
    const outcome = await this.moving.run(caseId, flag, move);
    if (outcome.ok) this.toasts.show(done);
  }

  async decide(caseId: string, flag: RiskFlagView, confirmed: boolean): Promise<void> {
    const sure = await this.confirm.ask({
      title: confirmed ? 'Agree to close it?' : 'Not close it yet?',
      text: confirmed
        ? 'You have looked at it yourself. Your name stands in the record beside that of whoever proposed it.'
        : 'The flag stays as it was, and whoever proposed it sees that you did not agree.',
      confirm: confirmed ? 'Agree and close' : 'Keep it open',
    });
    if (!sure) return;
    const outcome = await this.confirming.run(caseId, flag, confirmed);
    if (outcome.ok) this.toasts.show(confirmed ? 'Closed by two' : 'Kept open');
  }

  /** Nothing is asked by itself: the sheet opens filled in, and somebody decides. */
  async askAgain(caseId: string, { participantId, source, askAgainOn }: RiskFlagView): Promise<void> {
    const read = await this.reading.run(caseId);
    if (!read.ok) return;
    const { AskSheet } = await import('../sheets/ask-sheet');
    const asked = await this.sheets.open<AskSheetData, boolean>(AskSheet, {
      label: 'Ask for a check-in',
      data: {
        caseId,
        measures: read.value,
        filledIn: {
          participantId,
          instrument: source.instrument,
          ...(askAgainOn && { startsOn: askAgainOn }),
        },
      },
    });
    if (asked) this.toasts.show('They are asked. It stands on their start page from the first day on.');
  }

  private async close(caseId: string, flag: RiskFlagView): Promise<void> {
    const { CloseSheet } = await import('../sheets/close-sheet');
    const data: CloseSheetData = { caseId, flag };
    const closed = await this.sheets.open<CloseSheetData, boolean>(CloseSheet, {
      label: 'Close the flag',
      data,
    });
    if (closed) this.toasts.show(flag.needsSecondPerson ? 'Proposed. A second person decides.' : 'Closed');
  }
}
