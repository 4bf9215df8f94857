import {
  fieldsOf,
  JOINT_SECTION,
  NOTE_FORMATS,
  type AdditionState,
  type Note,
  type NoteAddition,
  type NoteCorrection,
  type NotePullIn,
  type NoteSignature,
} from '@reknit/sessions/model';
import type { Instant, TimeZoneName } from '@reknit/shared/model';
import { PdfSheet } from './pdf-sheet';

const ADDITION_TITLES = { late_entry: 'Late entry', addendum: 'Addendum', amendment: 'Amendment' } as const;
const ATTENDANCE: Readonly<Record<string, string>> = {
  attended: 'attended',
  attended_late: 'attended, late',
  left_early: 'left early',
  late_cancelled: 'cancelled late',
  cancelled_in_time: 'cancelled in time',
  no_show: 'did not come',
  clinician_cancelled: 'cancelled by the clinician',
  excused: 'excused',
};

/** A moment in the zone of the practice, with the zone beside it. */
function momentIn(zone: TimeZoneName): (at: Instant) => string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return (at) => `${format.format(new Date(at))} (${zone})`;
}

/**
 * A signed note on paper: all of its text, where what was pulled in came from, everything written under it, and who signed.
 *
 * @param zone of the practice: every moment is given in it
 */
export function notePdf(
  note: Note,
  zone: TimeZoneName,
  takenOut: { by: string; at: Instant },
): Promise<Buffer> {
  const moment = momentIn(zone);
  const sheet = new PdfSheet('Note');
  head(sheet, note, moment);
  for (const { key, label } of fieldsOf(note.row.format, note.row.section)) {
    const text = note.texts.find((one) => one.key === key)?.text;
    if (text === undefined) continue;
    sheet.keepTogether(48).text(label, { weight: 'bold', size: 11, before: 12 }).text(text, { before: 2 });
  }
  for (const pulled of note.pullIns) pulledIn(sheet, pulled, moment);
  sheet.rule();
  const valid = note.signatures.filter(
    ({ endedAt, revision }) => endedAt === undefined && revision === note.revision,
  );
  for (const signature of valid) signed(sheet, signature, moment);
  if (valid.length === 0) sheet.text('Not signed.', { weight: 'bold' });
  for (const addition of note.additions.filter(({ signatures }) => signatures.length > 0))
    added(sheet, addition, moment);
  for (const one of note.corrections.filter(({ state }) => state !== 'asked'))
    corrected(sheet, one, { moment, joint: note.row.section === JOINT_SECTION });
  const line = `Confidential. Taken out by ${takenOut.by}, ${moment(takenOut.at)}.`;
  return sheet.finish((page, of) => `${line} Page ${page} of ${of}.`);
}

type Moment = (at: Instant) => string;

function head(sheet: PdfSheet, note: Note, moment: Moment): void {
  const { row, header } = note;
  sheet.text(`${NOTE_FORMATS[row.format].label} note`, { size: 17, weight: 'bold' });
  sheet.text(note.caseTitle, { size: 12, before: 2 });
  const section =
    row.section === JOINT_SECTION ? 'Joint record' : `Individual section of ${row.sectionName ?? ''}`;
  sheet.text(section, { faint: true, before: 6 });
  sheet.text(
    header.sessionStart ? `Session: ${moment(header.sessionStart)}` : `About: ${moment(row.about)}`,
    { faint: true },
  );
  const frame = [
    header.minutes === undefined ? '' : `${header.minutes} minutes`,
    header.modality ?? '',
    header.medium ?? '',
  ];
  const facts = frame.filter(Boolean).map((fact) => fact.replaceAll('_', ' '));
  if (facts.length > 0) sheet.text(facts.join(' · '), { faint: true });
  for (const { name, attendance, minutesLate, placeAskedAt } of header.attendance) {
    const late = minutesLate === undefined ? '' : ` (${minutesLate} minutes)`;
    const asked =
      placeAskedAt === undefined ? '' : ', asked where they are and whether they can speak freely';
    const came = ATTENDANCE[attendance ?? ''] ?? 'attendance not taken';
    sheet.text(`${name}: ${came}${late}${asked}`, { faint: true });
  }
  sheet.text(`Written by ${row.authorName}, begun ${moment(row.createdAt)}`, { faint: true });
  const { lateEntry, inError } = note;
  if (lateEntry)
    sheet
      .text(`LATE ENTRY: written ${moment(lateEntry.writtenAt)} for ${moment(lateEntry.about)}`, {
        weight: 'bold',
        before: 8,
      })
      .text(lateEntry.reason);
  if (inError)
    sheet
      .text(`MARKED IN ERROR by ${inError.by}, ${moment(inError.at)}`, { weight: 'bold', before: 8 })
      .text(inError.reason);
  if (row.state === 'unsigned_locked')
    sheet.text('LOCKED UNSIGNED: nobody signed this text in time.', { weight: 'bold', before: 8 });
}

