import { Component, ElementRef, computed, effect, inject, signal, viewChild } from '@angular/core';
import { FormField, FormRoot, form, type FieldTree } from '@angular/forms/signals';
import { returnFocus } from '../focus/return-focus';
import { QuickExit } from '../leaving/quick-exit';
import { write } from '../http/write';
import { mustHave } from '../forms/rules';
import { ProblemNotice } from '../problems/problem-notice';
import { IdleWatch } from './idle-watch';
import { Session } from './session';
import { SessionLock } from './session-lock';

/**
 * The warning before the session ends, and the screen that asks for the password after it did. The app keeps its content
 * mounted, hidden and inert while `SessionLock.locked()`.
 */
@Component({
  selector: 'rk-lock-screen',
  imports: [FormField, FormRoot, ProblemNotice],
  templateUrl: './lock-screen.html',
  styleUrl: './lock-screen.css',
})
export class LockScreen {
  private readonly session = inject(Session);
  private readonly lock = inject(SessionLock);
  private readonly exit = inject(QuickExit);
  private readonly input = viewChild<ElementRef<HTMLInputElement>>('password');
  private readonly model = signal({ password: '' });

  protected readonly locked = this.lock.locked;
  protected readonly warning = inject(IdleWatch).warning;
  protected readonly name = computed(() => this.session.person()?.name ?? '');
  protected readonly email = computed(() => this.session.person()?.email ?? '');
  protected readonly unlock = write(() => this.lock.unlock(this.model().password));
  protected readonly form: FieldTree<{ password: string }> = form(
    this.model,
    (path) => mustHave(path.password, 'Enter your password.'),
    { submission: { action: () => this.tryPassword() } },
  );

  constructor() {
    returnFocus(this.locked);
    effect(() => this.input()?.nativeElement.focus());
  }

  protected leave(): void {
    this.exit.leave();
  }

  protected someoneElse(): Promise<void> {
    return this.session.signOut().catch(() => undefined);
  }

  private async tryPassword(): Promise<undefined> {
    await this.unlock.run();
    this.model.set({ password: '' });
    this.form().reset();
    this.input()?.nativeElement.focus();
  }
}
