import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, validate, type SchemaPathTree } from '@angular/forms/signals';
import { CareTeamRole, type JoinCareTeam } from '@reknit/cases/model';
import {
  Clock,
  RESOURCE_GATE,
  Session,
  focusFirstError,
  localDate,
  mustHave,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { CasesApi } from '../data/cases-api';
import type { CaseInView } from '../data/case-in-view';
import { SaveProblem } from '../ui/save-problem';
import { CARE_TEAM_ROLE_WORDS } from '../words/case-words';

export interface CareTeamSheetData {
  readonly caseId: string;
  readonly view: CaseInView;
  /** Hands the case over: the colleague becomes primary and the primary before ends on that day. */
  readonly handOver: boolean;
}
export interface CareTeamModel {
  accountId: string;
  role: string;
  from: string;
  to: string;
}

export function careTeamSchema(path: SchemaPathTree<CareTeamModel>): void {
  mustHave(path.accountId, 'Choose a colleague.');
  mustHave(path.from, 'Choose the first day.');
  validate(path.to, ({ value, valueOf }) =>
    value() !== '' && value() <= valueOf(path.from)
      ? { kind: 'out-of-range', message: 'Choose a day after the first one.' }
      : undefined,
  );
}

export function careTeamBody(model: CareTeamModel): JoinCareTeam {
  return {
    accountId: model.accountId,
    role: Object.values(CareTeamRole).find((role) => role === model.role) ?? CareTeamRole.co,
    from: model.from,
    ...(model.to && { to: model.to }),
  };
}

/** A colleague joins the care team, or takes the case over. Closes with true when it was saved. */
@Component({
  selector: 'rk-care-team-sheet',
  imports: [FormField, FormRoot, Control, Field, Sheet, SaveProblem, RESOURCE_GATE],
  templateUrl: './care-team-sheet.html',
  styleUrl: './sheet.css',
})
export class CareTeamSheet {
  private readonly api = inject(CasesApi);
  protected readonly data = inject(SHEET_DATA) as CareTeamSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly today = localDate(inject(Clock).now(), inject(Session).timeZone());

  protected readonly clinicians = this.api.clinicians();
  protected readonly title = this.data.handOver ? 'Hand the case over' : 'Add a colleague';
  protected readonly roles = [CareTeamRole.co, CareTeamRole.substitute, CareTeamRole.supervisor].map(
    (value) => ({
      value,
      words: CARE_TEAM_ROLE_WORDS[value],
    }),
  );
  /** Nobody is on one team twice; the present primary does not take over from themselves. */
  protected readonly taken = computed(() => {
    const members = this.data.view.record()?.careTeam ?? [];
    return new Set(
      members
        .filter(({ role, to }) => !to && (!this.data.handOver || role === CareTeamRole.primary))
        .map(({ accountId }): string => accountId),
    );
  });
  private readonly model = signal<CareTeamModel>({
    accountId: '',
    role: this.data.handOver ? CareTeamRole.primary : CareTeamRole.co,
    from: this.today,
    to: '',
  });
  protected readonly form = form(this.model, careTeamSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => this.api.joinCareTeam(this.data.caseId, careTeamBody(this.model())));

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
