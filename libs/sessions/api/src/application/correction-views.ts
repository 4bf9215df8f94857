import type {
  CaseCorrection,
  CorrectableNote,
  CorrectionSession,
  MyCorrection,
  NoteCorrection,
} from '@reknit/sessions/model';
import type { CorrectionRecord } from '../persistence/correction-requests';
import type { NoteRecord } from '../persistence/note-row';
import type { CorrectionTexts } from './correction-words';

const SIGNED: readonly (string | null)[] = ['signed', 'cosigned'];

function sessionOf(row: CorrectionRecord): CorrectionSession | undefined {
  const { sessionId: id, sessionStart, sessionZone: timeZone, sessionMedium: medium } = row;
  if (id === null || sessionStart === null || timeZone === null || medium === null) return undefined;
  return { id, start: sessionStart.toISOString(), timeZone, medium };
}

/** To whoever asked: not which note it was about, nor who of the team answered. */
export function myCorrectionOf(row: CorrectionRecord, texts: CorrectionTexts): MyCorrection {
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    wrong: texts.wrong,
    right: texts.right,
    session: sessionOf(row),
    askedAt: row.askedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString(),
    reason: texts.reason,
    statement: texts.statement,
    statedAt: row.statedAt?.toISOString(),
  };
}

/** To the team. An amendment that was discarded is none. */
export function caseCorrectionOf(row: CorrectionRecord, texts: CorrectionTexts): CaseCorrection {
  const gone = row.additionId !== null && row.additionState === 'discarded';
  return {
    ...myCorrectionOf(row, texts),
    participantId: row.participantId,
    name: row.name,
    answeredBy: row.answeredBy ?? undefined,
    noteId: gone ? undefined : (row.noteId ?? undefined),
    amendment:
      row.additionId === null || gone
        ? undefined
        : { id: row.additionId, signed: SIGNED.includes(row.additionState) },
  };
}

/** As it stands under a note. */
export function noteCorrectionOf(row: CorrectionRecord, texts: CorrectionTexts): NoteCorrection {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    wrong: texts.wrong,
    right: texts.right,
    askedAt: row.askedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString(),
    answeredBy: row.answeredBy ?? undefined,
    reason: texts.reason,
    additionId: row.additionId ?? undefined,
    statement: texts.statement,
    statedAt: row.statedAt?.toISOString(),
  };
}

export function correctableOf({
  id,
  format,
  section,
  about,
  authorName,
  additionOpen,
}: NoteRecord): CorrectableNote {
  return { id, format, section, about, authorName, additionOpen };
}
