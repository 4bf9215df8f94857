import { Dialog, DialogRef } from '@angular/cdk/dialog';
import { Component, ElementRef, computed, inject, signal, viewChild, type Injector } from '@angular/core';
import { FormField, FormRoot, form, type FieldTree } from '@angular/forms/signals';
import { firstValueFrom } from 'rxjs';
import { mustHave } from '../forms/rules';
import type { HttpProblem } from '../http/http-problem';
import { write } from '../http/write';
import { ProblemWords } from '../problems/problem-words';
import { Session } from './session';
import { StepUp } from './step-up';

/** Opens the question over everything; true once the password was right. */
export async function askIn(injector: Injector): Promise<boolean> {
  const reference = injector.get(Dialog).open<boolean>(StepUpDialog, {
    injector,
    ariaLabelledBy: 'rk-step-up-title',
    ariaDescribedBy: 'rk-step-up-text',
    panelClass: 'rk-dialog-pane',
    backdropClass: 'rk-scrim',
    autoFocus: '#rk-step-up-password',
  });
  return (await firstValueFrom(reference.closed)) === true;
}

/** Is it still you? One password field over whatever was being done, which stays as it is underneath. */
@Component({
  selector: 'rk-step-up-dialog',
  imports: [FormField, FormRoot],
  templateUrl: './step-up-dialog.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
      padding: var(--rk-space-6);
    }
    p {
      margin: 0;
    }
  `,
})
export class StepUpDialog {
  private readonly stepUp = inject(StepUp);
  private readonly words = inject(ProblemWords);
  private readonly person = inject(Session).person;
  private readonly input = viewChild<ElementRef<HTMLInputElement>>('password');
  private readonly model = signal({ password: '' });

  protected readonly reference = inject<DialogRef<boolean>>(DialogRef);
  protected readonly name = computed(() => this.person()?.name ?? '');
  protected readonly email = computed(() => this.person()?.email ?? '');
  protected readonly proving = write((password: string) => this.stepUp.prove(password));
  protected readonly form: FieldTree<{ password: string }> = form(
    this.model,
    (path) => mustHave(path.password, 'Enter your password.'),
    { submission: { action: () => this.tryPassword() } },
  );
  protected readonly fault = computed(() => {
    const problem = this.proving.problem();
    if (problem) return this.inWords(problem);
    const { touched, errors } = this.form.password();
    return touched() ? (errors()[0]?.message ?? '') : '';
  });

  private inWords(problem: HttpProblem): string {
    if (problem.status === 401) return 'That is not your password. Try again.';
    return problem.status === 429 ? 'Too many tries. Wait a minute, then try again.' : this.words.of(problem);
  }

  private async tryPassword(): Promise<undefined> {
    const proved = await this.proving.run(this.model().password);
    if (proved.ok) return void this.reference.close(true);
    this.model.set({ password: '' });
    this.form().reset();
    this.input()?.nativeElement.focus();
  }
}
