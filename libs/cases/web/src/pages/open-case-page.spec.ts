import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { Toasts } from '@reknit/shared/web-ui';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { CASE_PROBLEM_WORDS, INVITATION_PROBLEM_WORDS } from '../words/problem-words';
import { OpenCasePage } from './open-case-page';

describe('opening a case', () => {
  let fixture: ComponentFixture<OpenCasePage>;
  let http: HttpTestingController;

  beforeEach(async () => {
    withKernel({
      person: aPerson({ timeZone: 'Europe/London' }),
      providers: [provideProblemWords({ ...CASE_PROBLEM_WORDS, ...INVITATION_PROBLEM_WORDS })],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(OpenCasePage);
  });

  const people = (): HTMLElement[] => screen.getAllByRole('group', { name: /^Person|^The person/ });
  const fill = async (place: number, name: string, email: string): Promise<void> => {
    const fields = within(people()[place]!);
    await userEvent.type(fields.getByRole('textbox', { name: 'Given name' }), name);
    await userEvent.type(fields.getByRole('textbox', { name: 'Family name' }), 'Lind');
    await userEvent.type(fields.getByRole('textbox', { name: /Email/ }), email);
    await userEvent.type(fields.getByRole('textbox', { name: /Birth year/ }), '1984');
  };
  const couple = async (): Promise<void> => {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How they are related' }), 'Married');
    await fill(0, 'Rosa', 'rosa@home.example');
    await fill(1, 'Tobias', 'tobias@home.example');
  };
  const send = async (): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name: 'Open the case and invite' }));
    await settle(fixture);
  };

  it('takes the person to the first field that needs another look', async () => {
    await send();
    http.expectNone('/api/cases');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'How they are related' }));
  });

  it('opens the case with its people and leads to it', async () => {
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await couple();
    await send();
    const request = http.expectOne('/api/cases');
    expect(request.request.body).toMatchObject({ kind: 'couple', relationSubtype: 'married', invite: true });
    expect(request.request.headers.get('Idempotency-Key')).toBeTruthy();
    request.flush({ id: 'case-9', version: 1 });
    await settle(fixture);
    expect(navigate).toHaveBeenCalledWith(['/cases', 'case-9']);
    expect(TestBed.inject(Toasts).list()[0]?.text).toBe('Case opened, invitations sent');
  });

  it('shows what the server found beside the person it is about', async () => {
    await couple();
    await send();
    const first = http.expectOne('/api/cases');
    const fields = { 'people.1.email': [{ code: 'address-in-use' }] };
    const refusal = { code: 'identity.address-in-use', status: 409, type: 'x', requestId: 'r', fields };
    first.flush(refusal, { status: 409, statusText: 'Conflict' });
    await settle(fixture);
    expect(within(people()[1]!).getByText(/This address belongs to somebody else/)).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('one that only they read');
  });

  it('sends the same content under the same key after the connection was lost', async () => {
    await couple();
    await send();
    const first = http.expectOne('/api/cases');
    first.error(new ProgressEvent('error'));
    await settle(fixture);
    expect(screen.getByRole('alert').textContent).toContain('What you typed is still here');
    await send();
    const again = http.expectOne('/api/cases');
    expect(again.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
  });

  it('asks what the work with one person is about, and for nobody else', async () => {
    await userEvent.click(screen.getByRole('radio', { name: /Individual/ }));
    await settle(fixture);
    expect(people()).toHaveLength(1);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'The work is about' }), 'family');
    await settle(fixture);
    const subtype = screen.getByRole('combobox', { name: 'How they are related' });
    expect(within(subtype).getByRole('option', { name: 'Siblings' })).toBeTruthy();
  });

  it('adds and removes people within what the kind holds', async () => {
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Add another person' }));
    await settle(fixture);
    expect(people()).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Remove person 2' }));
    await settle(fixture);
    expect(people()).toHaveLength(2);
  });
});
