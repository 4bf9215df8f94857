import { NOTE_LIMITS } from '../contract/note-limits';
import { fieldsOf, NOTE_FORMAT_CODES, NOTE_FORMATS } from '../vocabulary/note-format';
import { canonicalContent, canonicalText, orderedTexts } from './note-content';
import {
  cosignDueAt,
  isLateEntry,
  isOverdue,
  locksAt,
  signDueAt,
  unsignUntil,
  type NoteSettings,
} from './note-clock';
import {
  faultsOfTexts,
  isExpired,
  isTooLong,
  maySign,
  missingTexts,
  type SigningFacts,
} from './note-signing';

const settings: NoteSettings = {
  signDueHours: 72,
  autoLockDays: 7,
  unsignWindowMinutes: 30,
  cosignDueDays: 7,
  lateEntryHours: 48,
};
const facts: SigningFacts = {
  credential: { credential: 'LMFT', validUntil: '2026-11-30' },
  today: '2026-11-30',
  now: '2026-11-30T12:00:00.000Z',
  createdAt: '2026-11-30T11:00:00.000Z',
  about: '2026-11-30T12:00:00.000Z',
  format: 'dap',
  section: 'joint',
  texts: [
    { key: 'data', text: 'Both attended.' },
    { key: 'assessment', text: 'Reliability rising before felt trust.' },
    { key: 'plan', text: 'Continue EX-07.' },
  ],
};

describe('signing', () => {
  it('is open on the last day of a credential, at the end of a session, with every text that is asked for', () => {
    expect(maySign(facts)).toBeUndefined();
  });

  it.each<[string, Partial<SigningFacts>, string]>([
    ['NT-3: without a credential', { credential: undefined }, 'note.credential-missing'],
    ['NT-3: a day after it expired', { today: '2026-12-01' }, 'note.credential-expired'],
    ['NT-4: while the session goes on', { about: '2026-11-30T12:00:00.001Z' }, 'note.session-not-over'],
    ['NT-4: before it was made', { createdAt: '2026-11-30T12:00:00.001Z' }, 'note.session-not-over'],
    [
      'with a text of nothing but spaces',
      { texts: [...facts.texts.slice(0, 2), { key: 'plan', text: ' \n ' }] },
      'note.incomplete',
    ],
  ])('%s is refused', (_, change, code) => {
    expect(maySign({ ...facts, ...change })).toBe(code);
  });

  it('a credential without a last day does not expire', () => {
    expect(isExpired({}, '2099-01-01')).toBe(false);
  });

  it('names what is missing', () => {
    expect(missingTexts({ ...facts, format: 'birp', texts: [] })).toEqual([
      'behaviour',
      'intervention',
      'response',
      'plan',
    ]);
  });
});

describe('the formats', () => {
  it('are ten, each with something signing asks for, and no key twice', () => {
    expect(NOTE_FORMAT_CODES).toHaveLength(10);
    for (const format of NOTE_FORMAT_CODES) {
      const keys = fieldsOf(format, 'joint').map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(missingTexts({ format, section: 'joint', texts: [] }).length).toBeGreaterThan(1);
      for (const { label, prompt } of NOTE_FORMATS[format].fields)
        expect(label.length * prompt.length).toBeGreaterThan(0);
    }
  });

  it('ask for the pattern between people only where several are meant', () => {
    expect(fieldsOf('dap', 'joint').map(({ key }) => key)).toEqual([
      'data',
      'assessment',
      'plan',
      'system',
      'interventions',
      'risk_line',
      'homework_line',
      'next_session',
    ]);
    expect(fieldsOf('soap', 'p-1').map(({ key }) => key)).not.toContain('system');
  });

  it('take a draft as far as it has come, and no text they have not', () => {
    expect(faultsOfTexts('dap', 'joint', [{ key: 'plan', text: '' }])).toEqual({});
    expect(faultsOfTexts('dap', 'joint', [{ key: 'objective', text: '' }])).toEqual({
      'texts.0.key': [{ code: 'not-a-choice' }],
    });
    expect(faultsOfTexts('dap', 'p-1', [{ key: 'system', text: 'x' }])).toHaveProperty(['texts.0.key']);
    const twice = [
      { key: 'plan', text: 'a' },
      { key: 'plan', text: 'b' },
    ];
    expect(faultsOfTexts('dap', 'joint', twice)).toEqual({ 'texts.1.key': [{ code: 'twice' }] });
  });

  it('are together as long as a note may be, and no longer', () => {
    const long = (last: number) => [
      { key: 'data', text: '🙂'.repeat(NOTE_LIMITS.note - 40_000) },
      { key: 'plan', text: 'b'.repeat(last) },
    ];
    expect([isTooLong([]), isTooLong(long(40_000)), isTooLong(long(40_001))]).toEqual([false, false, true]);
  });
});

