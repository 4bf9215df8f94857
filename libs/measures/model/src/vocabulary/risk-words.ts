/** What a risk flag is about. So far only measures raise one. */
export const RiskType = { selfHarmSuicide: 'self_harm_suicide', acuteCrisis: 'acute_crisis' } as const;
export type RiskType = (typeof RiskType)[keyof typeof RiskType];

/** How soon somebody has to look. */
export const RiskLevel = { amber: 'amber', high: 'high' } as const;
export type RiskLevel = (typeof RiskLevel)[keyof typeof RiskLevel];

/** Where looking after it stands, in this order. */
export const FlagStatus = {
  open: 'open',
  acknowledged: 'acknowledged',
  assessed: 'assessed',
  managed: 'managed',
  closed: 'closed',
} as const;
export type FlagStatus = (typeof FlagStatus)[keyof typeof FlagStatus];

/** What a clinician does to a flag. A high one is closed by two people: one proposes it, another confirms or refuses. */
export const FlagMove = {
  acknowledge: 'acknowledge',
  assess: 'assess',
  manage: 'manage',
  close: 'close',
} as const;
export type FlagMove = (typeof FlagMove)[keyof typeof FlagMove];
