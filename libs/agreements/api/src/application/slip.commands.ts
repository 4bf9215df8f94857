import { Injectable } from '@nestjs/common';
import {
  checkTerms,
  closeSlip,
  dayIn,
  ownSlip,
  settleSlip,
  SlipProblem,
  type CommitmentTerms,
  type OwnSlip,
  type SettleSlip,
  type SlipSaved,
  type TellDisclosed,
} from '@reknit/agreements/model';
import { AssignedWork } from '@reknit/homework/api';
import { orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem } from '@reknit/shared/model';
import { factsOf, type SlipRow } from '../persistence/slip-rows';
import { SlipRepository, type SlipPatch } from '../persistence/slip.repository';
import { Commitments } from './commitments';
import { SlipNews } from './slip-news';

const owner = (ownerId: string) => ({ ownerKind: 'slip', ownerId }) as const;

/** A slip of one's own: saying that they know, owning it, putting it right, and being done with it. */
@Injectable()
export class SlipCommands {
  constructor(
    private readonly slips: SlipRepository,
    private readonly commitments: Commitments,
    private readonly work: AssignedWork,
    private readonly news: SlipNews,
  ) {}

  async tellDisclosed(actor: Actor, id: string, body: TellDisclosed, expected: number): Promise<SlipSaved> {
    const slip = await this.held(actor, id, expected);
    if (slip.known_at !== null) throw new ProblemException(SlipProblem.moveNotAllowed);
    const known = body.knownAt >= slip.happened_at.toISOString() && body.knownAt <= this.news.now();
    if (!known) throw new ProblemException(SlipProblem.toldBefore, { knownAt: [{ code: 'out-of-range' }] });
    return this.move(actor, slip, { known: body });
  }

  /** The fix becomes a commitment of its own. */
  async own(actor: Actor, id: string, body: OwnSlip, expected: number): Promise<SlipSaved> {
    const slip = await this.held(actor, id, expected);
    const state = orThrow(ownSlip(factsOf(slip)));
    await this.undertakeFix(actor, slip, body);
    const saved = await this.move(actor, slip, { state, words: body });
    if (slip.participation_id) await this.work.handedIn(slip.participation_id);
    return saved;
  }

  async settle(actor: Actor, id: string, { outcome }: SettleSlip, expected: number): Promise<SlipSaved> {
    const slip = await this.held(actor, id, expected);
    const state = orThrow(settleSlip(factsOf(slip), outcome, await this.news.fixOf(id)));
    if (state === 'not_repaired') await this.endFix(actor, id, 'author');
    return this.move(actor, slip, { state });
  }

  async close(actor: Actor, id: string, expected: number): Promise<SlipSaved> {
    const slip = await this.held(actor, id, expected);
    const state = orThrow(closeSlip(factsOf(slip), 'author'));
    await this.endFix(actor, id, 'author');
    return this.move(actor, slip, { state });
  }

  private endFix(actor: Actor, id: string, by: 'author'): Promise<void> {
    return this.commitments.end(owner(id), 'ended', { actor: by, accountId: actor.accountId });
  }

  private async undertakeFix(actor: Actor, slip: SlipRow, { fix }: OwnSlip): Promise<void> {
    const frame = { timeZone: fix.timeZone, startsOn: dayIn(fix.timeZone, this.news.now()) };
    const terms: CommitmentTerms = {
      kind: 'one_off',
      text: fix.what,
      schedule: { freq: 'once', date: fix.byDate, time: fix.byTime },
      graceMinutes: 24 * 60,
      proof: 'none',
      excusePolicy: 'clinician_only',
      onMiss: 'tell_in_session',
    };
    const outcome = checkTerms([terms], frame);
    if (!outcome.ok)
      throw new ProblemException(SlipProblem.contentInvalid, asFix(outcome.problem.fields ?? {}));
    const { case_id: caseId, participant_id: participantId, client_id: clientId } = slip;
    await this.commitments.put({
      owner: owner(slip.id),
      author: { caseId, participantId, clientId },
      revision: 1,
      confirmation: 'self_report',
      ...frame,
      terms: [terms],
    });
    await this.commitments.activate(owner(slip.id), 1, { actor: 'author', accountId: actor.accountId });
  }

  private async held(actor: Actor, id: string, expected: number): Promise<SlipRow> {
    const slip = await this.slips.own(actor, id);
    await this.news.changed({ id, caseId: slip.case_id, clientId: slip.client_id });
    if (slip.version !== expected) throw new ProblemException(SharedProblem.versionStale);
    return slip;
  }

  private async move(actor: Actor, slip: SlipRow, patch: SlipPatch): Promise<SlipSaved> {
    const version = await this.slips.move(actor, slip, patch);
    return { id: slip.id, version, state: patch.state ?? slip.state };
  }
}

/** In the form it is the fix: `commitments.0.text` is `fix.what`. */
function asFix<Faults>(fields: Readonly<Record<string, Faults>>): Record<string, Faults> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, faults]) => [
      path.endsWith('.text') ? 'fix.what' : 'fix.byDate',
      faults,
    ]),
  );
}
