import type { AmendsText, CommitmentTerms } from '@reknit/agreements/model';
import { CONFIRM_WORDS } from '../amends-words';
import { dayOf, scheduleInWords } from '../schedule-words';

/**
 * What a version says in one place, as one line to be set beside another.
 *
 * @param path as `amendsDiff` names it: `title`, `commitments.1`
 */
export function valueAt(text: AmendsText, path: string): string {
  const [part = '', index] = path.split('.');
  if (part === 'commitments') return commitment(text.commitments[Number(index)]);
  if (part === 'whatTheyAskedFor' || part === 'willNotDo') return text[part][Number(index)] ?? '';
  return plain(text, part as keyof AmendsText);
}

function commitment(terms: CommitmentTerms | undefined): string {
  if (!terms) return '';
  const hard = terms.ifThen ? ` If ${terms.ifThen.if}, then ${terms.ifThen.then}.` : '';
  return `${terms.text} (${scheduleInWords(terms.schedule)})${hard}`;
}

function plain(text: AmendsText, part: keyof AmendsText): string {
  switch (part) {
    case 'startsOn':
      return dayOf(text.startsOn);
    case 'endsOn':
      return text.endsOn === 'open_ended' ? 'without an end' : dayOf(text.endsOn);
    case 'reviewEveryWeeks':
      return text.reviewEveryWeeks === 1 ? 'every week' : `every ${text.reviewEveryWeeks} weeks`;
    case 'confirmBy':
      return CONFIRM_WORDS[text.confirmBy];
    default:
      return String(text[part]);
  }
}
