import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { aCase, aParticipant, tobias } from '../testing/a-case';
import { CaseAt } from '../testing/case-at';

const waiting = aParticipant({
  id: 'p-noor',
  givenName: 'Noor',
  familyName: 'Lind',
  email: undefined,
  state: 'invited',
  hasAccount: false,
  consents: [],
  invitation: { sentAt: '2026-02-28T09:00:00.000Z', expiresAt: '2026-03-03T09:00:00.000Z', expired: true },
});

describe('the people of a case', () => {
  afterEach(() => document.querySelector('.cdk-overlay-container')?.remove());

  const open = (over: Parameters<typeof aCase>[0] = {}): Promise<CaseAt> =>
    CaseAt.open(
      '/cases/case-1/people',
      aCase({ participants: [aParticipant(), tobias(), waiting], ...over }),
    );
  const sheet = (): ReturnType<typeof within> => within(screen.getByRole('dialog'));

  it('shows how each stands, what they agreed to, and an invitation that ran out', async () => {
    await open();
    expect(screen.getByRole('heading', { name: 'Rosa Achter' })).toBeTruthy();
    expect(screen.getAllByText(/Treatment: given/)).toHaveLength(2);
    expect(screen.getByText(/Ran out/).textContent).toContain('Tuesday morning, 2 days ago');
    expect(screen.getByText(/Primary clinician, from/)).toBeTruthy();
  });

  it('invites again with an address of their own and the birth year', async () => {
    const at = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Send again Noor' }));
    await at.settle();
    await userEvent.type(sheet().getByRole('textbox', { name: 'Email' }), 'rosa@home.example');
    await userEvent.type(sheet().getByRole('textbox', { name: 'Birth year' }), '2001');
    await userEvent.click(sheet().getByRole('button', { name: 'Send the invitation' }));
    await at.settle();
    const path = '/api/cases/case-1/participants/p-noor/invitations';
    const invite = at.expect(path, 'POST');
    expect(invite.request.body).toEqual({ email: 'rosa@home.example', birthYear: 2001 });
    const fields = { email: [{ code: 'address-in-use' }] };
    const refusal = { code: 'identity.address-in-use', status: 409, type: 'x', requestId: 'r', fields };
    invite.flush(refusal, { status: 409, statusText: 'Conflict' });
    await at.settle();
    expect(sheet().getByText(/This address belongs to somebody else/)).toBeTruthy();
    expect(sheet().getByRole('alert').textContent).toContain('one that only they read');
  });

  it('removes somebody only with a reason for the record', async () => {
    const at = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Remove Tobias' }));
    await at.settle();
    await userEvent.click(sheet().getByRole('button', { name: 'Remove Tobias' }));
    await at.settle();
    expect(sheet().getByText('Write the reason for the record.')).toBeTruthy();
    await userEvent.type(sheet().getByRole('textbox', { name: 'Reason' }), 'Moved to another practice');
    await userEvent.click(sheet().getByRole('button', { name: 'Remove Tobias' }));
    await at.settle();
    const move = at.expect('/api/cases/case-1/participants/p-tobias/moves', 'POST');
    expect(move.request.body).toEqual({ to: 'removed', reason: 'Moved to another practice' });
    expect(move.request.headers.get('If-Match')).toBe('"v5"');
  });

  it('hands the case over to a colleague who is not its primary already', async () => {
    const at = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Hand the case over' }));
    await at.settle();
    at.expect('/api/clinicians').flush([
      { accountId: '01999999-0000-7000-8000-000000000001', name: 'Renata Abreu' },
      { accountId: 'owen', name: 'Owen Tallis' },
    ]);
    await at.settle();
    const colleague = sheet().getByRole('combobox', { name: 'Colleague' });
    expect(within(colleague).queryByRole('option', { name: 'Renata Abreu' })).toBeNull();
    await userEvent.selectOptions(colleague, 'Owen Tallis');
    await userEvent.click(sheet().getByRole('button', { name: 'Hand over' }));
    await at.settle();
    expect(at.expect('/api/cases/case-1/care-team', 'POST').request.body).toEqual({
      accountId: 'owen',
      role: 'primary',
      from: '2026-03-05',
    });
  });

  it('never offers to end the primary', async () => {
    await open();
    expect(screen.queryByRole('button', { name: /End/ })).toBeNull();
  });

  it('offers nothing to whoever only reads', async () => {
    await CaseAt.open('/cases/case-1/people', aCase({ mayChange: false, participants: [waiting] }));
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('offers nothing that a closed case refuses', async () => {
    await open({ state: 'discharged', closedOn: '2026-03-01' });
    expect(screen.queryByRole('button', { name: /Invite|Send again|Remove|Add a person/ })).toBeNull();
  });
});
