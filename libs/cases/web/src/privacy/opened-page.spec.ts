import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { RecordOpening } from '@reknit/cases/model';
import { aPerson, settle, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { myPrivacyRoutes } from '../routes';
import { staffWords } from '../words/opening-words';

const PATH = '/api/my/record/openings';
const ilse = { by: 'Ilse Vandermeer', roles: ['clinician'] } as const;
const ROWS: readonly RecordOpening[] = [
  { ...ilse, day: '2026-03-05', kind: 'case' },
  { ...ilse, day: '2026-03-05', at: '2026-03-05T09:12:00.000Z', kind: 'answers' },
  { by: 'Wren Osei', roles: ['supervisor'], day: '2026-03-02', at: '2026-03-02T16:00:00.000Z', kind: 'note' },
];

describe('who has opened one’s record', () => {
  let harness: RouterTestingHarness;
  const told = (): Promise<void> => settle(harness.fixture);
  const request = (): TestRequest =>
    TestBed.inject(HttpTestingController).expectOne(({ url }) => url === PATH);

  beforeEach(async () => {
    withKernel({
      person: aPerson({ roles: ['client'], timeZone: 'UTC' }),
      routes: [{ path: 'my/privacy', children: myPrivacyRoutes }],
    });
    harness = await RouterTestingHarness.create('/my/privacy/opened');
    await told();
  });
  const show = async (rows: readonly RecordOpening[], next?: string): Promise<void> => {
    request().flush({ rows, ...(next && { next }) });
    await told();
  };

  it('says by day who opened what, with a time only for what is one’s own', async () => {
    await show(ROWS);
    const [first, second] = screen.getAllByRole('region').filter((day) => within(day).queryByRole('list'));
    const lines = within(first as HTMLElement)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(lines[0]).toContain('The pages of your case');
    expect(lines[0]).toMatch(/Ilse Vandermeer, therapist\s*$/);
    expect(lines[1]).toContain('Your answers to an exercise');
    expect(lines[1]).toMatch(/Ilse Vandermeer, therapist\s+· 09:12/);
    expect(second?.textContent).toMatch(/yours alone\s*Wren Osei, supervisor\s+· 16:00/);
    expect(document.title).toBe('Privacy');
  });

  it('shows earlier ones below, and then no more', async () => {
    await show(ROWS.slice(0, 1), 'later');
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier' }));
    await told();
    const more = request();
    expect(more.request.params.get('after')).toBe('later');
    more.flush({ rows: ROWS.slice(2) });
    await told();
    expect(screen.getByText('The pages of your case')).toBeTruthy();
    expect(screen.getByText(/Wren Osei/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show earlier' })).toBeNull();
  });

  it('says what is left out whatever there is, also when there is nothing', async () => {
    await show([]);
    expect(screen.getByText('Nothing to list')).toBeTruthy();
    expect(screen.getByText(/somebody else in your case/)).toBeTruthy();
    expect(screen.getByText(/told by day, once/)).toBeTruthy();
  });

  it('says so when it cannot be read', async () => {
    request().flush({}, { status: 503, statusText: 'Unavailable' });
    await told();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('names what somebody works as', () => {
    expect(staffWords(['clinician', 'supervisor'])).toBe('therapist and supervisor');
    expect(staffWords(['administrator'])).toBe('administrator');
  });
});
