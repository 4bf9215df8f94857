import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { CaseKind, KINDS_OF_CASE } from '@reknit/cases/model';
import { RELATION_SUBTYPES, type RelationType } from '@reknit/shared/model';
import { IdSource, Session, focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field, Icon, PageHeader, Toasts } from '@reknit/shared/web-ui';
import { CasesApi } from '../data/cases-api';
import { openCaseBody, openCaseModel, openCaseSchema, withKind, withRelation } from '../forms/open-case-form';
import { personModel } from '../forms/person-form';
import { SaveProblem } from '../ui/save-problem';
import { ZoneField } from '../ui/zone-field';
import { CASE_KIND_WORDS } from '../words/case-words';
import { RELATION_SUBTYPE_WORDS, RELATION_TYPE_WORDS } from '../words/relation-words';

const KIND_MEANING: Record<CaseKind, string> = {
  individual: 'One person; the other is not in care here',
  couple: 'Partners, together or apart',
  family: 'Parents, children, siblings, in-laws',
  friends: 'Friends, housemates, friends in business',
};

/** Opens a case: what kind it is, who is in it, why they come, and the invitations. */
@Component({
  selector: 'rk-open-case-page',
  imports: [FormField, FormRoot, RouterLink, Control, Field, Icon, PageHeader, SaveProblem, ZoneField],
  templateUrl: './open-case-page.html',
  styleUrl: './open-case-page.css',
})
export class OpenCasePage {
  private readonly api = inject(CasesApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly zone = inject(Session).timeZone();
  private readonly keyFor = inject(IdSource).attempt();

  protected readonly model = signal(openCaseModel(this.zone));
  protected readonly form = form(this.model, openCaseSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => {
    const body = openCaseBody(this.model());
    return this.api.open(body, this.keyFor(body));
  });

  protected readonly kinds = Object.values(CaseKind).map((value) => ({
    value,
    words: CASE_KIND_WORDS[value],
    meaning: KIND_MEANING[value],
  }));
  protected readonly relations = computed(() =>
    KINDS_OF_CASE[this.model().kind].relationTypes.map((value) => ({
      value,
      words: RELATION_TYPE_WORDS[value],
    })),
  );
  protected readonly subtypes = computed(() =>
    RELATION_SUBTYPES[this.model().relationType].map((value) => ({
      value,
      words: RELATION_SUBTYPE_WORDS[value],
    })),
  );
  protected readonly limits = computed(() => KINDS_OF_CASE[this.model().kind].people);

  protected chooseKind(kind: CaseKind): void {
    this.model.update((model) => withKind(model, kind));
  }

  protected chooseRelation(relation: string): void {
    const chosen = this.relations().find(({ value }) => value === relation)?.value;
    if (chosen) this.model.update((model) => withRelation(model, chosen satisfies RelationType));
  }

  protected addPerson(): void {
    this.model.update((model) => ({ ...model, people: [...model.people, personModel(this.zone)] }));
  }

  protected removePerson(index: number): void {
    this.model.update((model) => ({ ...model, people: model.people.filter((_, each) => each !== index) }));
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    await this.router.navigate(['/cases', outcome.value.id]);
    this.toasts.show(this.model().invite ? 'Case opened, invitations sent' : 'Case opened');
    return undefined;
  }
}
