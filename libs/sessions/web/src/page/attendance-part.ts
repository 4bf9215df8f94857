import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { httpResource } from '@angular/common/http';
import { POLICY_MEANINGS, safetyPaths, type CaseSafety } from '@reknit/cases/model';
import {
  PARTIAL_DECISIONS,
  hasMinutes,
  type Attendance,
  type CaseSession,
  type PartialDecision,
} from '@reknit/sessions/model';
import { SharedProblem } from '@reknit/shared/model';
import { write } from '@reknit/shared/web-kernel';
import { SessionsApi } from '../data/sessions-api';
import { Refusal } from '../plan/refusal';
import { ATTENDANCE_WORDS, DECISION_WORDS } from '../words/session-words';
import {
  attendanceBody,
  choicesFor,
  draftOf,
  everybodyCame,
  isPartial,
  missingIn,
  type AttendanceDraft,
} from './attendance-form';

/** Who came: one row of choices for each person, by mouse or by arrow keys. */
@Component({
  selector: 'rk-attendance-part',
  imports: [RouterLink, Refusal],
  templateUrl: './attendance-part.html',
  styleUrl: './attendance-part.css',
})
export class AttendancePart {
  private readonly api = inject(SessionsApi);
  readonly session = input.required<CaseSession>();
  readonly saved = output();
  readonly stale = output();

  protected readonly draft = linkedSignal<AttendanceDraft>(() => draftOf(this.session()));
  protected readonly partial = computed(() => isPartial(this.session(), this.draft()));
  /** Read only where somebody might be seen alone: what was agreed about it. */
  protected readonly safety = httpResource<CaseSafety>(() =>
    this.partial() ? safetyPaths.safety(this.session().caseId) : undefined,
  );
  protected readonly policy = computed(() => {
    const kind = this.safety.hasValue()
      ? this.safety.value().policies.find(({ state }) => state === 'in_force')?.kind
      : undefined;
    return kind && POLICY_MEANINGS[kind];
  });
  protected readonly policyMissing = computed(() => this.safety.hasValue() && this.policy() === undefined);
  protected readonly asked = signal(false);
  protected readonly missing = computed(() => missingIn(this.session(), this.draft()));
  protected readonly taken = computed(() => this.session().participants.every((one) => one.attendance));
  protected readonly save = write(() =>
    this.api.takeAttendance(this.session(), attendanceBody(this.session(), this.draft())),
  );

  protected readonly words = ATTENDANCE_WORDS;
  protected readonly decisions = PARTIAL_DECISIONS.map((value) => ({ value, ...DECISION_WORDS[value] }));
  protected readonly hasMinutes = hasMinutes;

  protected choices(id: string): readonly Attendance[] {
    return choicesFor(this.session().participants.find((one) => one.participantId === id)?.attendance);
  }

  protected say(id: string, attendance: Attendance): void {
    this.update(id, { attendance });
  }

  protected minutes(id: string, event: Event): void {
    this.update(id, { minutes: (event.target as HTMLInputElement).value });
  }

  protected clock(which: 'began' | 'ended', event: Event): void {
    const at = (event.target as HTMLInputElement).value;
    this.draft.update((draft) => ({ ...draft, [which]: at }));
  }

  protected decide(decision: PartialDecision): void {
    this.draft.update((draft) => ({ ...draft, decision }));
  }

  protected allCame(): void {
    this.draft.update(everybodyCame);
  }

  protected async keep(event: Event): Promise<void> {
    event.preventDefault();
    this.asked.set(true);
    if (this.missing() !== undefined) return;
    const outcome = await this.save.run();
    if (outcome.ok) {
      this.asked.set(false);
      this.saved.emit();
    } else if (outcome.problem.code === SharedProblem.versionStale) this.stale.emit();
  }

  private update(id: string, change: { attendance?: Attendance; minutes?: string }): void {
    this.draft.update((draft) => {
      const before = draft.people[id] ?? { minutes: '' };
      return { ...draft, people: { ...draft.people, [id]: { ...before, ...change } } };
    });
  }
}
