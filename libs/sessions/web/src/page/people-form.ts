import { validate, type SchemaPathTree } from '@angular/forms/signals';
import type { CaseKind, CaseRecord } from '@reknit/cases/model';
import { changedCompany, type CaseSession, type ChangePeople } from '@reknit/sessions/model';
import type { Instant, LocalDate } from '@reknit/shared/model';
import { modalityOf, planModel, type Choice } from '../plan/plan-form';

export interface PeopleModel {
  people: Choice[];
  clinicians: Choice[];
}

/** Everybody who can be in it, with those ticked who are. Whoever holds it stands first, in their order: the first one leads. */
export function peopleModel(
  record: Pick<CaseRecord, 'participants' | 'careTeam'>,
  session: Pick<CaseSession, 'participants' | 'clinicians'>,
  today: LocalDate,
): PeopleModel {
  const nothing = { on: '', at: '', minutes: '' };
  const { people, clinicians } = planModel(record, nothing, { self: '', today });
  const holding = session.clinicians.map(({ accountId }) => accountId as string);
  const coming = session.participants.map(({ participantId }) => participantId as string);
  const place = ({ id }: Choice): number => (holding.includes(id) ? holding.indexOf(id) : holding.length);
  return {
    people: people.map((one) => ({ ...one, chosen: coming.includes(one.id) })),
    clinicians: clinicians
      .map((one) => ({ ...one, chosen: holding.includes(one.id) }))
      .sort((one, other) => place(one) - place(other)),
  };
}

export function peopleSchema(path: SchemaPathTree<PeopleModel>): void {
  validate(path.people, ({ value }) =>
    value().some(({ chosen }) => chosen)
      ? undefined
      : { kind: 'too-few', message: 'Choose at least one person, or cancel the session.' },
  );
  validate(path.clinicians, ({ value }) =>
    value().some(({ chosen }) => chosen)
      ? undefined
      : { kind: 'too-few', message: 'Choose who holds the session.' },
  );
}

export function peopleBody({ people, clinicians }: PeopleModel, kind: CaseKind): ChangePeople {
  const participantIds = chosenIn(people);
  return {
    modality: modalityOf(kind, participantIds.length),
    participantIds,
    clinicianIds: chosenIn(clinicians),
  };
}

/**
 * What changing it means, before it is done: whom it is taken from, who gets it, and who hears nothing.
 *
 * @example
 * meaningOf(model, session, now) // ['Tobias Feld does not find this session any more, and gets a message that it is cancelled.']
 */
export function meaningOf(
  { people }: PeopleModel,
  session: Pick<CaseSession, 'participants' | 'seriesId' | 'start'>,
  now: Instant,
): readonly string[] {
  const before = session.participants.map(({ participantId }) => participantId);
  const nobody = { clinicianIds: [] };
  const { added, takenOff } = changedCompany(
    { participantIds: before, ...nobody },
    { participantIds: chosenIn(people), ...nobody },
  );
  const names = (ids: readonly string[]): string =>
    ids
      .map(
        (id) =>
          people.find((one) => one.id === id)?.name ??
          session.participants.find(({ participantId }) => participantId === id)?.name ??
          'Somebody',
      )
      .join(' and ');
  if (added.length + takenOff.length === 0) return [];
  const many = (ids: readonly string[], one: string, several: string): string =>
    ids.length === 1 ? one : several;
  const begun = session.start <= now;
  const lines: string[] = [];
  if (takenOff.length > 0)
    lines.push(
      `${names(takenOff)} ${many(takenOff, 'does', 'do')} not find this session any more${
        begun ? '' : `, and ${many(takenOff, 'gets', 'get')} a message that it is cancelled`
      }.`,
    );
  if (added.length > 0)
    lines.push(
      `${names(added)} ${many(added, 'finds', 'find')} this session from now on${
        begun ? '' : `, and ${many(added, 'gets', 'get')} a message that it is arranged`
      }.`,
    );
  if (begun) lines.push('It has begun already: nobody gets a message.');
  else if (takenOff.length < before.length)
    lines.push('The others get no message. With whom it is they see on their own page; tell them yourself.');
  if (session.seriesId !== undefined)
    lines.push('Only this session changes. It is not moved with the others of its series any more.');
  return lines;
}

function chosenIn(choices: readonly Choice[]): readonly string[] {
  return choices.filter(({ chosen }) => chosen).map(({ id }) => id);
}
