import { Injectable } from '@nestjs/common';
import {
  BoundaryProblem,
  shownParts,
  type BoundarySaved,
  type BoundaryPart,
  type HeardBoundaryAnswer,
  type RehearseBoundary,
  type TellBoundary,
} from '@reknit/agreements/model';
import { SafetyGate, SomethingNew } from '@reknit/cases/api';
import { IdSource, ProblemException, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { BoundaryRow } from '../persistence/boundary-row';
import { namedIn } from '../persistence/boundary-texts';
import { BoundaryAuthoring } from './boundary-authoring';
import type { KnownPerson } from './boundary-people';

const REHEARSE = statement(
  'boundary.rehearse',
  `insert into boundary_rehearsal (practice_id, id, boundary_id, case_id, client_id, note, at) values ($1, $2, $3, $4, $5, $6, $7)`,
);

/** From ready to kept: rehearsing, telling in whatever way, or keeping it without a word. */
@Injectable()
export class BoundaryTellingCommands {
  constructor(
    private readonly authoring: BoundaryAuthoring,
    private readonly gate: SafetyGate,
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly letters: SomethingNew,
  ) {}

  async rehearse(
    actor: Actor,
    id: string,
    { note }: RehearseBoundary,
    expected: number,
  ): Promise<BoundarySaved> {
    const row = await this.authoring.own(actor, id, expected);
    const { mover, changes } = this.authoring.tools;
    const next = await mover.move(row, 'rehearse', 'author');
    const whose = [id, row.caseId, row.clientId];
    await this.sql.change(REHEARSE, [row.practiceId, this.ids.next(), ...whose, note ?? null, changes.now()]);
    return saved(next);
  }

  async tell(actor: Actor, id: string, body: TellBoundary, expected: number): Promise<BoundarySaved> {
    const row = await this.authoring.own(actor, id, expected);
    const { mover, changes } = this.authoring.tools;
    const agreement = row.kind === 'agreement';
    if (body.inProduct ? row.channel === 'say_it_myself' : agreement || row.channel === 'send_in_product')
      throw new ProblemException(BoundaryProblem.channelDiffers);
    const next = await mover.move(row, 'tell', 'author', { spoken: !body.inProduct });
    if (body.inProduct) await this.show(next, body.parts);
    const begun = await mover.startIfDue(next);
    await changes.tell({ caseId: row.caseId, event: 'boundary.told', participantId: row.participantId });
    return saved(begun);
  }

  async activate(actor: Actor, id: string, expected: number): Promise<BoundarySaved> {
    const row = await this.authoring.own(actor, id, expected);
    const { mover, changes, tellings } = this.authoring.tools;
    const next = await mover.move(row, 'activate', 'author');
    await tellings.end(id);
    await changes.tell({ caseId: row.caseId, event: 'boundary.active', participantId: row.participantId });
    return saved(next);
  }

  async noteAnswer(
    actor: Actor,
    id: string,
    { answer }: HeardBoundaryAnswer,
    expected: number,
  ): Promise<BoundarySaved> {
    const row = await this.authoring.own(actor, id, expected);
    const { mover } = this.authoring.tools;
    const next = await mover.move(row, answer === 'agreed' ? 'hear_agreed' : 'hear_refused', 'author');
    return saved(await mover.startIfDue(next));
  }

  /** To everybody of the case it names. Showing an agreement is saying yes to it oneself. */
  async show(row: BoundaryRow, chosen: readonly BoundaryPart[]): Promise<void> {
    const people = await this.named(row);
    if (people.length === 0) throw new ProblemException(BoundaryProblem.nobodyToTell);
    // Also of whoever has gone: that they have is answered as anything else that stands against it.
    await this.gate.requireOpen(row.caseId, [row.participantId, ...people.map((one) => one.participantId)]);
    const { tellings, changes } = this.authoring.tools;
    await tellings.end(row.id);
    const parts = [
      ...shownParts(row.kind, chosen),
      ...(row.kind === 'agreement' ? (['times'] as const) : []),
    ];
    for (const person of people) {
      const id = await tellings.add(row, person, parts as readonly BoundaryPart[]);
      changes.notify(person.clientId, 'boundary.told', id);
    }
    await this.letters.tell(people.map(({ clientId }) => clientId));
    if (row.kind !== 'agreement') return;
    const what = { boundaryId: row.id, revision: row.revision, caseId: row.caseId };
    await tellings.confirm(what, row.clientId, row.clientId);
  }

  private async named(row: BoundaryRow): Promise<readonly KnownPerson[]> {
    const latest = (await this.authoring.tools.texts.revisionsOf(row.id)).at(-1);
    const ids = namedIn(latest?.content ?? {});
    const everybody = await this.authoring.people.everybody(row.caseId);
    return everybody.filter(({ participantId }) => ids.includes(participantId));
  }
}

const saved = ({ id, version }: BoundaryRow): BoundarySaved => ({ id, version });
