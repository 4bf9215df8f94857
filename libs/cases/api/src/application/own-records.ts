import { Injectable } from '@nestjs/common';
import type { OwnItem, OwnRecordDomain } from '@reknit/cases/model';
import type { Actor } from '@reknit/shared/api-kernel';

/** What one domain keeps of a person in their own name. */
export interface OwnRecordSource {
  readonly domain: OwnRecordDomain;
  /**
   * Read in the name of the person, so that the walls of the database hold too, and asking for rows of `actor.clientId` alone: a
   * row that was let out to them is not theirs. Nothing in it may depend on what anybody else did.
   */
  partsOf(actor: Actor): Promise<readonly OwnItem[]>;
}

/** Where every domain says what of it belongs into the copy somebody takes out. */
@Injectable()
export class OwnRecords {
  private readonly sources = new Map<OwnRecordDomain, OwnRecordSource>();

  register(source: OwnRecordSource): void {
    if (this.sources.has(source.domain))
      throw new Error(`The own record of ${source.domain} is registered twice.`);
    this.sources.set(source.domain, source);
  }

  async of(actor: Actor): Promise<ReadonlyMap<OwnRecordDomain, readonly OwnItem[]>> {
    const found = new Map<OwnRecordDomain, readonly OwnItem[]>();
    for (const { domain, partsOf } of this.sources.values()) found.set(domain, await partsOf(actor));
    return found;
  }
}

/** A row in which a statement has put together an item itself. */
export interface OwnRow {
  readonly kind: string;
  readonly id: string;
  readonly at: Date;
  readonly title: string;
  readonly words: readonly { readonly label: string; readonly text: string | null }[];
  readonly figures: readonly { readonly label: string; readonly value: number | null }[];
}

export function ownItemOf({ kind, id, at, title, words, figures }: OwnRow): OwnItem {
  return {
    kind,
    at: at.toISOString(),
    title,
    words: words.map(({ label, text }) => ({ label, text: text ?? '' })),
    figures: figures.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
    source: { id },
  };
}
