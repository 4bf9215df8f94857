import { Component, computed, inject, input } from '@angular/core';
import {
  CareTeamRole,
  CaseAction,
  isClosed,
  type CareTeamMember,
  type ParticipantView,
} from '@reknit/cases/model';
import { Clock, Session, localDate, write } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { CasesApi } from '../data/cases-api';
import { caseInView } from '../data/case-in-view';
import { CaseWork } from '../data/case-work';
import type { CareTeamSheetData } from '../sheets/care-team-sheet';
import type { InviteSheetData } from '../sheets/invite-sheet';
import type { MovePersonSheetData } from '../sheets/move-person-sheet';
import type { PersonSheetData } from '../sheets/person-sheet';
import { Day } from '../ui/day';
import { ParticipantCard } from '../ui/participant-card';
import { SaveProblem } from '../ui/save-problem';
import { CARE_TEAM_ROLE_WORDS } from '../words/case-words';
import type { PersonMove } from '../words/participant-moves';

const sheets = {
  careTeam: () => import('../sheets/care-team-sheet').then((m) => m.CareTeamSheet),
  invite: () => import('../sheets/invite-sheet').then((m) => m.InviteSheet),
  movePerson: () => import('../sheets/move-person-sheet').then((m) => m.MovePersonSheet),
  person: () => import('../sheets/person-sheet').then((m) => m.PersonSheet),
};

/** Who takes part in the case and who cares for them, with dates. */
@Component({
  selector: 'rk-case-people-page',
  imports: [Day, Icon, ParticipantCard, SaveProblem],
  templateUrl: './case-people-page.html',
  styleUrls: ['../ui/case-columns.css', './case-people-page.css'],
})
export class CasePeoplePage {
  private readonly api = inject(CasesApi);
  private readonly work = inject(CaseWork);
  private readonly session = inject(Session);
  private readonly today = localDate(inject(Clock).now(), this.session.timeZone());
  private readonly view = caseInView();

  readonly caseId = input.required<string>();
  protected readonly record = computed(() => this.view.record());
  private readonly open = computed(() => {
    const record = this.record();
    return record !== undefined && record.mayChange && !isClosed(record.state);
  });
  protected readonly mayAdd = computed(() => this.open() && this.session.may(CaseAction.addParticipant));
  protected readonly mayInvite = computed(
    () => this.open() && this.session.may(CaseAction.inviteParticipant),
  );
  protected readonly mayMove = computed(() => this.open() && this.session.may(CaseAction.moveParticipant));
  protected readonly mayStaff = computed(
    () => this.record()?.mayChange === true && this.session.may(CaseAction.changeCareTeam),
  );
  protected readonly roleWords = CARE_TEAM_ROLE_WORDS;
  protected readonly team = computed(() => {
    const members = this.record()?.careTeam ?? [];
    return [...members].sort(
      (a, b) => Number(this.ended(a)) - Number(this.ended(b)) || a.from.localeCompare(b.from),
    );
  });

  protected readonly moving = write((person: ParticipantView, move: PersonMove) =>
    this.api.moveParticipant(this.caseId(), person, { to: move.to }),
  );
  protected readonly ending = write((member: CareTeamMember) => this.api.endCareTeam(this.caseId(), member));

  protected ended(member: CareTeamMember): boolean {
    return member.to !== undefined && member.to <= this.today;
  }

  protected mayEnd(member: CareTeamMember): boolean {
    return this.mayStaff() && member.role !== CareTeamRole.primary && !this.ended(member);
  }

  protected addPerson(): Promise<void> {
    const data: PersonSheetData = { caseId: this.caseId() };
    const label = 'Add a person';
    return this.work.sheet(this.view, { content: sheets.person, label, data, done: 'Added to the case' });
  }

  protected invite(person: ParticipantView): Promise<void> {
    const data: InviteSheetData = { caseId: this.caseId(), person };
    const label = `Invite ${person.givenName}`;
    const done = `Invitation sent to ${person.givenName}`;
    return this.work.sheet(this.view, { content: sheets.invite, label, data, done });
  }

  protected staff(handOver: boolean): Promise<void> {
    const data: CareTeamSheetData = { caseId: this.caseId(), view: this.view, handOver };
    const words = handOver
      ? { label: 'Hand the case over', done: 'The case is handed over' }
      : { label: 'Add a colleague', done: 'Added to the care team' };
    return this.work.sheet(this.view, { content: sheets.careTeam, data, ...words });
  }

  protected async move(person: ParticipantView, step: PersonMove): Promise<void> {
    const { verb, consequence, done } = step;
    if (step.reason !== 'none') {
      const here = { caseId: this.caseId(), view: this.view };
      const data: MovePersonSheetData = { ...here, participantId: person.id, move: step };
      return this.work.sheet(this.view, { content: sheets.movePerson, label: verb, data, done });
    }
    const sure = await this.work.ask({ title: `${verb}?`, text: consequence, confirm: verb });
    if (sure) this.work.after(this.view, await this.moving.run(person, step), done);
  }

  protected async end(member: CareTeamMember): Promise<void> {
    const sure = await this.work.ask({
      title: `End ${member.name}’s part?`,
      text: 'From today they see this case no longer. What they wrote stays in the record.',
      confirm: 'End it',
      grave: true,
    });
    if (!sure) return;
    this.work.after(this.view, await this.ending.run(member), `${member.name} is off the care team`);
  }
}
