import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { IDENTITY_PROBLEM_WORDS } from '../data/identity-words';
import { SignInPage } from './sign-in-page';

@Component({ selector: 'rk-somewhere', template: '' })
class Somewhere {}

const refused = { status: 401, statusText: 'x' };

describe('the sign-in page', () => {
  let fixture: ComponentFixture<SignInPage>;
  let http: HttpTestingController;

  const open = async (to?: string): Promise<void> => {
    withKernel({
      routes: [{ path: '**', component: Somewhere }],
      providers: [provideProblemWords(IDENTITY_PROBLEM_WORDS)],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(SignInPage, to === undefined ? {} : { to });
  };
  const nobodyIsThere = async (needed = false): Promise<void> => {
    http.expectOne('/api/auth/me').flush({ code: 'signed-out' }, refused);
    await settle(fixture);
    http.expectOne('/api/setup').flush({ needed });
    await settle(fixture);
  };
  const signIn = async (email: string, password: string): Promise<void> => {
    if (email) await userEvent.type(screen.getByLabelText('Email'), email);
    if (password) await userEvent.type(screen.getByLabelText('Password'), password);
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await settle(fixture);
  };
  const address = (): string => TestBed.inject(Router).url;

  it.each([
    [['client'], '/my'],
    [['clinician'], '/'],
    [['administrator'], '/practice'],
  ] as const)('takes %j to %s', async (roles, landing) => {
    await open();
    await nobodyIsThere();
    await signIn(' renata@harbour.example ', 'the long password');
    const call = http.expectOne('/api/auth/sign-in');
    expect(call.request.body).toEqual({ email: 'renata@harbour.example', password: 'the long password' });
    call.flush(aPerson({ roles }));
    await settle(fixture);
    expect(address()).toBe(landing);
  });

  it('takes a person to where they wanted to go', async () => {
    await open('/review/1');
    await nobodyIsThere();
    await signIn('a@b.example', 'x');
    http.expectOne('/api/auth/sign-in').flush(aPerson());
    await settle(fixture);
    expect(address()).toBe('/review/1');
  });

  it.each(['//evil.example', 'https://evil.example'])('never takes a person to %s', async (to) => {
    await open(to);
    await nobodyIsThere();
    await signIn('a@b.example', 'x');
    http.expectOne('/api/auth/sign-in').flush(aPerson({ roles: ['client'] }));
    await settle(fixture);
    expect(address()).toBe('/my');
  });

  it('says what is missing beside the field, and goes there', async () => {
    await open();
    await nobodyIsThere();
    await signIn('a@b.example', '');
    const password = screen.getByLabelText('Password');
    expect(document.activeElement).toBe(password);
    expect(password.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Enter your password.')).toBeTruthy();
    http.expectNone('/api/auth/sign-in');
  });

  it('never says which half was wrong', async () => {
    await open();
    await nobodyIsThere();
    await signIn('a@b.example', 'not it');
    http.expectOne('/api/auth/sign-in').flush({ code: 'identity.wrong-credentials' }, refused);
    await settle(fixture);
    expect(screen.getByRole('alert').textContent).toContain('Email and password do not go together');
  });

  it('lets a person look at what they typed', async () => {
    await open();
    await nobodyIsThere();
    await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
    await settle(fixture);
    expect(screen.getByLabelText('Password').getAttribute('type')).toBe('text');
  });

  it('steps aside for somebody who is signed in already', async () => {
    await open();
    http.expectOne('/api/auth/me').flush(aPerson({ roles: ['client'] }));
    await settle(fixture);
    expect(address()).toBe('/my');
  });

  it('leads the first person of an empty installation to the set-up', async () => {
    await open();
    await nobodyIsThere(true);
    expect(address()).toBe('/setup');
  });
});
