import { Injectable } from '@nestjs/common';
import {
  CaseState,
  isClosed,
  moveCase,
  relationFits,
  takesPart,
  type MoveCase,
  type UpdateCase,
} from '@reknit/cases/model';
import { orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Saved } from '@reknit/shared/model';
import { CareCaseEntity } from '../persistence/care-case.entity';
import { CaseChanges } from './case-changes';
import { CaseFigures } from './case-figures';
import { CasePeople } from './case-people';
import { SecretsPolicies } from './consent/secrets-policies';
import { RelationChanges } from './relation-changes';

/** Changes of the case itself. */
@Injectable()
export class CaseCommands {
  constructor(
    private readonly changes: CaseChanges,
    private readonly people: CasePeople,
    private readonly figures: CaseFigures,
    private readonly relations: RelationChanges,
    private readonly policies: SecretsPolicies,
  ) {}

  async update(actor: Actor, id: CaseId, body: UpdateCase, expected: number): Promise<Saved> {
    const found = await this.changes.open(actor, id);
    const { relationSubtype = found.relationSubtype, presentingProblem } = body;
    orThrow(relationFits({ ...found, relationSubtype }));
    const patch = { relationSubtype, ...(presentingProblem === undefined ? {} : { presentingProblem }) };
    const version = await this.save(actor, id, { patch, expected });
    await this.changes.tell({ caseId: id, kind: 'case', event: 'case.updated' });
    await this.relations.tell({ caseId: id, before: found.relationSubtype, after: relationSubtype });
    return { id, version };
  }

  async move(actor: Actor, id: CaseId, body: MoveCase, expected: number): Promise<Saved> {
    const found = await this.changes.anyAlone(actor, id);
    const present = (await this.people.standings(id)).filter(({ state }) => takesPart(state));
    const policyGap = body.to === CaseState.active ? await this.policies.gapOf(actor, id) : undefined;
    const patch = orThrow(
      moveCase(found, body, {
        ...(policyGap ? { policyGap } : {}),
        consented: present.length > 0 && present.every(({ consented }) => consented),
        homeworkOpen: isClosed(body.to) && (await this.figures.openHomework(id)) > 0,
        today: this.changes.today(actor),
      }),
    );
    const version = await this.save(actor, id, { patch, expected });
    await this.changes.tell({ caseId: id, kind: 'case', event: 'case.moved', subject: patch.state });
    return { id, version };
  }

  private save(
    actor: Actor,
    id: CaseId,
    change: { readonly patch: Partial<CareCaseEntity>; readonly expected: number },
  ): Promise<number> {
    return this.changes.apply(CareCaseEntity, { practiceId: actor.practiceId, id }, change);
  }
}
