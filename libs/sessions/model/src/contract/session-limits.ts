/** Lengths in code points; numbers as they say. */
export const SESSION_LIMITS = {
  minutes: { min: 10, max: 480 },
  participants: { min: 1, max: 12 },
  clinicians: { min: 1, max: 4 },
  everyWeeks: { min: 1, max: 8 },
  everyMonths: { min: 1, max: 3 },
  /** Sessions of one series: a weekly year. */
  occurrences: { min: 1, max: 53 },
  link: { min: 8, max: 400 },
  serviceType: { min: 1, max: 80 },
  reason: { min: 0, max: 500 },
  minutesMissed: { min: 1, max: 480 },
  location: { min: 2, max: 200 },
  callBackNumber: { min: 4, max: 40 },
  whoElse: { min: 0, max: 200 },
  exercises: { min: 0, max: 10 },
  rooms: { min: 0, max: 60 },
  roomName: { min: 1, max: 60 },
  /** Longest span the calendar answers at once. */
  agendaDays: 62,
  agendaSessions: 1000,
} as const;

export const SESSION_SETTINGS_LIMITS = {
  lateCancelHours: { min: 0, max: 168 },
  signDueHours: { min: 1, max: 720 },
  autoLockDays: { min: 1, max: 90 },
  unsignWindowMinutes: { min: 0, max: 1440 },
  cosignDueDays: { min: 1, max: 60 },
  lateEntryHours: { min: 1, max: 720 },
} as const;
