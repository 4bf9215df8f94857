import { Service, inject } from '@angular/core';
import { POLICY_LINES } from '@reknit/cases/model';
import { askedFirst, compile, type TemplateDefinition } from '@reknit/exercises/model';
import { ExerciseState } from '@reknit/exercises/web';
import type { MyHomework } from '@reknit/homework/model';
import { Clock, Session } from '@reknit/shared/web-kernel';
import type { DraftEngine } from '../draft/draft-engine';
import { DraftSession } from '../draft/draft-session';

/** Everything the player works on: the exercise as questions, and the draft in which its answers live. */
export interface OpenExercise {
  readonly definition: TemplateDefinition;
  readonly engine: DraftEngine;
  readonly exercise: ExerciseState;
}

/** Opens a piece of homework for answering. Provided by the player. */
@Service({ autoProvided: false })
export class PlayerDraft {
  private readonly drafts = inject(DraftSession);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);

  async open(homework: MyHomework): Promise<OpenExercise> {
    const definition = homework.definition as TemplateDefinition;
    const form = compile(definition, homework.relationType);
    const engine = await this.drafts.begin(homework, form);
    const context = {
      person: homework.personName,
      actor: this.session.person()?.accountId ?? '',
      now: () => this.clock.now(),
      timeZone: this.session.timeZone(),
      helpAddress: '/my/help',
      heldAlone: homework.secretsPolicy && POLICY_LINES[homework.secretsPolicy],
    };
    return { definition, engine, exercise: new ExerciseState(askedFirst(form), context, engine) };
  }
}
