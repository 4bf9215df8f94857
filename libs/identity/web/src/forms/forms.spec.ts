import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, type SchemaPathTree } from '@angular/forms/signals';
import type { InvitationFacts } from '@reknit/identity/model';
import { newPasswordSchema, resetRequestSchema, setUpSchema } from './door-forms';
import { acceptance, joinSchema, type JoinModel } from './join-form';
import { signInFaults } from './sign-in-form';
import { inviteSchema, rolesOf } from './staff-form';

/** Field path to the first thing that is wrong with it. */
function faults<Model extends object>(
  model: Model,
  schema: (path: SchemaPathTree<Model>) => void,
): Record<string, string> {
  const tree = TestBed.runInInjectionContext(() => form(signal(model), schema));
  const entries = tree()
    .errorSummary()
    .map((error) => [
      error
        .fieldTree()
        .name()
        .replace(/^.*form\d+\./, ''),
      error.message ?? '',
    ]);
  return Object.fromEntries(entries.reverse()) as Record<string, string>;
}

const facts = (over: Partial<InvitationFacts> = {}): InvitationFacts => ({
  practiceName: 'Harbour Practice',
  kind: 'client',
  asksSecondFact: true,
  suggestedTimeZone: 'Europe/Lisbon',
  ...over,
});
const joining = (over: Partial<JoinModel> = {}): JoinModel => ({
  secondFact: 'RA 1984',
  password: 'rain on the harbour wall',
  timeZone: 'Europe/Lisbon',
  treatment: true,
  electronicCommunication: 'refused',
  ...over,
});

describe('signing in', () => {
  it('asks for both and judges neither', () => {
    expect(signInFaults({ email: '', password: '' })).toEqual({
      email: 'Enter your email address.',
      password: 'Enter your password.',
    });
    expect(signInFaults({ email: 'a@b.example', password: 'old' })).toEqual({});
  });
});

describe('a new password', () => {
  it('is long rather than complicated, counted as a reader counts', () => {
    expect(faults({ password: '' }, newPasswordSchema)).toEqual({ password: 'Choose a password.' });
    expect(faults({ password: 'Sh0rt!' }, newPasswordSchema)['password']).toContain('at least 15');
    expect(faults({ password: 'rain on a wall…' }, newPasswordSchema)).toEqual({});
    expect(faults({ password: 'x'.repeat(129) }, newPasswordSchema)['password']).toContain('at most 128');
  });
});

describe('asking for a reset', () => {
  it('wants an address', () => {
    expect(faults({ email: 'nonsense' }, resetRequestSchema)['email']).toContain('name@example.org');
  });
});

describe('setting up', () => {
  it('names everything that is missing', () => {
    const empty = { practiceName: '', timeZone: '', name: '', email: '', password: '' };
    expect(Object.keys(faults(empty, setUpSchema)).sort()).toEqual([
      'email',
      'name',
      'password',
      'practiceName',
      'timeZone',
    ]);
  });
});

describe('joining', () => {
  const faultsAs = (over: Partial<InvitationFacts>, model: Partial<JoinModel>): Record<string, string> =>
    faults(
      joining(model),
      joinSchema(() => facts(over)),
    );

  it('wants a second fact, an agreement and a choice from a client', () => {
    expect(faultsAs({}, {})).toEqual({});
    expect(
      Object.keys(faultsAs({}, { secondFact: ' ', treatment: false, electronicCommunication: '' })).sort(),
    ).toEqual(['electronicCommunication', 'secondFact', 'treatment']);
  });

  it('takes no for an answer about email', () => {
    expect(faultsAs({}, { electronicCommunication: 'refused' })).toEqual({});
  });

  it('wants none of it from staff', () => {
    const unasked = { secondFact: '', treatment: false, electronicCommunication: '' } as const;
    expect(faultsAs({ kind: 'staff', asksSecondFact: false }, unasked)).toEqual({});
  });

  it('sends the decisions with the version of the words that were shown', () => {
    const sent = acceptance('token', facts(), joining());
    expect(sent.secondFact).toBe('RA 1984');
    expect(sent.consents?.map(({ kind, decision }) => [kind, decision])).toEqual([
      ['treatment', 'given'],
      ['electronic_communication', 'refused'],
    ]);
    expect(sent.consents?.every(({ textVersion }) => textVersion.length > 0)).toBe(true);
  });

  it('sends nothing of a client for staff', () => {
    expect(acceptance('token', facts({ kind: 'staff', asksSecondFact: false }), joining())).toEqual({
      token: 'token',
      password: 'rain on the harbour wall',
      timeZone: 'Europe/Lisbon',
    });
  });
});

describe('inviting a colleague', () => {
  it('wants at least one role', () => {
    const roles = { clinician: false, supervisor: false, administrator: false };
    expect(faults({ name: 'Sam', email: 'sam@b.example', roles }, inviteSchema)).toEqual({
      roles: 'Choose at least one role.',
    });
    expect(rolesOf({ clinician: true, supervisor: false, administrator: true })).toEqual([
      'clinician',
      'administrator',
    ]);
  });
});