describe('what is signed', () => {
  const content = {
    noteId: 'n',
    revision: 2,
    authorId: 'a',
    signedAt: facts.now,
    format: 'dap',
    section: 'joint',
    about: facts.about,
    header: '{}',
    texts: facts.texts,
    pullIns: [],
  } as const;

  it('reads the same in either form of Unicode and with either line end', () => {
    expect(canonicalText('cafe\u0301\r\nnext\rline')).toBe('café\nnext\nline');
    const text = (words: string) => canonicalContent({ ...content, texts: [{ key: 'data', text: words }] });
    expect(text('cafe\u0301\r\n')).toBe(text('café\n'));
  });

  it('does not depend on the order in which it was typed, and has nothing that is empty', () => {
    expect(canonicalContent({ ...content, texts: [...facts.texts].reverse() })).toBe(
      canonicalContent(content),
    );
    expect(orderedTexts('dap', 'joint', [{ key: 'system', text: ' ' }])).toEqual([]);
  });

  it('is another sentence when anything in it is another', () => {
    const all = [
      content,
      { ...content, noteId: 'm' },
      { ...content, revision: 3 },
      { ...content, authorId: 'b' },
      { ...content, signedAt: facts.createdAt },
      { ...content, format: 'soap' as const },
      { ...content, section: 'p-1' },
      { ...content, about: facts.createdAt },
      { ...content, lateReason: 'I was ill.' },
      { ...content, header: '{"minutes":50}' },
      { ...content, texts: facts.texts.slice(1) },
      { ...content, pullIns: ['x'] },
    ];
    expect(new Set(all.map(canonicalContent)).size).toBe(all.length);
  });
});

describe('the clock of a note', () => {
  const about = '2026-11-01T10:00:00.000Z';

  it('counts from what it is about, in hours and days as set', () => {
    expect(signDueAt(about, settings)).toBe('2026-11-04T10:00:00.000Z');
    expect(locksAt(about, settings)).toBe('2026-11-08T10:00:00.000Z');
    expect(unsignUntil(about, settings)).toBe('2026-11-01T10:30:00.000Z');
    expect(cosignDueAt(about, settings)).toBe('2026-11-08T10:00:00.000Z');
  });

  it('calls an entry late after its hours, and not in them', () => {
    expect(isLateEntry(about, '2026-11-03T10:00:00.000Z', settings)).toBe(false);
    expect(isLateEntry(about, '2026-11-03T10:00:00.001Z', settings)).toBe(true);
  });

  it('calls overdue only what is still to be signed', () => {
    expect(isOverdue('draft', about, '2026-11-01T10:00:00.001Z')).toBe(true);
    expect(isOverdue('returned_for_changes', about, '2026-11-02T10:00:00.000Z')).toBe(true);
    expect(isOverdue('draft', about, about)).toBe(false);
    expect(isOverdue('signed', about, '2026-12-02T10:00:00.000Z')).toBe(false);
    expect(isOverdue('unsigned_locked', about, '2026-12-02T10:00:00.000Z')).toBe(false);
  });
});
