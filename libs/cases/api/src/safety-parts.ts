import { Arrivals } from './application/arrivals';
import { Departures } from './application/departures';
import { KnownClientCommands } from './application/known-client.commands';
import { MyOpeningsQueries } from './application/my-openings.queries';
import { ParticipantRows } from './application/participant-rows';
import { SupervisionCommands, SupervisionTools } from './application/supervision.commands';
import { OwnParts, PartTools, TakingPartCommands } from './application/taking-part.commands';
import { TakingPartQueries } from './application/taking-part.queries';
import { ConsentCommands } from './application/consent/consent.commands';
import { ConsentEnds } from './application/consent/consent-ends';
import { ConsentNews } from './application/consent/consent-news';
import { Consents } from './application/consent/consents';
import { MyConsentCommands } from './application/consent/my-consent.commands';
import { MyConsentQueries } from './application/consent/my-consent.queries';
import { PolicyRows } from './application/consent/policy-rows';
import { PolicyCommands, SecretsPolicies } from './application/consent/secrets-policies';
import { CaseSafetyQueries } from './application/safety/case-safety.queries';
import { ClearanceCommands } from './application/safety/clearance.commands';
import { HeldInformationCommands } from './application/safety/held-information.commands';
import { SafetyConcerns } from './application/safety/safety-concerns';
import { LetterTools, SomethingNew } from './application/something-new';
import { RiskHolds, RiskHoldTools } from './application/safety/risk-holds';
import { RiskNotes } from './application/risk-notes';
import { SafetyFacts } from './application/safety/safety-facts';
import { SafetyInbox } from './application/safety/safety-inbox';
import { ScreenCommands } from './application/safety/screen.commands';
import { ScreeningCommands } from './application/safety/screening.commands';
import { ScreeningRounds } from './application/safety/screening-rounds';
import { Screens } from './application/safety/screens';
import { SuspensionCommands } from './application/safety/suspension.commands';
import { Suspensions, SuspensionRows } from './application/safety/suspensions';
import { ClearanceController } from './http/clearance.controller';
import { ConsentController, MyConsentController } from './http/consent.controller';
import { MyOpeningsController } from './http/my-openings.controller';
import { SafetyController } from './http/safety.controller';
import { StaffingController } from './http/staffing.controller';
import { ScreeningController, TakingPartController } from './http/taking-part.controller';

/** Consent, private check-ins, clearance and taking part: what the module of cases holds besides cases themselves. */
export const SAFETY_CONTROLLERS = [
  ClearanceController,
  ConsentController,
  MyConsentController,
  MyOpeningsController,
  SafetyController,
  ScreeningController,
  StaffingController,
  TakingPartController,
];

export const SAFETY_PROVIDERS = [
  Arrivals,
  CaseSafetyQueries,
  ClearanceCommands,
  ConsentCommands,
  ConsentEnds,
  ConsentNews,
  Consents,
  Departures,
  HeldInformationCommands,
  KnownClientCommands,
  LetterTools,
  MyConsentCommands,
  MyConsentQueries,
  MyOpeningsQueries,
  OwnParts,
  PartTools,
  ParticipantRows,
  PolicyCommands,
  PolicyRows,
  RiskHolds,
  RiskHoldTools,
  RiskNotes,
  SafetyConcerns,
  SafetyFacts,
  SafetyInbox,
  ScreenCommands,
  ScreeningCommands,
  ScreeningRounds,
  Screens,
  SecretsPolicies,
  SomethingNew,
  SupervisionCommands,
  SupervisionTools,
  SuspensionCommands,
  SuspensionRows,
  Suspensions,
  TakingPartCommands,
  TakingPartQueries,
];
