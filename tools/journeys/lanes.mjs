// How many products stand side by side, each with its own copy of the same practice, so that two browsers can walk at once
// without meeting.
export const LANES = 2;

/** Each has a port of its own, and its mailbox another. */
export const PORTS_NEEDED = 2 * LANES;
