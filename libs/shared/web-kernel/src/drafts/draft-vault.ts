import { Service, inject } from '@angular/core';
import { IdSource } from '../ids/id-source';
import { Session } from '../session/session';
import { Clock } from '../time/clock';
import { withDrafts, type DraftRow, type DraftsDatabase, type KeyRow } from './drafts-database';
import { newKey, seal, unseal } from './seal';

/** What this device keeps, sealed, for one place. Never rejects: a device that cannot keep answers false. */
export interface DraftShelf<Draft> {
  readonly keep: (draft: Draft) => Promise<boolean>;
  readonly forget: () => Promise<void>;
}

export interface OpenedShelf<Draft> extends DraftShelf<Draft> {
  /** What this device had kept for the place, oldest first, from whichever tab. */
  readonly kept: readonly Draft[];
}

interface OpenedRow {
  readonly row: DraftRow;
  readonly draft: unknown;
}

/**
 * Keeps unsent changes on the device, sealed under a key of the signed-in person that ends with their session at the
 * latest and at once when they sign out. Somebody else's sign-in throws everything away. A device that cannot keep says
 * so; nothing here rejects. See docs/decisions/0010-offline-drafts.md.
 */
@Service({ autoProvided: false })
export class DraftVault {
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly tab = inject(IdSource).next();
  private last: Promise<unknown> = Promise.resolve();

  /** Opens one place: an id, or a kind and an id (`note/…`). What is kept there is always of one shape. */
  async open<Draft>(place: string): Promise<OpenedShelf<Draft>> {
    const rows = (await this.inTurn((drafts) => this.rowsOf(drafts, place))) ?? [];
    const slot = `${place}/${this.tab}`;
    let slots: readonly string[] = [...rows.map(({ row }) => row.slot), slot];
    return {
      kept: rows.map(({ draft }) => draft as Draft),
      keep: async (draft) => {
        const done = await this.inTurn(async (drafts) => {
          const row = await this.sealed(drafts, place, draft);
          await drafts.replace(row, slots);
          return row !== undefined;
        });
        if (done) slots = [slot];
        return done ?? false;
      },
      forget: async () => {
        await this.inTurn((drafts) => drafts.replace(undefined, slots));
        slots = [slot];
      },
    };
  }

  /** The ids of the places of one kind, or of those without a kind, for which this device keeps something of this person. */
  async waiting(kind?: string): Promise<readonly string[]> {
    const rows = await this.inTurn((drafts) => this.rowsOf(drafts));
    const places = new Set((rows ?? []).map(({ row }) => row.place));
    if (kind === undefined) return [...places].filter((place) => !place.includes('/'));
    return [...places].flatMap((place) => (place.startsWith(`${kind}/`) ? place.slice(kind.length + 1) : []));
  }

  /** One after the other, so that what is forgotten after it was kept stays forgotten. Undefined where it failed. */
  private inTurn<Answer>(work: (drafts: DraftsDatabase) => Promise<Answer>): Promise<Answer | undefined> {
    const turn = this.last.then(() => withDrafts(work)).catch(() => undefined);
    this.last = turn;
    return turn;
  }

  private async rowsOf(drafts: DraftsDatabase, place?: string): Promise<readonly OpenedRow[]> {
    const key = await this.keyOf(drafts);
    if (!key) return [];
    const rows = (await drafts.all('drafts'))
      .filter((row) => place === undefined || row.place === place)
      .toSorted((one, other) => one.at - other.at);
    const opened = await Promise.all(
      rows.map(async (row) => ({
        row,
        draft: await unseal(key.key, row, row.slot),
      })),
    );
    return opened.flatMap(({ row, draft }) => (draft ? [{ row, draft }] : []));
  }

  private async sealed(drafts: DraftsDatabase, place: string, draft: unknown): Promise<DraftRow | undefined> {
    const accountId = this.session.person()?.accountId;
    if (!accountId) return undefined;
    const key = await this.renewedKey(drafts, accountId);
    const slot = `${place}/${this.tab}`;
    return {
      slot,
      accountId,
      place,
      at: this.clock.milliseconds(),
      ...(await seal(key, draft, slot)),
    };
  }

  /** The key of the person, if it is still good. Anybody else's things go, and so do those whose time is over. */
  private async keyOf(drafts: DraftsDatabase): Promise<KeyRow | undefined> {
    const accountId = this.session.person()?.accountId;
    const rows = await drafts.all('keys');
    const mine = rows.find((row) => row.accountId === accountId && row.until > this.clock.milliseconds());
    if (rows.length > (mine ? 1 : 0)) await drafts.keepOnly(mine?.accountId);
    return mine;
  }

  /** A key lasts as long as the session in which it was last used to keep something. */
  private async renewedKey(drafts: DraftsDatabase, accountId: string): Promise<CryptoKey> {
    const before = await this.keyOf(drafts);
    const until = Date.parse(this.session.person()?.session.endsAt ?? '') || 0;
    if (before && before.until >= until) return before.key;
    const claimed = await drafts.claimKey({ accountId, key: before?.key ?? (await newKey()), until });
    return claimed.key;
  }
}
