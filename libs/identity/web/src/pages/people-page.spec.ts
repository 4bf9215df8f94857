import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { PracticePeople } from '@reknit/identity/model';
import { provideProblemWords } from '@reknit/shared/web-kernel';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { IDENTITY_PROBLEM_WORDS } from '../data/identity-words';
import { PeoplePage } from './people-page';

const me = aPerson({ roles: ['administrator'], actions: ['identity.list-people', 'identity.invite-staff'] });
const people: PracticePeople = {
  staff: [
    {
      accountId: me.accountId,
      name: me.name,
      email: me.email,
      roles: ['administrator'],
      status: 'active',
      version: 1,
    },
    {
      accountId: 'jonas',
      name: 'Jonas Feld',
      email: 'j@b.example',
      roles: ['clinician'],
      status: 'active',
      version: 3,
    },
    {
      accountId: 'priya',
      name: 'Priya Nair',
      email: 'p@b.example',
      roles: ['clinician'],
      status: 'closed',
      version: 4,
    },
  ],
  invitations: [
    {
      id: 'i1',
      name: 'Sam Okafor',
      email: 'sam@b.example',
      kind: 'staff',
      roles: ['clinician'],
      status: 'open',
      sentAt: '2026-03-05T08:00:00.000Z',
      expiresAt: '2026-03-08T08:00:00.000Z',
    },
  ],
  clients: [{ clientId: 'c1', name: 'Tomas Reis', email: 't@b.example', status: 'active' }],
};

describe('the people of a practice', () => {
  let fixture: ComponentFixture<PeoplePage>;
  let http: HttpTestingController;

  beforeEach(async () => {
    withKernel({ person: me, providers: [provideProblemWords(IDENTITY_PROBLEM_WORDS)] });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(PeoplePage);
    http.expectOne('/api/people').flush(people);
    await settle(fixture);
  });

  const press = async (name: string | RegExp): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };
  const row = (name: string): HTMLElement => screen.getByRole('row', { name: new RegExp(name) });

  it('shows staff, open invitations and client accounts', () => {
    expect(row('Jonas Feld').textContent).toContain('Clinician');
    expect(row('Priya Nair').textContent).toContain('Closed');
    expect(row('Sam Okafor').textContent).toContain('Sunday morning, in 3 days');
    expect(row('Tomas Reis').textContent).toContain('Has an account');
  });

  it('lets nobody close their own account, or change a closed one', () => {
    expect(within(row(me.name)).queryByRole('button', { name: /Close account/ })).toBeNull();
    expect(within(row('Priya Nair')).queryByRole('button')).toBeNull();
  });

  it('invites a colleague in a sheet, and reads the list again', async () => {
    await press('Invite a colleague');
    const sheet = within(await screen.findByRole('dialog', { name: 'Invite a colleague' }));
    await userEvent.type(sheet.getByLabelText('Name'), 'Lena Voss');
    await userEvent.type(sheet.getByLabelText('Email'), 'lena@b.example');
    await userEvent.click(sheet.getByRole('checkbox', { name: /Supervisor/ }));
    await press('Send the invitation');
    const call = http.expectOne('/api/staff-invitations');
    expect(call.request.body).toEqual({
      name: 'Lena Voss',
      email: 'lena@b.example',
      roles: ['clinician', 'supervisor'],
    });
    call.flush(null);
    await waitFor(() => {
      TestBed.tick();
      http.expectOne('/api/people').flush(people);
    });
  });

  it('shows a taken address beside its field, and keeps what was typed', async () => {
    await press('Invite a colleague');
    const sheet = within(await screen.findByRole('dialog', { name: 'Invite a colleague' }));
    await userEvent.type(sheet.getByLabelText('Name'), 'Lena Voss');
    await userEvent.type(sheet.getByLabelText('Email'), 'j@b.example');
    await press('Send the invitation');
    http
      .expectOne('/api/staff-invitations')
      .flush(
        { code: 'identity.address-in-use', fields: { email: [{ code: 'address-in-use' }] } },
        { status: 409, statusText: 'x' },
      );
    await settle(fixture);
    const email = sheet.getByLabelText<HTMLInputElement>('Email');
    expect([email.getAttribute('aria-invalid'), email.value]).toEqual(['true', 'j@b.example']);
  });

  it('asks before it withdraws an invitation', async () => {
    await press(/Withdraw/);
    const question = within(await screen.findByRole('alertdialog'));
    await userEvent.click(question.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => http.expectOne('/api/staff-invitations/i1/withdraw').flush(null));
  });

  it('names the version it closes, and says when the last administrator would go', async () => {
    await press(/Close account/);
    const question = within(
      await screen.findByRole('alertdialog', { name: 'Close the account of Jonas Feld?' }),
    );
    await userEvent.click(question.getByRole('button', { name: 'Close the account' }));
    await waitFor(() => {
      const call = http.expectOne('/api/staff/jonas/close');
      expect(call.request.headers.get('If-Match')).toBe('"v3"');
      call.flush({ code: 'identity.last-administrator' }, { status: 409, statusText: 'x' });
    });
    await settle(fixture);
    expect(screen.getByRole('alert').textContent).toContain('at least one administrator');
  });
});
