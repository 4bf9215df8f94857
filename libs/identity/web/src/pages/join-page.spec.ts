import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { AcceptInvitation, InvitationFacts } from '@reknit/identity/model';
import { provideProblemWords } from '@reknit/shared/web-kernel';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { IDENTITY_PROBLEM_WORDS } from '../data/identity-words';
import { JoinPage } from './join-page';

@Component({ selector: 'rk-somewhere', template: '' })
class Somewhere {}

const client: InvitationFacts = {
  practiceName: 'Harbour Practice',
  kind: 'client',
  asksSecondFact: true,
  suggestedTimeZone: 'Europe/Lisbon',
};

describe('the page an invitation opens', () => {
  let fixture: ComponentFixture<JoinPage>;
  let http: HttpTestingController;

  const open = async (fragment: string): Promise<void> => {
    history.replaceState(null, '', `/join${fragment}`);
    withKernel({
      routes: [{ path: '**', component: Somewhere }],
      providers: [provideProblemWords(IDENTITY_PROBLEM_WORDS)],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(JoinPage);
  };
  const lookedUp = async (facts: InvitationFacts): Promise<void> => {
    const call = http.expectOne('/api/invitations/lookup');
    expect(call.request.body).toEqual({ token: 'the-secret' });
    call.flush(facts);
    await settle(fixture);
  };
  const join = async (): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name: 'Join' }));
    await settle(fixture);
  };

  it('takes the secret out of the address bar at once', async () => {
    await open('#the-secret');
    expect(location.href).not.toContain('the-secret');
    await lookedUp(client);
  });

  it('lets a client in with the second fact, a password and their decisions', async () => {
    await open('#the-secret');
    await lookedUp(client);
    expect(screen.getByRole('heading', { level: 1, name: 'Join Harbour Practice' })).toBeTruthy();
    expect(screen.getByText(/except when someone is at serious risk/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Your initials and the year you were born'), 'ra 1984');
    await userEvent.type(screen.getByLabelText('Choose a password'), 'rain on the harbour wall');
    await userEvent.click(screen.getByRole('checkbox', { name: /agree to work this way/ }));
    await userEvent.click(screen.getByRole('radio', { name: /No, I look by myself/ }));
    await join();
    const call = http.expectOne('/api/invitations/accept');
    const sent = call.request.body as AcceptInvitation;
    expect(sent).toMatchObject({
      token: 'the-secret',
      secondFact: 'ra 1984',
      password: 'rain on the harbour wall',
    });
    expect(sent.timeZone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(sent.consents?.map(({ decision }) => decision)).toEqual(['given', 'refused']);
    call.flush(aPerson({ roles: ['client'] }));
    await settle(fixture);
    expect(TestBed.inject(Router).url).toBe('/my');
  });

  it('sends nothing before everything is answered, and goes to the first gap', async () => {
    await open('#the-secret');
    await lookedUp(client);
    await join();
    http.expectNone('/api/invitations/accept');
    expect(document.activeElement).toBe(screen.getByLabelText('Your initials and the year you were born'));
    expect(screen.getByText(/Tick this to use Reknit/)).toBeTruthy();
    expect(screen.getByText('Choose one. Both are fine.')).toBeTruthy();
  });

  it('asks colleagues for a password and a time zone only', async () => {
    await open('#the-secret');
    await lookedUp({ ...client, kind: 'staff', asksSecondFact: false });
    expect(screen.queryByRole('checkbox')).toBeNull();
    await userEvent.type(screen.getByLabelText('Choose a password'), 'rain on the harbour wall');
    await join();
    const call = http.expectOne('/api/invitations/accept');
    expect(Object.keys(call.request.body as object).sort()).toEqual(['password', 'timeZone', 'token']);
  });

  it('shows a wrong second fact beside its field', async () => {
    await open('#the-secret');
    await lookedUp({ ...client, kind: 'staff' });
    await userEvent.type(screen.getByLabelText('Your initials and the year you were born'), 'xx 1900');
    await userEvent.type(screen.getByLabelText('Choose a password'), 'rain on the harbour wall');
    await join();
    http
      .expectOne('/api/invitations/accept')
      .flush(
        { code: 'identity.second-fact-wrong', fields: { secondFact: [{ code: 'second-fact-wrong' }] } },
        { status: 422, statusText: 'x' },
      );
    await settle(fixture);
    const field = screen.getByLabelText('Your initials and the year you were born');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('says what to do when the link was used, ran out or is not complete', async () => {
    await open('#the-secret');
    http
      .expectOne('/api/invitations/lookup')
      .flush({ code: 'identity.invitation-invalid' }, { status: 404, statusText: 'x' });
    await settle(fixture);
    expect(screen.getByRole('alert').textContent).toContain('Ask your practice to send a new one');
  });

  it('says so when there is no secret in the link', async () => {
    await open('');
    expect(screen.getByText(/Open the link in your mail again/)).toBeTruthy();
    http.expectNone('/api/invitations/lookup');
  });
});
