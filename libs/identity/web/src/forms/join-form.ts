import { hidden, validate, type SchemaPathTree } from '@angular/forms/signals';
import {
  IDENTITY_LIMITS,
  type AcceptInvitation,
  type GivenConsent,
  type InvitationFacts,
} from '@reknit/identity/model';
import { lengthWithin, mustHave } from '@reknit/shared/web-kernel';
import { CONSENT_TEXT_VERSION } from '../data/consent-texts';
import { newPassword } from './door-forms';

export interface JoinModel {
  secondFact: string;
  password: string;
  timeZone: string;
  treatment: boolean;
  electronicCommunication: '' | 'given' | 'refused';
}

/** What a person must answer to join; clients answer more than staff. */
export function joinSchema(
  facts: () => InvitationFacts | undefined,
): (path: SchemaPathTree<JoinModel>) => void {
  const isClient = (): boolean => facts()?.kind === 'client';
  return (path) => {
    hidden(path.secondFact, () => facts()?.asksSecondFact !== true);
    mustHave(path.secondFact, 'Enter your initials and the year you were born.');
    lengthWithin(path.secondFact, IDENTITY_LIMITS.secondFact);
    newPassword(path.password);
    mustHave(path.timeZone, 'Choose your time zone.');
    hidden(path.treatment, () => !isClient());
    validate(path.treatment, ({ value }) =>
      value()
        ? undefined
        : { kind: 'required', message: 'Tick this to use Reknit, or talk to your therapist first.' },
    );
    hidden(path.electronicCommunication, () => !isClient());
    validate(path.electronicCommunication, ({ value }) =>
      value() === '' ? { kind: 'required', message: 'Choose one. Both are fine.' } : undefined,
    );
  };
}

/** The request a filled form makes: staff send no second fact and no consents. */
export function acceptance(token: string, facts: InvitationFacts, model: JoinModel): AcceptInvitation {
  return {
    token,
    password: model.password,
    timeZone: model.timeZone,
    ...(facts.asksSecondFact ? { secondFact: model.secondFact.trim() } : {}),
    ...(facts.kind === 'client' ? { consents: consentsOf(model) } : {}),
  };
}

function consentsOf(model: JoinModel): readonly GivenConsent[] {
  return [
    { kind: 'treatment', textVersion: CONSENT_TEXT_VERSION, decision: model.treatment ? 'given' : 'refused' },
    {
      kind: 'electronic_communication',
      textVersion: CONSENT_TEXT_VERSION,
      decision: model.electronicCommunication === 'given' ? 'given' : 'refused',
    },
  ];
}
