import { faultsOf } from '@reknit/shared/web-kernel/testing';
import { aCase, aRupture } from '../testing/a-case';
import { careTeamBody, careTeamSchema } from '../sheets/care-team-sheet';
import { inviteSchema } from '../sheets/invite-sheet';
import { reasonSchema } from '../sheets/move-person-sheet';
import { addPersonSchema } from '../sheets/person-sheet';
import { ratingSchema } from '../sheets/rate-goal-sheet';
import { goalBody, goalModel, goalSchema } from './goal-form';
import {
  openCaseBody,
  openCaseModel,
  openCaseSchema,
  withKind,
  withRelation,
  type OpenCaseModel,
} from './open-case-form';
import { personBody, type PersonModel } from './person-form';
import { ruptureBody, ruptureModel, ruptureSchema } from './rupture-form';

const person = (over: Partial<PersonModel> = {}): PersonModel => ({
  givenName: 'Rosa',
  familyName: 'Achter',
  email: 'rosa@home.example',
  birthYear: '1984',
  timeZone: 'Europe/London',
  ...over,
});
const second = person({ givenName: 'Tobias', email: 'tobias@home.example' });
const opening = (over: Partial<OpenCaseModel> = {}): OpenCaseModel => ({
  ...openCaseModel('Europe/London'),
  relationSubtype: 'married',
  people: [person(), second],
  ...over,
});
const faults = (model: OpenCaseModel): Record<string, string> => faultsOf(model, openCaseSchema);

describe('opening a case', () => {
  it('is content with two people who can be invited', () => {
    expect(faults(opening())).toEqual({});
  });

  it('asks for a relation and for names', () => {
    const nameless = person({ givenName: ' ', familyName: '' });
    expect(Object.keys(faults(opening({ relationSubtype: '', people: [nameless, second] })))).toEqual([
      'people.0.familyName',
      'people.0.givenName',
      'relationSubtype',
    ]);
  });

  it('refuses a shared address with the reason, whatever its case', () => {
    const shared = { ...second, email: 'ROSA@home.example' };
    expect(faults(opening({ people: [person(), shared] }))).toEqual({
      'people.1.email': 'Two people cannot share an address: each has an account that only they open.',
    });
  });

  it('needs a birth year of whoever is invited, and an address of somebody', () => {
    expect(Object.keys(faults(opening({ people: [person({ birthYear: '' }), second] })))).toEqual([
      'people.0.birthYear',
    ]);
    const silent = [person({ email: '' }), { ...second, email: '' }];
    expect(Object.keys(faults(opening({ people: silent })))).toEqual(['people.1.email', 'people.0.email']);
    expect(faults(opening({ people: silent, invite: false }))).toEqual({});
  });

  it.each(['84', 'soon', '1850', '2090'])('does not take %s for a birth year', (birthYear) => {
    expect(faults(opening({ people: [person({ birthYear }), second] }))).toHaveProperty([
      'people.0.birthYear',
    ]);
  });

  it('holds as many people as the kind does', () => {
    expect(faults(opening({ people: [person()] }))['people']).toBe('Choose at least 2.');
  });

  it('keeps what was typed when the kind changes, as far as the kind holds it', () => {
    const alone = withKind(opening(), 'individual');
    expect(alone.people).toEqual([person()]);
    expect(alone.relationSubtype).toBe('married');
    const family = withKind(alone, 'family');
    expect(family).toMatchObject({ relationType: 'family', relationSubtype: '' });
    expect(family.people).toHaveLength(2);
    expect(withRelation(alone, 'friendship').relationSubtype).toBe('');
  });

  it('sends what was typed, trimmed, and nothing that is empty', () => {
    const model = opening({
      presentingProblem: ' A letter. ',
      people: [person({ email: ' a@b.example ' }), second],
    });
    expect(openCaseBody(model)).toMatchObject({
      kind: 'couple',
      presentingProblem: 'A letter.',
      invite: true,
      people: [{ email: 'a@b.example', birthYear: 1984 }, {}],
    });
    expect(openCaseBody(opening())).not.toHaveProperty('presentingProblem');
    expect(personBody(person({ email: '', birthYear: ' ' }))).not.toHaveProperty('email');
  });
});

describe('recording what happened', () => {
  const people = aCase().participants;

  it('asks for a name and a kind', () => {
    expect(Object.keys(faultsOf(ruptureModel(people), ruptureSchema))).toEqual(['kind', 'title']);
    expect(faultsOf(ruptureModel(people, aRupture()), ruptureSchema)).toEqual({});
  });

  it('gives roles in this event only to whom one was chosen for', () => {
    const model = ruptureModel(people, aRupture({ roles: [{ participantId: 'p-rosa', role: 'harmed' }] }));
    expect(model.roles.map(({ role }) => role)).toEqual(['harmed', '']);
    expect(ruptureBody(model).roles).toEqual([{ participantId: 'p-rosa', role: 'harmed' }]);
  });
});

describe('the smaller forms', () => {
  it('words a goal, of somebody or shared', () => {
    expect(faultsOf(goalModel(), goalSchema)).toEqual({ words: 'Write the goal as they say it.' });
    expect(goalBody({ words: ' Sleep ', participantId: '', targetOn: '' })).toEqual({ words: 'Sleep' });
  });

  it('rates a goal for a named person', () => {
    expect(Object.keys(faultsOf({ participantId: '', rating: '' }, ratingSchema))).toHaveLength(2);
    expect(faultsOf({ participantId: 'p', rating: '0' }, ratingSchema)).toEqual({});
  });

  it('invites with an address and a birth year', () => {
    expect(Object.keys(faultsOf({ email: 'nowhere', birthYear: '' }, inviteSchema))).toEqual([
      'birthYear',
      'email',
    ]);
  });

  it('needs neither to add somebody without inviting them', () => {
    const bare = person({ email: '', birthYear: '' });
    expect(faultsOf({ person: bare, invite: false }, addPersonSchema)).toEqual({});
    expect(Object.keys(faultsOf({ person: bare, invite: true }, addPersonSchema))).toHaveLength(2);
  });

  it('needs a reason only where the record demands one', () => {
    expect(faultsOf({ reason: ' ' }, reasonSchema(true))).toEqual({
      reason: 'Write the reason for the record.',
    });
    expect(faultsOf({ reason: '' }, reasonSchema(false))).toEqual({});
  });

  it('puts a colleague on the team for days that follow each other', () => {
    const model = { accountId: 'a', role: 'co', from: '2026-03-05', to: '2026-03-05' };
    expect(faultsOf(model, careTeamSchema)).toEqual({ to: 'Choose a day after the first one.' });
    expect(careTeamBody({ ...model, to: '' })).toEqual({ accountId: 'a', role: 'co', from: '2026-03-05' });
  });
});
