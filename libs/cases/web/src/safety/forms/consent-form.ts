import { required, validate, type SchemaPathTree } from '@angular/forms/signals';
import {
  PROPOSABLE_CONSENTS,
  RECORDABLE_CONSENTS,
  RECORDED_METHODS,
  SAFETY_LIMITS,
  consentFits,
  type ConsentKind,
  type PersonSafety,
  type ProposeConsent,
  type RecordConsent,
} from '@reknit/cases/model';
import type { ParticipantId } from '@reknit/shared/model';
import { lengthWithin, mustHave } from '@reknit/shared/web-kernel';

/** Asking for a consent, or writing one down: the second has a decision, a method and a witness. */
export interface ConsentModel {
  participantId: string;
  kind: string;
  thirdPartyName: string;
  thirdPartyWhat: string;
  validTo: string;
  decision: string;
  method: string;
  witness: string;
  givenBy: string;
}

export function consentModel(participantId: string, kind: string): ConsentModel {
  return {
    participantId,
    kind,
    thirdPartyName: '',
    thirdPartyWhat: '',
    validTo: '',
    decision: '',
    method: '',
    witness: '',
    givenBy: '',
  };
}

/** The kinds that make sense for a person: adults agree to joint work, minors are asked beside their guardian. */
export function kindsFor(
  kinds: readonly ConsentKind[],
  person: Pick<PersonSafety, 'state' | 'adult'> | undefined,
): readonly ConsentKind[] {
  if (!person) return [];
  const asked = { state: person.state, minor: !person.adult };
  const thirdParty = { name: 'x', what: 'x' };
  return kinds.filter((kind) => {
    const wish = {
      kind,
      ...(kind === 'share_with_third_party' && { thirdParty }),
      ...(kind === 'guardian_consent' && { givenBy: 'x' }),
    };
    return consentFits(wish, asked).ok;
  });
}

export const toldOutside = (kind: string): boolean => kind === 'share_with_third_party';
export const givenByGuardian = (kind: string): boolean => kind === 'guardian_consent';

export function proposalSchema(today: string): (path: SchemaPathTree<ConsentModel>) => void {
  return (path) => {
    mustHave(path.participantId, 'Choose whom to ask.');
    mustHave(path.kind, 'Choose what to ask for.');
    const outside = ({ valueOf }: { valueOf: (kind: typeof path.kind) => string }): boolean =>
      toldOutside(valueOf(path.kind));
    required(path.thirdPartyName, { message: 'Name the person or office.', when: outside });
    required(path.thirdPartyWhat, { message: 'Say what they may be told.', when: outside });
    lengthWithin(path.thirdPartyName, SAFETY_LIMITS.thirdPartyName);
    lengthWithin(path.thirdPartyWhat, SAFETY_LIMITS.thirdPartyWhat);
    validate(path.validTo, ({ value }) =>
      value() !== '' && value() < today
        ? { kind: 'out-of-range', message: 'Choose today or a later day.' }
        : undefined,
    );
  };
}

export function recordSchema(today: string): (path: SchemaPathTree<ConsentModel>) => void {
  return (path) => {
    proposalSchema(today)(path);
    mustHave(path.decision, 'Choose what was said.');
    mustHave(path.method, 'Choose how it was said.');
    mustHave(path.witness, 'Name who was there.');
    lengthWithin(path.witness, SAFETY_LIMITS.witness);
    required(path.givenBy, {
      message: 'Name the guardian.',
      when: ({ valueOf }) => givenByGuardian(valueOf(path.kind)),
    });
    lengthWithin(path.givenBy, SAFETY_LIMITS.givenBy);
  };
}

export function proposalBody(model: ConsentModel): ProposeConsent {
  return {
    participantId: model.participantId as ParticipantId,
    kind: PROPOSABLE_CONSENTS.find((kind) => kind === model.kind) ?? 'treatment',
    ...extras(model),
  };
}

export function recordBody(model: ConsentModel): RecordConsent {
  return {
    participantId: model.participantId as ParticipantId,
    kind: RECORDABLE_CONSENTS.find((kind) => kind === model.kind) ?? 'treatment',
    decision: model.decision === 'given' ? 'given' : 'refused',
    method: RECORDED_METHODS.find((method) => method === model.method) ?? 'in_person',
    witness: model.witness.trim(),
    ...(givenByGuardian(model.kind) && { givenBy: model.givenBy.trim() }),
    ...extras(model),
  };
}

function extras({ kind, thirdPartyName, thirdPartyWhat, validTo }: ConsentModel) {
  const thirdParty = { name: thirdPartyName.trim(), what: thirdPartyWhat.trim() };
  return { ...(toldOutside(kind) && { thirdParty }), ...(validTo && { validTo }) };
}
