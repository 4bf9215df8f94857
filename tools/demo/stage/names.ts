import type { ClientKey } from '../people';

/** What the stories call the things they make. */
export const names = {
  case: (key: string) => `case ${key}`,
  participant: (key: string, who: ClientKey) => `${who} in case ${key}`,
  rupture: (key: string, at: number) => `rupture ${at} of case ${key}`,
  goal: (key: string, at: number) => `goal ${at} of case ${key}`,
  homework: (key: string, at: number) => `homework ${at} of case ${key}`,
  part: (key: string, at: number, who: ClientKey) => `${who}'s part in homework ${at} of case ${key}`,
} as const;
