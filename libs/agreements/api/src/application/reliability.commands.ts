import { Injectable } from '@nestjs/common';
import {
  changePromise,
  checkTerms,
  dayIn,
  daysLater,
  noticeInTime,
  promisesForAnother,
  ReliabilityProblem,
  type CommitmentTerms,
  type MakePromise,
  type PromiseChange,
  type PromiseSaved,
  type PromiseWords,
} from '@reknit/agreements/model';
import { AssignedWork } from '@reknit/homework/api';
import {
  Clock,
  fieldProblem,
  notFound,
  orThrow,
  ProblemException,
  type Actor,
} from '@reknit/shared/api-kernel';
import { SharedProblem, type ParticipationId } from '@reknit/shared/model';
import { ReliabilityRepository, type OwnPromise } from '../persistence/reliability.repository';
import { Commitments } from './commitments';
import { ReliabilityNews } from './reliability-news';

const FAR_AHEAD_DAYS = 90;
const owner = (ownerId: string) => ({ ownerKind: 'promise', ownerId }) as const;

/** What somebody does with their own promises. */
@Injectable()
export class ReliabilityCommands {
  constructor(
    private readonly work: AssignedWork,
    private readonly promises: ReliabilityRepository,
    private readonly commitments: Commitments,
    private readonly news: ReliabilityNews,
    private readonly clock: Clock,
  ) {}

  async promise(actor: Actor, participationId: ParticipationId, body: MakePromise): Promise<PromiseSaved> {
    const log = await this.work.requireMine(actor, participationId);
    if (log.kind !== 'reliability_log') throw notFound();
    if (log.held) throw new ProblemException(SharedProblem.notOpen);
    if (log.ended) throw new ProblemException(ReliabilityProblem.moveNotAllowed);
    const terms = this.checked(body, body);
    const today = dayIn(body.timeZone, this.clock.now());
    if (body.startsOn < today || body.startsOn > daysLater(today, FAR_AHEAD_DAYS))
      throw fieldProblem('startsOn', 'out-of-range');
    const id = await this.promises.add(actor, log, body);
    if (id === undefined) throw new ProblemException(ReliabilityProblem.tooMany);
    const author = { ...log, clientId: actor.clientId ?? '' };
    await this.undertake(actor, { id, revision: 1, author, ...body, terms });
    await this.work.begun(participationId);
    await this.news.about(actor, { id, caseId: log.caseId });
    return { id, version: 1, state: 'active' };
  }

  /** Smaller, or otherwise, from tomorrow. What was to come under the old words is called off. */
  async reword(actor: Actor, id: string, body: PromiseWords, expected: number): Promise<PromiseSaved> {
    const own = await this.held(actor, id, expected);
    const state = orThrow(changePromise(own.state, 'reworded'));
    const tomorrow = daysLater(dayIn(own.timeZone, this.clock.now()), 1);
    const startsOn = own.startsOn > tomorrow ? own.startsOn : tomorrow;
    const terms = this.checked(body, { startsOn, timeZone: own.timeZone });
    const revision = own.revision + 1;
    await this.note(actor, own, 'reworded');
    const { timeZone, confirmation } = own;
    await this.undertake(actor, { id, revision, author: own, timeZone, confirmation, startsOn, terms });
    const { why, smallestVersion } = body;
    const place = await this.promises.placeOf(actor, own);
    const version = await this.promises.move(actor, own, { state, revision, why, smallestVersion, place });
    return { id, version, state };
  }

  pause(actor: Actor, id: string, expected: number): Promise<PromiseSaved> {
    return this.move(actor, { id, expected, change: 'paused' }, (by) =>
      this.commitments.pause(owner(id), { from: this.clock.now() }, by),
    );
  }

  resume(actor: Actor, id: string, expected: number): Promise<PromiseSaved> {
    return this.move(actor, { id, expected, change: 'resumed' }, (by) =>
      this.commitments.resume(owner(id), by),
    );
  }

  finish(actor: Actor, id: string, expected: number): Promise<PromiseSaved> {
    return this.move(actor, { id, expected, change: 'finished' }, (by) =>
      this.commitments.end(owner(id), 'ended', by),
    );
  }

  /** Given back with notice: what was still to come counts as called off, not as missed. */
  drop(actor: Actor, id: string, expected: number): Promise<PromiseSaved> {
    return this.move(actor, { id, expected, change: 'dropped' }, (by) =>
      this.commitments.end(owner(id), 'dropped', by),
    );
  }

  private async move(
    actor: Actor,
    wish: { readonly id: string; readonly expected: number; readonly change: PromiseChange },
    follow: (by: { readonly actor: 'author'; readonly accountId: string }) => Promise<void>,
  ): Promise<PromiseSaved> {
    const own = await this.held(actor, wish.id, wish.expected);
    const state = orThrow(changePromise(own.state, wish.change));
    await this.note(actor, own, wish.change);
    await follow({ actor: 'author', accountId: actor.accountId });
    const place = state === 'active' ? await this.promises.freePlace(actor, own) : undefined;
    if (state === 'active' && place === undefined) throw new ProblemException(ReliabilityProblem.tooMany);
    const version = await this.promises.move(actor, own, { state, place });
    return { id: own.id, version, state };
  }

  private async held(actor: Actor, id: string, expected: number): Promise<OwnPromise> {
    const own = await this.promises.own(actor, id);
    await this.news.about(actor, own);
    if (own.version !== expected) throw new ProblemException(SharedProblem.versionStale);
    return own;
  }

  private async note(actor: Actor, own: OwnPromise, change: PromiseChange): Promise<void> {
    const states = await this.news.standing(owner(own.id));
    await this.promises.changed(actor, own, change, noticeInTime(states));
  }

  private checked(
    words: PromiseWords,
    frame: { readonly startsOn: string; readonly timeZone: string },
  ): CommitmentTerms {
    const terms = termsFrom(words);
    const outcome = checkTerms([terms], frame);
    if (!outcome.ok)
      throw new ProblemException(outcome.problem.code, withoutPlace(outcome.problem.fields ?? {}));
    if (promisesForAnother(words.text))
      throw new ProblemException(ReliabilityProblem.notYours, { text: [{ code: 'not-yours' }] });
    return terms;
  }

  private async undertake(actor: Actor, { id, terms, ...more }: Undertaking): Promise<void> {
    const { revision, author, confirmation, timeZone, startsOn } = more;
    const { caseId, participantId, clientId } = author;
    await this.commitments.put({
      owner: owner(id),
      author: { caseId, participantId, clientId },
      revision,
      confirmation,
      timeZone,
      startsOn,
      terms: [terms],
    });
    await this.commitments.activate(owner(id), revision, { actor: 'author', accountId: actor.accountId });
  }
}

interface Undertaking {
  readonly id: string;
  readonly revision: number;
  readonly author: { readonly caseId: string; readonly participantId: string; readonly clientId: string };
  readonly confirmation: MakePromise['confirmation'];
  readonly timeZone: string;
  readonly startsOn: string;
  readonly terms: CommitmentTerms;
}

function termsFrom({ text, schedule, graceMinutes, excusePolicy }: PromiseWords): CommitmentTerms {
  const kind = schedule.freq === 'once' ? 'one_off' : 'recurring';
  return { kind, text, schedule, graceMinutes, proof: 'none', excusePolicy, onMiss: 'open_EX-14' };
}

/** A log holds one promise at a time in its form: `commitments.0.text` is its `text`. */
function withoutPlace<Faults>(fields: Readonly<Record<string, Faults>>): Record<string, Faults> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, faults]) => [path.replace(/^commitments\.0\./, ''), faults]),
  );
}
