import { Injectable } from '@nestjs/common';
import type { WordsInCase } from '@reknit/cases/model';
import type { Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { Cases } from './cases';

/** What one domain has in words about a case, as whoever asks may read it today. It is asked only for cases they may read. */
export interface WordsOf {
  /** Names the domain; each may be registered once. */
  readonly domain: string;
  wordsIn(actor: Actor, caseId: CaseId): Promise<readonly WordsInCase[]>;
}

/** Where every domain says what it holds in words, for a search inside one case. Nothing of it is kept or made into an index. */
@Injectable()
export class CaseWords {
  private readonly domains = new Map<string, WordsOf>();

  constructor(private readonly cases: Cases) {}

  register(domain: WordsOf): void {
    if (this.domains.has(domain.domain)) throw new Error(`Words of ${domain.domain} are registered twice.`);
    this.domains.set(domain.domain, domain);
  }

  /** Everything, newest first; not-found for a stranger. */
  async of(actor: Actor, caseId: CaseId): Promise<readonly WordsInCase[]> {
    await this.cases.requireInScope(actor, caseId);
    const all: WordsInCase[] = [];
    for (const domain of this.domains.values()) all.push(...(await domain.wordsIn(actor, caseId)));
    return all.sort((one, other) => other.at.localeCompare(one.at) || one.id.localeCompare(other.id));
  }
}
