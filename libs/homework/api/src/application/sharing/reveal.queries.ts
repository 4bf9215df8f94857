import { Injectable } from '@nestjs/common';
import { SafetyGate } from '@reknit/cases/api';
import { Templates } from '@reknit/exercises/api';
import { compile, sharedView } from '@reknit/exercises/model';
import { inCommon, rankedValues, revealState, type MyReveal, type SharedView } from '@reknit/homework/model';
import type { Actor } from '@reknit/shared/api-kernel';
import type { HomeworkId, ParticipationId } from '@reknit/shared/model';
import { EntrySources, type OwnEntry } from '../../persistence/sharing/entry-source.repository';
import { RevealRepository } from '../../persistence/sharing/reveal.repository';
import {
  SharedWithMeRepository,
  type SharedWords,
} from '../../persistence/sharing/shared-with-me.repository';
import { fieldsOf, viewOf } from './my-shares.queries';

interface Theirs {
  readonly shareId: string;
  readonly view: SharedView;
  readonly words: SharedWords;
}

/** What people answered side by side, as one of them sees it: their own, and the others' once everybody has offered. */
@Injectable()
export class RevealQueries {
  constructor(
    private readonly reveals: RevealRepository,
    private readonly sources: EntrySources,
    private readonly shared: SharedWithMeRepository,
    private readonly templates: Templates,
    private readonly gate: SafetyGate,
  ) {}

  async mine(actor: Actor, id: ParticipationId): Promise<MyReveal> {
    const part = await this.reveals.mine(actor, id);
    const { offer } = part;
    const latest = await this.sources.latestOf(actor, id);
    const offered = offer && (await this.sources.own(actor, offer.entryId));
    const theirs = offer?.revealed ? await this.theirs(part.homeworkId) : [];
    const people = part.people.map(({ participantId }) => participantId);
    return {
      state: revealState({ revealed: offer?.revealed === true, offered: offer !== undefined }),
      available: people.length > 1 && (await this.gate.isOpen(part.caseId, people)),
      ...(latest && { entryId: latest.entryId }),
      fields: latest ? fieldsOf(latest) : [],
      ...(offer && offered && { mine: viewOf(offered, offer.fields) }),
      others: theirs.map(({ shareId, view }) => ({ shareId, view })),
      ...(offer && offered && valuesInCommon(offered, offer.fields, theirs)),
    };
  }

  /** What the others still let this person read of the same homework. */
  private async theirs(homeworkId: HomeworkId): Promise<readonly Theirs[]> {
    const found: Theirs[] = [];
    const all = (await this.shared.list()).filter(
      (share) => share.revealed && share.homeworkId === homeworkId,
    );
    for (const { id, from, exercise, relationType } of all) {
      const words = await this.shared.words(id);
      if (!words) continue;
      const form = compile(await this.templates.get(exercise), relationType);
      const parts = sharedView(form, words.answers, words.fields, { person: words.personName });
      found.push({ shareId: id, words, view: { from, title: form.words.title, parts } });
    }
    return found;
  }
}

const RANKED = 'values';

/** EX-01: only where everybody released the values they put in order. */
function valuesInCommon(
  own: OwnEntry,
  fields: readonly string[],
  theirs: readonly Theirs[],
): Pick<MyReveal, 'inCommon'> {
  const all = theirs.length > 0 && theirs.every(({ words }) => words.fields.includes(RANKED));
  if (own.exercise.code !== 'EX-01' || !fields.includes(RANKED) || !all) return {};
  const ranks = [own.answers, ...theirs.map(({ words }) => words.answers)].map(rankedValues);
  return { inCommon: inCommon(ranks) };
}
