import type { Note } from '@reknit/sessions/model';
import { getDocumentProxy } from 'unpdf';
import { notePdf } from './note-pdf';
import { linesOf } from './pdf-lines';

const ARABIC = 'مرحبا بكم في الجلسة (الثانية) رقم 47 اليوم';
const CYRILLIC = 'Привет, ёжик — всё по-честному';
const LATIN = 'Désolée, naïve façade, Žižek, Łódź, İstanbul';
const EMOJI = 'Better 🙂 than 😢, and a 🌱.';

const row: Note['row'] = {
  id: '0199a000-0000-7000-8000-000000000001',
  version: 4,
  format: 'dap',
  section: 'joint',
  state: 'signed',
  about: '2026-11-03T10:50:00.000Z',
  authorId: 'a',
  authorName: 'Zoë Łukasik',
  mine: true,
  createdAt: '2026-11-07T10:55:00.000Z',
  changedAt: '2026-11-07T11:10:00.000Z',
  signedAt: '2026-11-07T11:10:00.000Z',
  overdue: false,
  late: true,
  additions: 1,
  additionOpen: false,
};
const note: Note = {
  row,
  version: 4,
  caseId: 'c',
  caseTitle: 'Rosalind & Tobias',
  revision: 2,
  header: {
    minutes: 50,
    modality: 'couple',
    medium: 'in_person',
    attendance: [{ participantId: 'p', name: 'Rosalind', attendance: 'attended_late', minutesLate: 9 }],
  },
  texts: [
    { key: 'data', text: `${LATIN}\n${CYRILLIC}\n${ARABIC}` },
    { key: 'assessment', text: EMOJI },
    { key: 'plan', text: `${'One more sentence that is said at some length. '.repeat(180)}` },
  ],
  pullIns: [
    {
      id: 'i',
      sourceKind: 'homework.entry',
      sourceId: 'e-1',
      happenedAt: '2026-11-01T10:00:00.000Z',
      pulledAt: '2026-11-07T10:58:00.000Z',
      pulledBy: 'Zoë Łukasik',
      subject: 'Values side by side',
      words: [{ label: 'What honesty looks like', text: 'He opens post at the table.' }],
    },
  ],
  signatures: [
    {
      kind: 'author',
      accountId: 'a',
      name: 'Zoë Łukasik',
      credential: 'LMFT',
      at: '2026-11-07T11:10:00.000Z',
      revision: 2,
      contentHash: 'ab'.repeat(32),
    },
    {
      kind: 'author',
      accountId: 'a',
      name: 'An earlier signature',
      credential: 'LMFT',
      at: '2026-11-07T11:00:00.000Z',
      revision: 1,
      contentHash: 'cd'.repeat(32),
      endedAt: '2026-11-07T11:01:00.000Z',
    },
  ],
  corrections: [
    {
      id: 'k',
      name: 'Rosalind Achterberg',
      state: 'disagreed',
      wrong: 'That she shouted.',
      right: 'She spoke up.',
      askedAt: '2026-11-08T09:00:00.000Z',
      answeredAt: '2026-11-09T09:00:00.000Z',
      answeredBy: 'Zoë Łukasik',
      reason: 'It says what was heard in the room.',
      statement: 'I was not loud.',
      statedAt: '2026-11-10T09:00:00.000Z',
    },
  ],
  additions: [
    {
      id: 'd',
      version: 2,
      kind: 'amendment',
      state: 'cosigned',
      authorId: 'a',
      authorName: 'Zoë Łukasik',
      credential: 'LMFT',
      reason: 'A wrong figure.',
      wrong: 'CSI-16 47',
      text: 'CSI-16 46',
      createdAt: '2026-11-08T10:00:00.000Z',
      signedAt: '2026-11-08T10:01:00.000Z',
      contentHash: 'ef'.repeat(32),
      mine: true,
      mayCosign: false,
      returns: [],
      signatures: [
        {
          kind: 'author',
          accountId: 'a',
          name: 'Zoë Łukasik',
          credential: 'LMFT',
          at: '2026-11-08T10:01:00.000Z',
          revision: 1,
          contentHash: 'ef'.repeat(32),
          previousHash: 'ab'.repeat(32),
        },
        {
          kind: 'cosigner',
          accountId: 's',
          name: 'Wren Castellano',
          credential: 'LCSW',
          at: '2026-11-08T12:00:00.000Z',
          revision: 1,
          contentHash: 'ef'.repeat(32),
          previousHash: 'ab'.repeat(32),
          sentence: 'Reviewed and discussed in supervision',
        },
      ],
    },
  ],
  returns: [],
  releases: [],
  releasedHere: [],
  lateEntry: { writtenAt: row.createdAt, about: row.about, reason: 'I was ill that week.' },
  may: {} as Note['may'],
};

