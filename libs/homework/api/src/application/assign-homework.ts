import { Injectable } from '@nestjs/common';
import { Cases, SafetyGate, type CaseInScope, type CaseParticipant } from '@reknit/cases/api';
import { Templates } from '@reknit/exercises/api';
import { kindOf, personNoun } from '@reknit/exercises/model';
import {
  isForRoomAlone,
  isJoint,
  mayAssign,
  type AssignedHomework,
  type AssignHomework,
} from '@reknit/homework/model';
import { orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId } from '@reknit/shared/model';
import { AssignmentRepository } from '../persistence/assignment.repository';
import { HomeworkChanges } from './homework-changes';

export interface Assigned extends AssignedHomework {
  /** Who has something new waiting and can sign in to find it. */
  readonly clientIds: readonly ClientId[];
}

/** Gives an exercise to people of a case. */
@Injectable()
export class AssigningHomework {
  constructor(
    private readonly cases: Cases,
    private readonly templates: Templates,
    private readonly assignments: AssignmentRepository,
    private readonly changes: HomeworkChanges,
    private readonly gate: SafetyGate,
  ) {}

  async assign(actor: Actor, caseId: CaseId, body: AssignHomework): Promise<Assigned> {
    const of = await this.cases.requireToChange(actor, caseId);
    this.changes.about(caseId, 'case', caseId);
    const [people, atRisk] = await Promise.all([
      this.cases.participantsOf(actor, caseId),
      this.assignments.atRisk(caseId),
    ]);
    const now = this.changes.now();
    const definition = await this.templates.find(body.exercise);
    const kind = kindOf(definition ?? {});
    const facts = {
      definition,
      caseState: of.state,
      relationType: of.relationType,
      people: people.map((person) => ({
        ...person,
        participantId: person.id,
        atRisk: atRisk.includes(person.id),
      })),
      jointOpen: isJoint(body) && (await this.gate.isOpen(caseId, body.participantIds)),
    };
    const { settings, ...due } = orThrow(mayAssign(facts, body, now));
    if (isJoint(body)) await this.gate.requireOpen(caseId, body.participantIds);
    const chosen = people.filter(({ id }) => body.participantIds.includes(id));
    const parts = chosen.map((person) => ({
      participantId: person.id,
      clientId: person.clientId,
      personName: nameFor(person, people, of),
    }));
    const added = await this.assignments.add(actor, { caseId, body, kind, settings, due, parts, at: now });
    this.changes.about(caseId, 'homework', added.id);
    await this.changes.tell({
      caseId,
      event: 'homework.assigned',
      exercise: body.exercise,
      relationType: of.relationType,
      participantId: chosen.length === 1 ? chosen[0]?.id : undefined,
      about: { homework: added.id },
    });
    const find = isForRoomAlone({ kind, mode: body.mode }) ? [] : chosen;
    const clientIds = find.filter(({ hasAccount }) => hasAccount).map(({ clientId }) => clientId);
    return { ...added, version: 1, clientIds };
  }
}

const GONE: readonly string[] = ['left', 'removed'];

/** What the other person is called in somebody's texts: by name in a case of two, else by what they are to each other. */
function nameFor(person: CaseParticipant, people: readonly CaseParticipant[], of: CaseInScope): string {
  const others = people.filter(({ id, state }) => id !== person.id && !GONE.includes(state));
  const [only] = others;
  return only && others.length === 1 ? only.givenName : personNoun(of.relationType, of.relationSubtype);
}
