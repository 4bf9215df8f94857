/** Lengths in code points; numbers as they say. */
export const TRANSPARENCY_LIMITS = {
  items: { min: 1, max: 6 },
  whatIsTold: { min: 5, max: 300 },
  namedPerson: { min: 1, max: 80 },
  proportionate: { min: 10, max: 500 },
  reciprocalReason: { min: 5, max: 300 },
  taperTo: { min: 5, max: 300 },
  stopIf: { min: 5, max: 300 },
  mostWeeks: 12,
  renewalsWithoutSupervisor: 2,
  scale: { min: 0, max: 10 },
  note: { min: 10, max: 1000 },
} as const;
