import { Service, inject } from '@angular/core';
import { Clock, IdSource, Session } from '@reknit/shared/web-kernel/start';
import type { DraftShelf } from '../draft-ports';
import type { KeptDraft } from '../kept-draft';
import { withDrafts, type DraftRow, type DraftsDatabase, type KeyRow } from './drafts-database';
import { newKey, seal, unseal } from './seal';

export interface OpenedShelf extends DraftShelf {
  /** What this device had kept for the place, oldest first, from whichever tab. */
  readonly kept: readonly KeptDraft[];
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

  /** Opens the place of one piece of homework. */
  async open(participationId: string): Promise<OpenedShelf> {
    const rows = (await this.inTurn((drafts) => this.rowsOf(drafts, participationId))) ?? [];
    const slot = `${participationId}/${this.tab}`;
    let slots: readonly string[] = [...rows.map(({ row }) => row.slot), slot];
    return {
      kept: rows.map(({ draft }) => draft),
      keep: async (draft) => {
        const done = await this.inTurn(async (drafts) => {
          const row = await this.sealed(drafts, slot, draft);
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

  /** For which pieces of homework this device keeps something of the person who is signed in. */
  async waiting(): Promise<readonly string[]> {
    const rows = await this.inTurn((drafts) => this.rowsOf(drafts));
    return [...new Set((rows ?? []).map(({ row }) => row.participationId))];
  }

  /** One after the other, so that what is forgotten after it was kept stays forgotten. Undefined where it failed. */
  private inTurn<Answer>(work: (drafts: DraftsDatabase) => Promise<Answer>): Promise<Answer | undefined> {
    const turn = this.last.then(() => withDrafts(work)).catch(() => undefined);
    this.last = turn;
    return turn;
  }

  private async rowsOf(
    drafts: DraftsDatabase,
    participationId?: string,
  ): Promise<readonly { readonly row: DraftRow; readonly draft: KeptDraft }[]> {
    const key = await this.keyOf(drafts);
    if (!key) return [];
    const rows = (await drafts.all('drafts'))
      .filter((row) => participationId === undefined || row.participationId === participationId)
      .toSorted((one, other) => one.at - other.at);
    const opened = await Promise.all(
      rows.map(async (row) => ({
        row,
        draft: (await unseal(key.key, row, row.slot)) as KeptDraft | undefined,
      })),
    );
    return opened.flatMap(({ row, draft }) => (draft ? [{ row, draft }] : []));
  }

  private async sealed(
    drafts: DraftsDatabase,
    slot: string,
    draft: KeptDraft,
  ): Promise<DraftRow | undefined> {
    const accountId = this.session.person()?.accountId;
    if (!accountId) return undefined;
    const key = await this.renewedKey(drafts, accountId);
    const { participationId } = draft;
    return {
      slot,
      accountId,
      participationId,
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
