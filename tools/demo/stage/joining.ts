import {
  CONSENT_TEXT_VERSION,
  identityPaths,
  type AcceptInvitation,
  type GivenConsent,
  type OutboxMail,
} from '@reknit/identity/model';
import {
  CLIENTS,
  DEMO_PASSWORD,
  emailOf,
  isClient,
  PRACTICES,
  practiceOf,
  secondFactOf,
  timeZoneOf,
  type PersonKey,
  type PracticeKey,
} from '../people';
import type { Stage } from './stage';

const CONSENTS: readonly GivenConsent[] = [
  { kind: 'treatment', textVersion: CONSENT_TEXT_VERSION, decision: 'given' },
  { kind: 'electronic_communication', textVersion: CONSENT_TEXT_VERSION, decision: 'given' },
];

/** Who of the staff looks after the letters of each practice. */
const ADMINISTRATORS = { lanternhill: 'bea', saltmarsh: 'mara' } as const satisfies Record<
  PracticeKey,
  PersonKey
>;

/** Follows the link of an invitation, as it came by mail. */
export async function follow(stage: Stage, person: PersonKey): Promise<void> {
  await accept(stage, person, await tokenFor(stage, person));
}

export async function accept(stage: Stage, person: PersonKey, token: string): Promise<void> {
  const inCare = isClient(person)
    ? {
        secondFact: secondFactOf(person, stage.calendar.birthYear(CLIENTS[person].age)),
        consents: CONSENTS,
      }
    : {};
  const body: AcceptInvitation = { token, password: DEMO_PASSWORD, timeZone: timeZoneOf(person), ...inCare };
  await stage.anybody().post(identityPaths.acceptInvitation, body);
}

async function tokenFor(stage: Stage, person: PersonKey): Promise<string> {
  const practice = practiceOf(person);
  const administrator = await stage.as(ADMINISTRATORS[practice]);
  const letters = await administrator.get<readonly OutboxMail[]>(identityPaths.outbox);
  const letter = letters.find(({ to, text }) => to === emailOf(person) && text.includes('/join#'));
  const token = /\/join#([\w-]+)/.exec(letter?.text ?? '')?.[1];
  if (!token) throw new Error(`${emailOf(person)} has had no invitation to ${PRACTICES[practice].name}.`);
  return token;
}
