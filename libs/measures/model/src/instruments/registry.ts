import { refuse, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import { MeasuresProblem } from '../vocabulary/measures-problem';
import { GAD_2, GAD_7 } from './gad-7';
import type { Instrument } from './instrument';
import { PHQ_2, PHQ_9 } from './phq-9';

/** Every version ever shipped, newest version of each code first. A version that was answered is never changed. */
export const INSTRUMENTS: readonly Instrument[] = [PHQ_9, GAD_7, PHQ_2, GAD_2];

/** @example instrumentOf('phq-9', 1)?.items.length // 9 */
export function instrumentOf(code: string, version: number): Instrument | undefined {
  return INSTRUMENTS.find((one) => one.code === code && one.version === version);
}

/**
 * Whether an instrument may be asked for here. Where real people are in care (`production`), only one whose words somebody has
 * compared with an official printing.
 *
 * @example mayBeAskedFor({ textVerifiedAgainst: null }, { production: true }).ok // false
 */
export function mayBeAskedFor(
  { textVerifiedAgainst }: Pick<Instrument, 'textVerifiedAgainst'>,
  { production }: { readonly production: boolean },
): Outcome<void, Problem<MeasuresProblem>> {
  return production && textVerifiedAgainst === null
    ? refuse({ code: MeasuresProblem.textNotVerified })
    : succeed(undefined);
}
