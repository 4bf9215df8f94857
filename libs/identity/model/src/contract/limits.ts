/** Sizes shared by the request classes of the server and the forms of the browser. Lengths in code points. */
export const IDENTITY_LIMITS = {
  email: { max: 254 },
  password: { min: 15, max: 128 },
  name: { min: 1, max: 120 },
  practiceName: { min: 2, max: 120 },
  secondFact: { max: 40 },
  token: { length: 43 },
} as const;

/** Idle and absolute time-outs of a sign-in, in seconds, and how early the screen warns. */
export const SESSION_TIMES = {
  staff: { idle: 15 * 60, absolute: 12 * 3600 },
  client: { idle: 30 * 60, absolute: 24 * 3600 },
  warnBefore: 60,
} as const;

/** How long an invitation and a reset link last, in seconds. */
export const LINK_LIFETIMES = { invitation: 72 * 3600, reset: 30 * 60 } as const;
