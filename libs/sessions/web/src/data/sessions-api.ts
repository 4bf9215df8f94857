import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { casePaths, type CaseRecord, type CaseloadRow } from '@reknit/cases/model';
import {
  sessionPaths,
  type Agenda,
  type AgendaClinicians,
  type CalendarFeed,
  type CancelSession,
  type CaseSession,
  type ChangePeople,
  type ChangeSessionSettings,
  type ConfirmRemote,
  type NewCalendarFeed,
  type RescheduleSession,
  type ScheduleSession,
  type SessionPage,
  type SessionSettingsView,
  type SessionsScheduled,
  type TakeAttendance,
} from '@reknit/sessions/model';
import type { LocalDate, Page, Saved } from '@reknit/shared/model';
import { Commands } from '@reknit/shared/web-kernel/start';

type Version = Pick<CaseSession, 'caseId' | 'id' | 'version'>;

/** Which days of whose calendar. */
export interface AgendaAsk {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** One clinician, everybody one may see, or oneself. */
  readonly whose: string;
}

/** As many as one looks through; whoever has more types part of a name. */
const CASES = 50;

/** Everything the pages ask of sessions. Reads are called from an injection context. */
@Service()
export class SessionsApi {
  private readonly commands = inject(Commands);

  agenda(ask: () => AgendaAsk): HttpResourceRef<Agenda | undefined> {
    return httpResource<Agenda>(() => {
      const { from, to, whose } = ask();
      return { url: sessionPaths.agenda(from, to), params: whoseParams(whose) };
    });
  }

  clinicians(): HttpResourceRef<AgendaClinicians | undefined> {
    return httpResource<AgendaClinicians>(() => sessionPaths.agendaClinicians);
  }

  ofCase(
    ask: () => { readonly caseId: string; readonly after?: string },
  ): HttpResourceRef<SessionPage | undefined> {
    return httpResource<SessionPage>(() => {
      const { caseId, after } = ask();
      const params: Record<string, string> = after === undefined ? {} : { after };
      return { url: sessionPaths.sessions(caseId), params };
    });
  }

  session(
    which: () => { readonly caseId: string; readonly id: string },
  ): HttpResourceRef<CaseSession | undefined> {
    return httpResource<CaseSession>(() => sessionPaths.session(which().caseId, which().id));
  }

  settings(): HttpResourceRef<SessionSettingsView | undefined> {
    return httpResource<SessionSettingsView>(() => sessionPaths.settings);
  }

  feed(path: () => string): HttpResourceRef<CalendarFeed | undefined> {
    return httpResource<CalendarFeed>(() => path());
  }

  /** The first cases with this in a name, by title. */
  cases(search: () => string): HttpResourceRef<Page<CaseloadRow> | undefined> {
    return httpResource<Page<CaseloadRow>>(() => {
      const params = { sort: 'name', limit: CASES, ...(search() && { search: search() }) };
      return { url: casePaths.caseload, params };
    });
  }
  caseRecord(id: () => string): HttpResourceRef<CaseRecord | undefined> {
    return httpResource<CaseRecord>(() => (id() === '' ? undefined : casePaths.case(id())));
  }

  schedule(caseId: string, body: ScheduleSession, idempotencyKey: string): Promise<SessionsScheduled> {
    return this.commands.post(sessionPaths.sessions(caseId), body, { idempotencyKey });
  }

  reschedule({ caseId, id, version }: Version, body: RescheduleSession): Promise<SessionsScheduled> {
    return this.commands.post(sessionPaths.reschedule(caseId, id), body, { version });
  }

  cancel({ caseId, id, version }: Version, body: CancelSession): Promise<SessionsScheduled> {
    return this.commands.post(sessionPaths.cancel(caseId, id), body, { version });
  }

  takeAttendance({ caseId, id, version }: Version, body: TakeAttendance): Promise<Saved> {
    return this.commands.put(sessionPaths.attendance(caseId, id), body, { version });
  }

  confirm({ caseId, id, version }: Version, participantId: string, body: ConfirmRemote): Promise<Saved> {
    return this.commands.put(sessionPaths.confirmation(caseId, id, participantId), body, { version });
  }

  markExercises({ caseId, id, version }: Version, homeworkIds: readonly string[]): Promise<Saved> {
    return this.commands.put(sessionPaths.exercises(caseId, id), { homeworkIds }, { version });
  }

  changePeople({ caseId, id, version }: Version, body: ChangePeople): Promise<Saved> {
    return this.commands.put(sessionPaths.people(caseId, id), body, { version });
  }

  changeSettings(body: ChangeSessionSettings, version: number): Promise<SessionSettingsView> {
    return this.commands.put(sessionPaths.settings, body, { version });
  }

  beginFeed(path: string): Promise<NewCalendarFeed> {
    return this.commands.post(path);
  }

  endFeed(path: string): Promise<CalendarFeed> {
    return this.commands.delete(path);
  }
}

function whoseParams(whose: string): Record<string, string> {
  if (whose === '') return {};
  return whose === 'own' || whose === 'everyone' ? { whose } : { clinicianId: whose };
}
