import type {
  FlagHistoryLine,
  FlagMove,
  FlagStatus,
  RiskFlagView,
  RiskLevel,
  RiskType,
} from '@reknit/measures/model';

export const RISK_TYPE_WORDS: Record<RiskType, string> = {
  self_harm_suicide: 'Thoughts of being better off dead, or of hurting themselves',
  acute_crisis: 'A total in the highest range',
};

export const RISK_LEVEL_WORDS: Record<RiskLevel, string> = {
  amber: 'To look at the same working day',
  high: 'High: to look at within an hour of opening time',
};

export const RISK_LEVEL_SHORT: Record<RiskLevel, string> = { amber: 'amber', high: 'high' };

export const FLAG_STATUS_WORDS: Record<FlagStatus, string> = {
  open: 'Nobody has acknowledged it yet',
  acknowledged: 'Acknowledged, to be assessed',
  assessed: 'Assessed, a plan is to be made',
  managed: 'There is a plan',
  closed: 'Closed',
};

/** What each step is, on its button and before it is taken. */
export const FLAG_MOVE_WORDS: Record<
  FlagMove,
  { readonly verb: string; readonly done: string; readonly text: string }
> = {
  acknowledge: {
    verb: 'I have seen it',
    done: 'Acknowledged',
    text: 'It says that somebody looks after this from here on: you.',
  },
  assess: {
    verb: 'Mark as assessed',
    done: 'Marked as assessed',
    text: 'You have spoken with them and know how things stand. What you found belongs in the risk note.',
  },
  manage: {
    verb: 'There is a plan',
    done: 'Marked as managed',
    text: 'You have agreed what happens next, and by whom. The plan belongs in the risk note.',
  },
  close: {
    verb: 'Close the flag',
    done: 'Closed',
    text: 'The reason stands in the record.',
  },
};

const HISTORY: Record<FlagHistoryLine['what'], (by: string) => string> = {
  opened: () => 'The flag opened',
  raised: () => 'A further answer raised it to high, and it began again',
  'supervisor-told': () => 'It was not acknowledged in time: the supervisor is asked to look',
  acknowledged: (by) => `${by} acknowledged it`,
  assessed: (by) => `${by} marked it as assessed`,
  managed: (by) => `${by} marked that there is a plan`,
  'close-proposed': (by) => `${by} proposed to close it`,
  'close-refused': (by) => `${by} did not agree to close it`,
  closed: (by) => `${by} closed it`,
};

/** One line of what was done. */
export function historyInWords({ what, by }: Pick<FlagHistoryLine, 'what' | 'by'>): string {
  return HISTORY[what](by ?? 'Somebody');
}

/** The name an instrument is known by, from its code. */
export const instrumentInWords = (code: string): string => code.toUpperCase();

/** What set it off: the answer itself, or the total. */
export function sourceInWords({ source }: Pick<RiskFlagView, 'source'>): string {
  const name = instrumentInWords(source.instrument);
  return source.rule === 'total' ? `the total of the ${name}` : `one answer in the ${name}`;
}

/** One answer that set it off, or added to it: what was chosen, or the total. */
export function valueInWords({ source }: Pick<RiskFlagView, 'source'>, value: number): string {
  const name = instrumentInWords(source.instrument);
  return source.rule === 'total'
    ? `${name}, total ${value}`
    : `${name}, one question answered with ${value} of 3`;
}
