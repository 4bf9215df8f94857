import type { Note, NoteAddition, NoteMoves, NoteRow, NoteSignature } from '@reknit/sessions/model';

const NO_MOVES: NoteMoves = {
  write: false,
  ready: false,
  sign: false,
  unsign: false,
  cosign: false,
  return: false,
  addendum: false,
  amendment: false,
  late: false,
  markInError: false,
  release: false,
};

export function aRow(over: Partial<NoteRow> = {}): NoteRow {
  return {
    id: 'n1',
    version: 3,
    format: 'dap',
    section: 'joint',
    state: 'draft',
    sessionId: 's1',
    about: '2026-03-05T08:50:00.000Z',
    authorId: 'a1',
    authorName: 'Renata Abreu',
    mine: true,
    createdAt: '2026-03-05T08:52:00.000Z',
    changedAt: '2026-03-05T08:55:00.000Z',
    overdue: false,
    late: false,
    additions: 0,
    additionOpen: false,
    ...over,
  };
}

/** A draft of a joint session, written by whoever is signed in. */
export function aNote(over: Partial<Note> = {}): Note {
  return {
    row: aRow(),
    version: 3,
    caseId: 'c1',
    caseTitle: 'Rosalind and Tobias',
    revision: 2,
    header: {
      sessionStart: '2026-03-05T08:00:00.000Z',
      sessionEnd: '2026-03-05T08:50:00.000Z',
      minutes: 50,
      timeZone: 'Europe/Lisbon',
      modality: 'couple',
      medium: 'in_person',
      attendance: [
        { participantId: 'p1', name: 'Rosalind', attendance: 'attended' },
        { participantId: 'p2', name: 'Tobias', attendance: 'attended_late', minutesLate: 10 },
      ],
    },
    texts: [{ key: 'data', text: 'Both came.' }],
    pullIns: [],
    signatures: [],
    additions: [],
    corrections: [],
    returns: [],
    releases: [],
    releasedHere: [],
    may: { ...NO_MOVES, write: true, ready: true },
    ...over,
  };
}

/** An addendum that whoever is signed in has signed. */
export function anAddition(over: Partial<NoteAddition> = {}): NoteAddition {
  const signature: NoteSignature = {
    kind: 'author',
    accountId: 'a1',
    name: 'Renata Abreu',
    credential: 'LMFT',
    at: '2026-03-05T08:59:00.000Z',
    revision: 1,
    contentHash: 'cd34ef56ab12cd34',
    previousHash: 'ab12cd34ef56ab12',
  };
  return {
    id: 'x1',
    version: 2,
    kind: 'addendum',
    state: 'signed',
    authorId: 'a1',
    authorName: 'Renata Abreu',
    credential: 'LMFT',
    reason: 'They called.',
    text: 'Two weeks.',
    createdAt: '2026-03-05T08:58:00.000Z',
    signedAt: '2026-03-05T08:59:00.000Z',
    contentHash: signature.contentHash,
    previousHash: signature.previousHash,
    mine: true,
    signatures: [signature],
    returns: [],
    mayCosign: false,
    ...over,
  };
}

/** The same note, signed. */
export function aSignedNote(over: Partial<Note> = {}, may: Partial<NoteMoves> = {}): Note {
  return aNote({
    row: aRow({ state: 'signed', signedAt: '2026-03-05T08:56:00.000Z' }),
    signatures: [
      {
        kind: 'author',
        accountId: 'a1',
        name: 'Renata Abreu',
        credential: 'LMFT',
        at: '2026-03-05T08:56:00.000Z',
        revision: 2,
        contentHash: 'ab12cd34ef56ab12cd34ef56ab12cd34ef56ab12cd34ef56ab12cd34ef56ab12',
      },
    ],
    may: { ...NO_MOVES, ...may },
    ...over,
  });
}
