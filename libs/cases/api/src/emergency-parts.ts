import { EMERGENCY_ACTIONS, type EmergencyProblem } from '@reknit/cases/model';
import { registerActions, registerProblems } from '@reknit/shared/api-kernel';
import { EmergencyCommands } from './application/emergency/emergency.commands';
import { EmergencyInbox } from './application/emergency/emergency-inbox';
import { EmergencyLetters } from './application/emergency/emergency-letters';
import { EmergencyRows } from './application/emergency/emergency-rows';
import { EmergencyController } from './http/emergency.controller';

registerActions(EMERGENCY_ACTIONS);
registerProblems<EmergencyProblem>(
  {
    'emergency.nobody-found': 422,
    'emergency.several-found': 422,
    'emergency.not-needed': 409,
    'emergency.reviewer-same': 409,
    'emergency.already-reviewed': 409,
  },
  { uq_emergency_review_access: 'emergency.already-reviewed' },
);

/** A case opened for an hour in an emergency: what the module of cases holds for it. */
export const EMERGENCY_CONTROLLERS = [EmergencyController];
export const EMERGENCY_PROVIDERS = [EmergencyCommands, EmergencyInbox, EmergencyLetters, EmergencyRows];
