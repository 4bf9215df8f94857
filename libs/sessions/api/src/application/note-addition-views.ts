import {
  COSIGN_SENTENCE,
  SignatureKind,
  type NoteAddition,
  type NoteSignature,
} from '@reknit/sessions/model';
import type { AdditionReview } from '../persistence/note-addition-reviews';
import type { AdditionWords } from '../persistence/note-additions';
import type { AdditionRecord } from '../persistence/note-row';

/** Key by key, with the words that whoever asks may read. */
export function additionOf(
  row: AdditionRecord,
  words: AdditionWords,
  mine: boolean,
): Omit<NoteAddition, 'signatures' | 'returns' | 'mayCosign' | 'setAside'> {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    state: row.state,
    authorId: row.authorId,
    authorName: row.authorName,
    credential: row.credential ?? undefined,
    reason: words.reason,
    wrong: words.wrong,
    text: words.text,
    createdAt: row.createdAt.toISOString(),
    signedAt: row.signedAt?.toISOString(),
    contentHash: row.contentHash ?? undefined,
    previousHash: row.previousHash ?? undefined,
    mine,
  };
}

/** Every signature there was, in the order of time. What was returned holds no more; each time it was signed is a version. */
export function signaturesOf(
  row: AdditionRecord,
  reviews: readonly AdditionReview[],
): readonly NoteSignature[] {
  const returned = reviews.filter(({ kind }) => kind === 'returned');
  const before = returned.map((review, index): NoteSignature => {
    const { signedName, signedCredential, signedAt, contentHash, previousHash, at } = review;
    return {
      ...authorsOf(row, index + 1, { at: signedAt ?? at, contentHash, previousHash }),
      name: signedName ?? row.authorName,
      credential: signedCredential ?? '',
      endedAt: at.toISOString(),
    };
  });
  if (!row.signedAt || !row.contentHash) return before;
  const revision = returned.length + 1;
  const { signedAt: at, contentHash, previousHash } = row;
  const now = authorsOf(row, revision, { at, contentHash, previousHash });
  const cosigned = reviews.filter(({ kind }) => kind === 'cosigned');
  return [...before, now, ...cosigned.map((review) => cosignersOf(review, revision, previousHash))];
}

function authorsOf(
  row: AdditionRecord,
  revision: number,
  {
    at,
    contentHash,
    previousHash,
  }: { readonly at: Date; readonly contentHash: string; readonly previousHash: string | null },
): NoteSignature {
  return {
    kind: SignatureKind.author,
    accountId: row.authorId,
    name: row.authorName,
    credential: row.credential ?? '',
    at: at.toISOString(),
    revision,
    contentHash,
    previousHash: previousHash ?? undefined,
  };
}

function cosignersOf(
  { byAccount, name, credential, at, contentHash }: AdditionReview,
  revision: number,
  previousHash: string | null,
): NoteSignature {
  return {
    kind: SignatureKind.cosigner,
    accountId: byAccount,
    name,
    credential: credential ?? '',
    at: at.toISOString(),
    revision,
    contentHash,
    previousHash: previousHash ?? undefined,
    sentence: COSIGN_SENTENCE,
  };
}
