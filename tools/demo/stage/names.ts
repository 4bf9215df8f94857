import type { ClientKey } from '../people';

/** What the stories call the things they make. */
export const names = {
  case: (key: string) => `case ${key}`,
  participant: (key: string, who: ClientKey) => `${who} in case ${key}`,
  rupture: (key: string, at: number) => `rupture ${at} of case ${key}`,
  goal: (key: string, at: number) => `goal ${at} of case ${key}`,
  homework: (key: string, at: number) => `homework ${at} of case ${key}`,
  /** What somebody handed in last for an exercise. */
  entry: (key: string, exercise: string, who: ClientKey) =>
    `what ${who} wrote for ${exercise} in case ${key}`,
  /** Somebody's part in homework that the story calls by a name. */
  work: (key: string, called: string, who: ClientKey) => `${who}'s part in ${called} of case ${key}`,
  plan: (key: string, called: string) => `plan ${called} of case ${key}`,
  boundary: (key: string, called: string) => `boundary ${called} of case ${key}`,
  promise: (key: string, called: string) => `promise ${called} of case ${key}`,
  slip: (key: string, called: string) => `slip ${called} of case ${key}`,
  part: (key: string, at: number, who: ClientKey) => `${who}'s part in homework ${at} of case ${key}`,
} as const;
