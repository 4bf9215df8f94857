import { computed, signal, type Signal } from '@angular/core';
import {
  answerAt,
  fieldAt,
  isRequired,
  isShown,
  lintsOf,
  renderText,
  validate,
  type Answers,
  type CompiledForm,
  type LintFinding,
} from '@reknit/exercises/model';
import type { FieldFault, FieldFaults, Instant, TimeZoneName } from '@reknit/shared/model';
import { keptRows } from '../controls/list-rows';
import { withAnswer } from './answer-path';

/** Where the answers live: in memory for a preview, in the draft for a person who is answering. */
export interface AnswerStore {
  readonly answers: Signal<Answers>;
  readonly change: (answers: Answers) => void;
}

/** What the questions need to know besides their definition. */
export interface ExerciseContext {
  /** What `{person}` is called. */
  readonly person: string;
  /** Participants who can be named in an answer. */
  readonly people?: readonly { readonly id: string; readonly name: string }[];
  /** Who confirms a statement. */
  readonly actor: string;
  readonly now: () => Instant;
  /** The zone in which moments are asked and shown. */
  readonly timeZone: TimeZoneName;
  /** Where people who can help are named; the public page by default. */
  readonly helpAddress?: string;
  /** How the therapist holds what is told to them alone: said beside every such question. */
  readonly heldAlone?: string;
}

/**
 * Answers kept in memory, for a preview.
 *
 * @example
 * new ExerciseState(compile(definition, 'family'), context, memoryStore())
 */
export function memoryStore(start: Answers = {}): AnswerStore {
  const answers = signal(start);
  return { answers: answers.asReadonly(), change: (changed) => answers.set(changed) };
}

let counted = 0;

/**
 * One exercise while somebody fills it in: what is asked, what is wrong, what is advised. Everything follows from the
 * answers and the same engine the server checks them with. Nothing is said about a question before the person has been
 * there, except once the whole has been checked.
 */
export class ExerciseState {
  /** Keeps the ids of two forms on one page apart. */
  readonly id = `rk-exercise-${++counted}`;
  readonly answers: Signal<Answers>;
  private readonly visited = signal<ReadonlySet<string>>(new Set());
  private readonly dismissed = signal<ReadonlySet<string>>(new Set());
  private readonly isChecked = signal(false);
  private readonly refused = signal<FieldFaults>({});

  /** True once the person has asked to send it: from then on everything missing is said, too. */
  readonly checked = this.isChecked.asReadonly();
  private readonly draftFaults = computed(() => faultsOf(this.form, this.answers(), 'draft'));
  /** Everything that stands between the answers and sending them. */
  readonly openFaults = computed(() => ({
    ...this.refused(),
    ...faultsOf(this.form, this.answers(), 'submit'),
  }));
  private readonly findings = computed(() => lintsOf(this.form, this.answers()));

  constructor(
    readonly form: CompiledForm,
    readonly context: ExerciseContext,
    private readonly store: AnswerStore,
  ) {
    this.answers = store.answers;
  }

  answerAt(path: string): unknown {
    return answerAt(this.answers(), path);
  }

  set(path: string, value: unknown): void {
    this.store.change(withAnswer(this.answers(), path, value));
    this.refused.update((faults) => without(faults, path));
  }

  /** The person has been at a question and gone on. Whoever has been at a row has been at its list. */
  leave(path: string): void {
    const parts = path.split('.');
    const around = parts.map((_, last) => parts.slice(0, last + 1).join('.'));
    this.visited.update((paths) => (paths.has(path) ? paths : new Set([...paths, ...around])));
  }

  isShown(path: string): boolean {
    return isShown(this.form, this.answers(), path);
  }

  isRequired(path: string): boolean {
    return isRequired(this.form, this.answers(), path);
  }

  /** Fills in `{person}`. */
  words(text: string | undefined): string {
    return text ? renderText(text, this.context) : '';
  }

  /** What is wrong at a path, as far as it should be said already. With `inside`, of its parts as well. */
  faultsAt(path: string, inside = false): readonly FieldFault[] {
    const faults = this.checked() ? this.openFaults() : this.visited().has(path) ? this.draftFaults() : {};
    const below = `${path}.`;
    return Object.entries(faults).flatMap(([at, found]) =>
      at === path || (inside && at.startsWith(below)) ? found : [],
    );
  }

  /** Advice on the wording of an answer, once the person has left it, unless put aside. */
  adviceAt(path: string): readonly LintFinding[] {
    if (!this.checked() && !this.visited().has(path)) return [];
    return this.findings().filter(
      (finding) => finding.path === path && !this.dismissed().has(keyOf(finding)),
    );
  }

  dismiss(finding: LintFinding): void {
    this.dismissed.update((keys) => new Set(keys).add(keyOf(finding)));
  }

  /** Checks everything for sending, and from now on says what is missing. */
  check(): boolean {
    this.isChecked.set(true);
    this.dropLeftRows();
    return Object.keys(this.openFaults()).length === 0;
  }

  /** Rows about something that is no longer named in the list they follow could not be seen, and so not be mended. */
  private dropLeftRows(): void {
    for (const { key, rowsFrom } of this.form.fields) {
      const rows = this.answerAt(key);
      if (!rowsFrom || !Array.isArray(rows)) continue;
      const source = this.answerAt(rowsFrom.list);
      const kept = keptRows(Array.isArray(source) ? source : [], rows, rowsFrom);
      if (kept.length < rows.length) this.set(key, kept);
    }
  }

  /** Takes over what the server found; its paths may start with `answers.`. */
  refuse(faults: FieldFaults): void {
    this.isChecked.set(true);
    this.refused.set(
      Object.fromEntries(
        Object.entries(faults).map(([path, found]) => [path.replace(/^answers\./, ''), found]),
      ),
    );
  }

  /** The step on which the question at a path stands. */
  stepOf(path: string): string | undefined {
    const field = fieldAt(this.form, path);
    const key = (field?.path ?? path).split('.')[0];
    return this.form.steps.find((step) => step.fields.some((candidate) => candidate.key === key))?.key;
  }
}

function faultsOf(form: CompiledForm, answers: Answers, mode: 'draft' | 'submit'): FieldFaults {
  const outcome = validate(form, answers, mode);
  return outcome.ok ? {} : (outcome.problem.fields ?? {});
}

function without(faults: FieldFaults, path: string): FieldFaults {
  if (Object.keys(faults).length === 0) return faults;
  const touches = (at: string) => at === path || at.startsWith(`${path}.`) || path.startsWith(`${at}.`);
  return Object.fromEntries(Object.entries(faults).filter(([at]) => !touches(at)));
}

/** Advice put aside comes back only for other words. */
function keyOf({ path, code, excerpt = '' }: LintFinding): string {
  return `${path} ${code} ${excerpt}`;
}
