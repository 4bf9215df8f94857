import type { OwnItem, OwnRecord } from '@reknit/cases/model';
import { PdfSheet } from '@reknit/sessions/api';
import type { TimeZoneName } from '@reknit/shared/model';

/**
 * A copy on paper: part by part what is somebody's own, and at the end what is not in it and how to ask for it.
 *
 * @param zone of the person: every moment is given in it
 */
export function ownRecordPdf(record: OwnRecord, zone: TimeZoneName): Promise<Buffer> {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'long', timeStyle: 'short' });
  const moment = (at: string) => `${format.format(new Date(at))} (${zone})`;
  const sheet = new PdfSheet('Copy');
  sheet.text('A copy of what is yours', { size: 17, weight: 'bold' });
  sheet.text(record.person, { size: 12, before: 4 });
  sheet.text(`Taken out ${moment(record.takenOutAt)}`, { faint: true, before: 2 });
  sheet.text(
    'It holds what you wrote yourself and what the practice keeps about you in your own name. It holds nothing that somebody else wrote.',
    { before: 8 },
  );
  for (const { title, items } of record.parts) {
    sheet.rule().keepTogether(72).text(title, { size: 13, weight: 'bold', before: 4 });
    if (items.length === 0) sheet.text('Nothing of yours is kept here.', { faint: true, before: 4 });
    for (const item of items) itemOn(sheet, item, moment);
  }
  sheet
    .rule()
    .keepTogether(96)
    .text('What is not in this file, and how to ask for it', { size: 13, weight: 'bold', before: 4 });
  for (const { what, how } of record.notIncluded)
    sheet.keepTogether(48).text(what, { before: 8 }).text(how, { faint: true, before: 2 });
  const line = `Private. Taken out ${moment(record.takenOutAt)}.`;
  return sheet.finish((page, of) => `${line} Page ${page} of ${of}.`);
}

function itemOn(sheet: PdfSheet, item: OwnItem, moment: (at: string) => string): void {
  sheet.keepTogether(56).text(item.title, { size: 11, weight: 'bold', before: 12 });
  const note = item.source.note ? ` · ${item.source.note}` : '';
  sheet.text(`${moment(item.at)}${note}`, { size: 8, faint: true, before: 1 });
  for (const { label, text } of item.words) {
    if (label !== '') sheet.keepTogether(32).text(label, { faint: true, size: 9, before: 6, indent: 12 });
    sheet.text(text, { before: label === '' ? 4 : 1, indent: 12 });
  }
  for (const { label, value, unit } of item.figures)
    sheet.text(`${label}: ${value}${unit ? ` ${unit}` : ''}`, { before: 4, indent: 12 });
}
