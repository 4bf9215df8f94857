import { Injectable } from '@nestjs/common';
import {
  AdditionState,
  canonicalAddition,
  OPEN_ADDITION_STATES,
  type AdditionSetAside,
  type LeftOpenAddition,
  type Note,
  type NoteAddition,
} from '@reknit/sessions/model';
import { SealBroken, type Actor } from '@reknit/shared/api-kernel';
import { NoteAdditionReviews, type AdditionReview } from '../persistence/note-addition-reviews';
import type { AdditionWords } from '../persistence/note-additions';
import type { AdditionRecord, NoteRecord } from '../persistence/note-row';
import { additionOf, signaturesOf } from './note-addition-views';
import { NoteCorrections } from './note-corrections';
import { NoteDesk } from './note-desk';
import { sha256 } from './note-ground';
import { NotePeople } from './note-people';

/** What stands under a note, as whoever asks may read it. */
@Injectable()
export class NoteUnder {
  constructor(
    private readonly desk: NoteDesk,
    private readonly reviews: NoteAdditionReviews,
    private readonly people: NotePeople,
    private readonly corrections: NoteCorrections,
  ) {}

  /** @throws SealBroken when what stands there is not what was signed: somebody has written here by another way */
  async of(
    actor: Actor,
    note: NoteRecord,
    { mayChange, purpose }: { readonly mayChange: boolean; readonly purpose: 'read' | 'export' },
  ): Promise<Pick<Note, 'additions' | 'corrections' | 'leftOpen' | 'setAside'>> {
    const rows = await this.desk.additions.ofNote(note.id);
    const words = await this.desk.additions.words(rows);
    const reviews = rows.length > 0 ? await this.reviews.ofNote(note.id) : [];
    const additions: NoteAddition[] = [];
    const setAside: AdditionSetAside[] = [];
    for (const [index, row] of rows.entries()) {
      const of = reviews.filter(({ additionId }) => additionId === row.id);
      const mine = purpose === 'read' && row.authorId === actor.accountId;
      const shown = await this.shown({ mine, row, said: words[index], reviews: of });
      if (shown) additions.push(await this.view(actor, note, { row, shown, reviews: of }));
      else setAside.push(...(await this.withoutWords(row)));
    }
    const open = rows.find(({ state }) => OPEN_ADDITION_STATES.includes(state));
    const leftOpen = mayChange && open && !open.authorHere ? leftOpenOf(open) : undefined;
    return { additions, corrections: await this.corrections.under(note), leftOpen, setAside };
  }

  /** What was begun, never signed and set aside: who did so and why. */
  private async withoutWords(row: AdditionRecord): Promise<readonly AdditionSetAside[]> {
    const aside = await this.desk.additions.setAside(row);
    return aside ? [{ kind: row.kind, authorName: row.authorName, ...aside }] : [];
  }

  private async view(
    actor: Actor,
    { caseId }: NoteRecord,
    {
      row,
      shown,
      reviews,
    }: {
      readonly row: AdditionRecord;
      readonly shown: AdditionWords;
      readonly reviews: readonly AdditionReview[];
    },
  ): Promise<NoteAddition> {
    const mine = row.authorId === actor.accountId;
    const waits = row.state === AdditionState.awaitingCosign && !mine;
    return {
      ...additionOf(row, shown, mine),
      signatures: signaturesOf(row, reviews),
      returns: await this.reviews.returns(reviews),
      mayCosign: waits && (await this.people.supervises(actor, row.authorId, caseId)),
      setAside: await this.desk.additions.setAside(row),
    };
  }

  /** What was never signed is its author's, to be read and not taken out; what was returned, the others read as it was signed. */
  private async shown({
    mine,
    row,
    said,
    reviews,
  }: {
    readonly mine: boolean;
    readonly row: AdditionRecord;
    readonly said: AdditionWords | undefined;
    readonly reviews: readonly AdditionReview[];
  }): Promise<AdditionWords | undefined> {
    if (said && row.signedAt && row.contentHash) {
      const { signedAt, contentHash, previousHash } = row;
      requireSigned(row, said, { signedAt, contentHash, previousHash });
      return said;
    }
    if (mine && row.state !== AdditionState.discarded) return said;
    const last = reviews.findLast(({ kind }) => kind === 'returned');
    if (!last?.content || !last.signedAt) return undefined;
    const [then] = await this.desk.additions.words([{ id: row.id, content: last.content }]);
    const { signedAt, contentHash, previousHash } = last;
    if (then) requireSigned(row, then, { signedAt, contentHash, previousHash });
    return then;
  }
}

interface Signed {
  readonly signedAt: Date;
  readonly contentHash: string;
  readonly previousHash: string | null;
}

function requireSigned(row: AdditionRecord, words: AdditionWords, signed: Signed): void {
  const content = canonicalAddition({
    ...row,
    words,
    signedAt: signed.signedAt.toISOString(),
    previousHash: signed.previousHash ?? undefined,
  });
  if (sha256(content) !== signed.contentHash) throw new SealBroken();
}

function leftOpenOf({ id, version, kind, authorName, createdAt }: AdditionRecord): LeftOpenAddition {
  return { id, version, kind, authorName, createdAt: createdAt.toISOString() };
}