describe('a note on paper', () => {
  let words = '';
  let pages = 0;
  let fonts: ReadonlySet<string> = new Set();
  beforeAll(async () => {
    const file = await notePdf(note, 'Europe/Lisbon', {
      by: 'Ilse Marchetti',
      at: '2026-11-09T10:00:00.000Z',
    });
    const document = await getDocumentProxy(new Uint8Array(file), { verbosity: 0 });
    pages = document.numPages;
    const used = new Set<string>();
    for (let number = 1; number <= pages; number += 1) {
      const content = await (await document.getPage(number)).getTextContent();
      for (const item of content.items)
        if ('str' in item) {
          words += item.str;
          used.add(item.fontName);
        }
    }
    fonts = used;
  });

  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, '');

  it('holds every letter: accents, Cyrillic and pictures', () => {
    for (const text of [LATIN, CYRILLIC, EMOJI]) expect(plain(words)).toContain(plain(text));
    expect(fonts.size).toBeGreaterThan(2);
  });

  it('holds Arabic as it is read', () => {
    for (const word of ARABIC.replace(/[()]/g, '').split(' ')) expect(plain(words)).toContain(word);
    expect(plain(words)).toContain(plain('مرحبا بكم في الجلسة'));
  });

  it('goes on over as many pages as it needs, each with a line at its foot', () => {
    expect(pages).toBeGreaterThan(1);
    expect(plain(words)).toContain(plain(`Page ${pages} of ${pages}.`));
    expect(plain(words)).toContain(plain('Taken out by Ilse Marchetti'));
  });

  it('says what somebody asked to have corrected, how it was answered, what they say to that, and whom it is not for', () => {
    for (const text of [
      'Rosalind Achterberg asked for a correction',
      'Believed to be wrong: That she shouted.',
      'It says what was heard in the room.',
      'Zoë Łukasik, 9 November 2026 at 09:00 (Europe/Lisbon)',
      'I was not loud.',
      'not for anybody else who takes part in this case',
    ])
      expect(plain(words)).toContain(plain(text));
  });

  it('says who signed it with what, what came late and why, and what was written under it', () => {
    for (const text of [
      'Signed by Zoë Łukasik, LMFT',
      `SHA-256 ${'ab'.repeat(32)}`,
      'LATE ENTRY: written 7 November 2026 at 10:55 (Europe/Lisbon)',
      'I was ill that week.',
      'Values side by side',
      'from homework.entry e-1',
      'Wrong: CSI-16 47',
      'Right: CSI-16 46',
      `Signed before it: SHA-256 ${'ab'.repeat(32)}`,
      'Reviewed and discussed in supervision. Co-signed by Wren Castellano, LCSW',
    ])
      expect(plain(words)).toContain(plain(text));
    expect(plain(words)).not.toContain(plain('An earlier signature'));
  });
});

describe('a line', () => {
  const measure = (text: string) => [...text].length * 5;
  const set = (text: string, width = 10_000) =>
    linesOf(text, width, { weight: 'plain', measure }).map(({ pieces, rightToLeft }) => ({
      words: pieces.map((piece) => piece.text).filter((word) => word.trim() !== ''),
      rightToLeft,
    }));

  it('is seen from left to right: Arabic words turned round, figures among them not, brackets mirrored', () => {
    expect(set('رقم (47) اليوم')).toEqual([{ words: ['اليوم', '(', '47', ')', 'رقم'], rightToLeft: true }]);
    expect(set('She said مرحبا بكم twice')).toEqual([
      { words: ['She', 'said', 'بكم', 'مرحبا', 'twice'], rightToLeft: false },
    ]);
  });

  it('is broken between words, and inside a word only where nothing else helps', () => {
    expect(set('one two three', 40).map(({ words: seen }) => seen)).toEqual([['one', 'two'], ['three']]);
    expect(set('abcdefghij', 20).map(({ words: seen }) => seen)).toEqual([['abcd'], ['efgh'], ['ij']]);
    expect(set('a\n\nb').map(({ words: seen }) => seen)).toEqual([['a'], [], ['b']]);
  });
});
