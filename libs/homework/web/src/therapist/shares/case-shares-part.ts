import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SharingAction, sharingPaths, type CaseShares, type TeamShareState } from '@reknit/homework/model';
import { Commands, ProblemNotice, RESOURCE_GATE, Session, When, write } from '@reknit/shared/web-kernel';
import { Chip, Toasts, type Tone } from '@reknit/shared/web-ui';

const STATE_WORDS: Record<TeamShareState, { readonly words: string; readonly tone: Tone }> = {
  waiting: { words: 'Goes out tomorrow', tone: 'neutral' },
  held_for_session: { words: 'Waits for a session', tone: 'attention' },
  offered: { words: 'Offered', tone: 'action' },
  postponed: { words: 'Put off', tone: 'neutral' },
  accepted: { words: 'Open to read', tone: 'positive' },
  read: { words: 'Said to be read', tone: 'positive' },
  refused: { words: 'Not wanted', tone: 'neutral' },
  withdrawn: { words: 'Not shared any more', tone: 'neutral' },
};

/** Who lets whom read what, as states: what was refused or put off is for the care team's eyes, never the author's. */
@Component({
  selector: 'rk-case-shares',
  imports: [RouterLink, ...RESOURCE_GATE, ProblemNotice, When, Chip],
  templateUrl: './case-shares-part.html',
  styleUrl: './case-shares-part.css',
})
export class CaseSharesPart {
  private readonly commands = inject(Commands);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  readonly caseId = input.required<string>();
  /** Whether the person who looks may change things in this case at all. */
  readonly mayChange = input.required<boolean>();

  protected readonly shares = httpResource<CaseShares>(() => sharingPaths.ofCase(this.caseId()));
  protected readonly states = STATE_WORDS;
  protected readonly may = computed(() => ({
    hold: this.mayChange() && this.session.may(SharingAction.changeSetting),
    release: this.mayChange() && this.session.may(SharingAction.release),
  }));
  protected readonly hold = write(({ version, holdForSession }: CaseShares) =>
    this.commands.put(sharingPaths.setting(this.caseId()), { holdForSession: !holdForSession }, { version }),
  );
  protected readonly letGo = write((id: string) =>
    this.commands.post(sharingPaths.release(this.caseId(), id)),
  );

  protected nothing = ({ rows, reveals }: CaseShares): boolean => rows.length + reveals.length === 0;

  protected async change(now: CaseShares): Promise<void> {
    const outcome = await this.hold.run(now);
    if (outcome.ok)
      this.toasts.show(
        now.holdForSession ? 'New shares go out by themselves' : 'New shares wait for a session',
      );
    this.shares.reload();
  }

  protected async release(id: string): Promise<void> {
    if ((await this.letGo.run(id)).ok) this.toasts.show('It goes out now');
    this.shares.reload();
  }
}
