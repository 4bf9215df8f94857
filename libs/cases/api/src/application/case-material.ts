import { Injectable } from '@nestjs/common';
import type { Material, MaterialSource, MaterialWords } from '@reknit/cases/model';
import { Clock, notFound, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { Cases } from './cases';

export interface MaterialAsked {
  readonly caseId: CaseId;
  /** What happened from the first moment to the second, both included; what is still open counts whenever it began. */
  readonly since: Date;
  readonly until: Date;
}

/** What one domain has to say about a case. It is asked only for cases the clinician may read. */
export interface MaterialOf {
  /** Names the domain; every kind of its sources begins with it and a dot: `homework` for `homework.entry`. */
  readonly domain: string;
  materialOf(actor: Actor, asked: MaterialAsked): Promise<readonly Material[]>;
  /** One line with its words, or nothing when its source has none or is not in this case. */
  wordsOf(actor: Actor, caseId: CaseId, source: MaterialSource): Promise<MaterialWords | undefined>;
}

/** Where every domain says what happened in a case: for the brief before a session, and for what a note keeps a copy of. */
@Injectable()
export class CaseMaterial {
  private readonly domains = new Map<string, MaterialOf>();

  constructor(
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  register(domain: MaterialOf): void {
    if (this.domains.has(domain.domain)) throw new Error(`Material of ${domain.domain} is registered twice.`);
    this.domains.set(domain.domain, domain);
  }

  /** Everything the domains have to say, domain by domain in the order in which they registered; not-found for a stranger. */
  async of(actor: Actor, asked: MaterialAsked): Promise<readonly Material[]> {
    await this.cases.requireInScope(actor, asked.caseId);
    const all: Material[] = [];
    for (const domain of this.domains.values()) all.push(...(await domain.materialOf(actor, asked)));
    return all;
  }

  /** One line with its words as they stand now, or with none where the line says it all; otherwise not-found. */
  async find(actor: Actor, caseId: CaseId, source: MaterialSource): Promise<MaterialWords> {
    await this.cases.requireInScope(actor, caseId);
    const domain = this.domains.get(source.kind.split('.')[0] ?? '');
    if (!domain) throw notFound();
    const worded = await domain.wordsOf(actor, caseId, source);
    if (worded) return worded;
    const whole = { caseId, since: new Date(0), until: new Date(this.clock.now()) };
    const lines = await domain.materialOf(actor, whole);
    const material = lines.find((line) => line.source.kind === source.kind && line.source.id === source.id);
    if (!material) throw notFound();
    return { material, words: [] };
  }
}