function pulledIn(sheet: PdfSheet, pulled: NotePullIn, moment: Moment): void {
  const what = pulled.subject ?? (pulled.releaseId === undefined ? pulled.sourceKind : 'Released words');
  const figure = pulled.change
    ? ` ${pulled.change.from ?? ''}→${pulled.change.to}`
    : pulled.count
      ? ` ${pulled.count.n} of ${pulled.count.of}`
      : '';
  sheet.keepTogether(40).text(`${what}${figure}`, { weight: 'bold', before: 10, indent: 12 });
  sheet.text(`As it was ${moment(pulled.pulledAt)}; from ${pulled.sourceKind} ${pulled.sourceId}`, {
    faint: true,
    size: 8,
    indent: 12,
  });
  for (const { label, text } of pulled.words)
    sheet.text(label === '' ? text : `${label}: ${text}`, { indent: 12 });
}

function signed(sheet: PdfSheet, signature: NoteSignature, moment: Moment): void {
  const { name, credential, at, contentHash, previousHash, revision, sentence, endedAt } = signature;
  sheet.keepTogether(56).text(`${sentence ? `${sentence}. Co-signed` : 'Signed'} by ${name}, ${credential}`, {
    weight: 'bold',
    before: 6,
  });
  sheet.text(`${moment(at)} · ${at} · version ${revision}`, { faint: true, size: 8 });
  sheet.text(`SHA-256 ${contentHash}`, { faint: true, size: 8 });
  if (previousHash !== undefined)
    sheet.text(`Signed before it: SHA-256 ${previousHash}`, { faint: true, size: 8 });
  if (endedAt !== undefined) sheet.text(`Holds no more since ${moment(endedAt)}.`, { faint: true, size: 8 });
}

/** How an addition stands that is not simply signed. */
const ADDITION_STANDS: Readonly<Partial<Record<AdditionState, string>>> = {
  awaiting_cosign: 'Waits for a co-signature.',
  returned_for_changes: 'Given back for changes: this is the text that was signed.',
  discarded: 'Not taken further.',
};

function added(sheet: PdfSheet, addition: NoteAddition, moment: Moment): void {
  const { kind, state, reason, wrong, text, signatures } = addition;
  sheet.rule().keepTogether(64).text(ADDITION_TITLES[kind], { weight: 'bold', size: 11 });
  sheet.text(`Why: ${reason}`, { before: 2 });
  if (wrong !== undefined) sheet.text(`Wrong: ${wrong}`, { before: 2 });
  sheet.text(wrong === undefined ? text : `Right: ${text}`, { before: 2 });
  const stands = ADDITION_STANDS[state];
  if (stands !== undefined) sheet.text(stands, { weight: 'bold', before: 4 });
  const valid = signatures.filter(({ endedAt }) => endedAt === undefined);
  for (const signature of valid.length > 0 ? valid : signatures.slice(-1)) signed(sheet, signature, moment);
}

/** What somebody asked to have corrected, how it was answered, and what they say to that. */
function corrected(
  sheet: PdfSheet,
  correction: NoteCorrection,
  { moment, joint }: { readonly moment: Moment; readonly joint: boolean },
): void {
  const { name, askedAt, wrong, right, answeredBy, answeredAt, reason, statement, statedAt } = correction;
  const answered = `${answeredBy ?? ''}, ${moment(answeredAt ?? askedAt)}`;
  sheet.rule().keepTogether(64).text(`${name} asked for a correction`, { weight: 'bold', size: 11 });
  sheet.text(moment(askedAt), { faint: true, size: 8 });
  sheet.text(`Believed to be wrong: ${wrong}`, { before: 2 });
  sheet.text(`Asked for instead: ${right}`, { before: 2 });
  if (reason === undefined)
    sheet.text(`Corrected by the amendment of ${answered}`, { weight: 'bold', before: 4 });
  else {
    sheet.text('Left as it is', { weight: 'bold', before: 4 }).text(reason, { before: 2 });
    sheet.text(answered, { faint: true, size: 8 });
  }
  if (statement !== undefined) {
    sheet.text('Statement of disagreement', { weight: 'bold', before: 4 }).text(statement, { before: 2 });
    sheet.text(moment(statedAt ?? askedAt), { faint: true, size: 8 });
  }
  if (joint)
    sheet.text(`Between ${name} and the care team: not for anybody else who takes part in this case.`, {
      weight: 'bold',
      before: 4,
    });
}
