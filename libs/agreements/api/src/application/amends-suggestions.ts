import { Injectable } from '@nestjs/common';
import type { AmendsSuggestions } from '@reknit/agreements/model';
import { Submitted } from '@reknit/homework/api';
import type { Actor } from '@reknit/shared/api-kernel';
import type { AmendsPlanRow } from '../persistence/amends-rows';
import { ApologyTexts, repairOf } from '../persistence/apology-texts';

type Answers = Readonly<Record<string, unknown>>;

/** What an author has written elsewhere, or was let read, that a plan can begin from. Nothing is taken over by itself. */
@Injectable()
export class AmendsSuggesting {
  constructor(
    private readonly submitted: Submitted,
    private readonly texts: ApologyTexts,
  ) {}

  async of(actor: Actor, { caseId, authorParticipantId }: AmendsPlanRow): Promise<AmendsSuggestions> {
    const inventory = await this.submitted.latestOf({
      caseId,
      participantId: authorParticipantId,
      code: 'EX-04',
    });
    const apology = await this.texts.latest(caseId, authorParticipantId);
    const told = await this.submitted.releasedToMe(actor, caseId, 'EX-05');
    return {
      harmOwned: rowsOf(inventory?.answers).map(({ whatHappened }) => whatHappened),
      askedFor: told.flatMap(({ from, answers }) =>
        textsOf(answers['needNow']).map((text) => ({ from, text })),
      ),
      repair: apology ? repairOf(apology) : [],
    };
  }
}

function rowsOf(answers: Answers | undefined): readonly { readonly whatHappened: string }[] {
  const rows = answers?.['rows'];
  return Array.isArray(rows) ? rows.filter(isThing) : [];
}

function isThing(row: unknown): row is { readonly whatHappened: string } {
  return typeof (row as { whatHappened?: unknown } | null)?.whatHappened === 'string';
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((text) => typeof text === 'string') : [];
}
