import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Session } from '@reknit/shared/web-kernel';
import { aPerson, pagesLoaded, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { ClientShell } from './client-shell';
import { DoorShell } from './door-shell';
import { TherapistShell } from './therapist-shell';

const places = (): readonly (string | undefined)[] =>
  within(screen.getByRole('navigation', { name: 'Main' }))
    .getAllByRole('link')
    .map((link) => link.textContent?.trim());

describe('the therapist shell', () => {
  it.each([
    [['clinician'], ['Today', 'Agenda', 'Caseload', 'Library']],
    [
      ['clinician', 'administrator'],
      ['Today', 'Agenda', 'Caseload', 'Library', 'Practice'],
    ],
    [['administrator'], ['Practice']],
  ] as const)('shows %j the places they may go', async (roles, expected) => {
    withKernel({ person: aPerson({ roles }) });
    await show(TherapistShell);
    expect(places()).toEqual(expected);
  });

  it('goes to a page by two keys, and says in the help which', async () => {
    withKernel({ person: aPerson({ roles: ['clinician'] }) });
    await show(TherapistShell);
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    await userEvent.keyboard('gc');
    expect(navigate.mock.calls.map(([to]) => to)).toEqual(['/caseload']);
    await userEvent.keyboard('?');
    const help = await screen.findByRole('dialog', { name: 'Keyboard' });
    expect(help.textContent).toMatch(/g\s*c\s*Go to Caseload/);
    expect(help.textContent).toContain('Find a page, a case or a person');
  });

  it('uses the control of a page that names a key, never for the second key of two, and says so in the help', async () => {
    withKernel({ person: aPerson({ roles: ['clinician'] }) });
    await show(TherapistShell);
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    const pressed = jest.fn();
    const [assign, field] = [document.createElement('button'), document.createElement('input')];
    assign.setAttribute('aria-keyshortcuts', 'a');
    assign.addEventListener('click', pressed);
    field.setAttribute('aria-keyshortcuts', '/');
    screen.getByRole('main').append(assign, field);
    await userEvent.keyboard('ga');
    expect([navigate.mock.calls.length, pressed.mock.calls.length]).toEqual([1, 0]);
    await userEvent.keyboard('a');
    expect(pressed).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(field);
    field.blur();
    await userEvent.keyboard('?');
    const help = await screen.findByRole('dialog', { name: 'Keyboard' });
    expect(help.textContent).toContain('On a page of a case: assign homework');
  });

  it('finds a case or a page by a few letters', async () => {
    withKernel({ person: aPerson({ roles: ['clinician'] }) });
    const fixture = await show(TherapistShell);
    await userEvent.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', { name: /Go to a page/ });
    await userEvent.type(field, 'lib');
    await settle(fixture);
    const row = {
      caseId: 'case-1',
      title: 'Libby & Tom',
      people: [{ participantId: 'p', name: 'Libby Ash' }],
    };
    TestBed.inject(HttpTestingController)
      .match(({ url, params }) => url === '/api/caseload' && params.get('search') === 'lib')
      .at(-1)
      ?.flush({ rows: [row] });
    await settle(fixture);
    const options = screen.getAllByRole('option');
    expect(options.map((option) => option.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Libby & TomLibby Ash',
      'LibraryPageg l',
    ]);
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    expect(navigate.mock.calls[0]?.[0]).toEqual(['/cases', 'case-1']);
  });

  it('lets the keyboard skip the navigation', async () => {
    withKernel({ person: aPerson() });
    await show(TherapistShell);
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Skip to the content');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('changes the theme, leads to the account and signs out from the account menu', async () => {
    withKernel({ person: aPerson() });
    const fixture = await show(TherapistShell);
    await userEvent.click(screen.getByRole('button', { name: /Renata Abreu/ }));
    await settle(fixture);
    expect(screen.getByRole('menuitemradio', { name: 'As this device' }).getAttribute('aria-checked')).toBe(
      'true',
    );
    expect(screen.getByRole('menuitem', { name: 'Your account' }).getAttribute('href')).toBe('/account');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Sign out' }));
    TestBed.inject(HttpTestingController).expectOne('/api/auth/sign-out').flush(null);
    await settle(fixture);
    expect(pagesLoaded()).toEqual(['/sign-in']);
  });

  it('says when the connection is gone', async () => {
    withKernel({ person: aPerson() });
    const fixture = await show(TherapistShell);
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    await settle(fixture);
    expect(screen.getByRole('status').textContent).toContain('You are offline');
    jest.restoreAllMocks();
  });
});

describe('the client shell', () => {
  beforeEach(async () => {
    withKernel({ person: aPerson({ roles: ['client'] }) });
    await show(ClientShell);
  });

  afterEach(() => {
    jest.restoreAllMocks();
    document.body.hidden = false;
  });

  it('has four places, help among them', () => {
    expect(places()).toEqual(['Home', 'Together', 'Help now', 'Me']);
  });

  it('claims nothing it cannot keep', () => {
    const footer = screen.getByRole('contentinfo').textContent ?? '';
    expect(footer).toContain('not straight away');
    expect(footer).toContain('In an emergency');
  });

  it('lets a person leave at once', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Leave quickly' }));
    expect(pagesLoaded()).toHaveLength(1);
    expect(TestBed.inject(Session).person()).toBeDefined();
  });
});

describe('the door', () => {
  it('has help and the way out on every page', async () => {
    withKernel();
    await show(DoorShell);
    expect(screen.getByRole('link', { name: 'Help now' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Leave quickly' })).toBeTruthy();
  });
});
