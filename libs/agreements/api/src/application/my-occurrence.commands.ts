import { Injectable } from '@nestjs/common';
import {
  correct,
  dispute,
  excuse,
  notice,
  report,
  see,
  type CorrectOccurrence,
  type DisputeOccurrence,
  type ExcuseOccurrence,
  type OccurrenceSaved,
  type ReportOccurrence,
} from '@reknit/agreements/model';
import { fieldProblem, type Actor } from '@reknit/shared/api-kernel';
import { OccurrenceRepository } from '../persistence/occurrence.repository';
import type { StoredOccurrence } from '../persistence/occurrence-rows';
import { OccurrenceActs } from './occurrence-acts';

/** What a person in care says of an occurrence: their own, or one that the other person lets them see. */
@Injectable()
export class MyOccurrenceCommands {
  constructor(
    private readonly occurrences: OccurrenceRepository,
    private readonly acts: OccurrenceActs,
  ) {}

  async report(actor: Actor, id: string, { note, ...word }: ReportOccurrence): Promise<OccurrenceSaved> {
    const own = await this.occurrences.own(actor, id);
    refuseWords(own, note);
    return this.acts.act(actor, own, { note, rule: (at, now) => report(at, at.terms, word, now) });
  }

  async correct(
    actor: Actor,
    id: string,
    { note, ...wish }: CorrectOccurrence,
    expected: number,
  ): Promise<OccurrenceSaved> {
    const own = await this.occurrences.own(actor, id);
    refuseWords(own, note);
    return this.acts.act(actor, own, {
      expected,
      note,
      rule: (at, now) => correct(at, wish, 'author', now),
    });
  }

  async excuse(
    actor: Actor,
    id: string,
    { note, reason }: ExcuseOccurrence,
    expected: number,
  ): Promise<OccurrenceSaved> {
    const found = await this.occurrences.ownOrAnothers(actor, id);
    refuseWords(found, note);
    const by = found.clientId === actor.clientId ? 'author' : 'other';
    return this.acts.act(actor, found, {
      expected,
      note,
      rule: (at, now) => excuse(at, at.terms, { actor: by, reason }, now),
    });
  }

  /** Said again, nothing changes. */
  async seen(actor: Actor, id: string): Promise<OccurrenceSaved> {
    const theirs = await this.occurrences.ofAnother(actor, id);
    if (theirs.seen) return { id, version: theirs.version, state: theirs.state };
    return this.acts.act(actor, theirs, { seen: true, rule: (at, now) => see(at, at.terms, now) });
  }

  async dispute(
    actor: Actor,
    id: string,
    { note }: DisputeOccurrence,
    expected: number,
  ): Promise<OccurrenceSaved> {
    const theirs = await this.occurrences.ofAnother(actor, id);
    return this.acts.act(actor, theirs, { expected, note, rule: (at, now) => dispute(at, now) });
  }

  /** Noted for oneself; its author never learns of it. Said again, nothing changes. */
  async noticed(actor: Actor, id: string): Promise<OccurrenceSaved> {
    const theirs = await this.occurrences.ofAnother(actor, id);
    if (await this.occurrences.hasNoticed(actor, id)) {
      return { id, version: theirs.version, state: theirs.state };
    }
    return this.acts.remark(actor, theirs, notice);
  }
}

/** Of help somebody gets for themselves it is kept whether they went: never with whom, where, or what was said there. */
function refuseWords({ terms }: StoredOccurrence, note: string | undefined): void {
  if (terms.kind === 'get_help' && note !== undefined) throw fieldProblem('note', 'not-for-this-kind');
}
