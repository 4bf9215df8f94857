import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { CaseloadRow } from '@reknit/cases/model';
import type { Page } from '@reknit/shared/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { aRow } from '../testing/a-case';
import { CaseloadPage } from './caseload-page';

const rows = (count: number, from = 0): CaseloadRow[] =>
  Array.from({ length: count }, (_, index) => aRow(from + index));

describe('the caseload', () => {
  let fixture: ComponentFixture<CaseloadPage>;
  let http: HttpTestingController;

  const start = async (inputs: Record<string, unknown> = {}): Promise<void> => {
    withKernel({ person: aPerson({ actions: ['case.open'] }) });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(CaseloadPage, inputs);
  };
  const asked = (): TestRequest => http.expectOne(({ url }) => url === '/api/caseload');
  const answer = async (page: Page<CaseloadRow>): Promise<void> => {
    asked().flush(page);
    await settle(fixture);
    await new Promise((drawn) => setTimeout(drawn, 30));
    await settle(fixture);
  };
  const bodyRows = (): HTMLElement[] => screen.getAllByRole('row').slice(1);

  it('says that it is loading, then shows people, state and figures', async () => {
    await start();
    expect(screen.getByRole('status').textContent).toContain('loading');
    await answer({
      rows: [
        aRow(1, { title: 'Rosa & Tobias', toReview: 2, overdue: 1 }),
        aRow(2, { adherence: { done: 0, of: 0 }, lastResponseAt: undefined }),
      ],
    });
    const [first, other] = bodyRows();
    expect(
      within(first!)
        .getByRole('link', { name: /Rosa & Tobias/ })
        .getAttribute('href'),
    ).toBe('/cases/case-1');
    expect(first!.textContent).toMatch(/Active.*2.*1.*3 of 4.*2 days ago.*You/s);
    expect(other!.textContent).toContain('No answer yet');
  });

  it('says what to do when there is no case yet', async () => {
    await start();
    await answer({ rows: [] });
    expect(screen.getByRole('link', { name: 'Open your first case' }).getAttribute('href')).toContain('new');
  });

  it('offers to try again when it cannot be read', async () => {
    await start();
    asked().flush(null, { status: 503, statusText: 'Service Unavailable' });
    await settle(fixture);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle(fixture);
    await answer({ rows: rows(1) });
    expect(bodyRows()).toHaveLength(1);
  });

  it('searches once the typing has settled, and keeps the names out of the address', async () => {
    await start();
    await answer({ rows: rows(3) });
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search by name' }), 'ros');
    await waitFor(() => {
      TestBed.tick();
      const search = http.match(({ params }) => params.get('search') === 'ros');
      expect(search).toHaveLength(1);
      search[0]?.flush({ rows: [] });
    });
    await settle(fixture);
    expect(screen.getByText('No case matches')).toBeTruthy();
    expect(TestBed.inject(Router).url).not.toContain('ros');
  });

  it('asks for what the address says, and changes the address by a choice', async () => {
    await start({ sort: 'to_review', state: 'active' });
    expect(asked().request.params.toString()).toBe('sort=to_review&limit=100&state=active');
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Family');
    expect(navigate).toHaveBeenCalledWith([], expect.objectContaining({ queryParams: { kind: 'family' } }));
  });

  it('names the slash as the key to its search: the workspace listens for it', async () => {
    await start();
    await answer({ rows: rows(1) });
    expect(screen.getByRole('searchbox').getAttribute('aria-keyshortcuts')).toBe('/');
  });

  it('hides what a supervisor may not do', async () => {
    withKernel({ person: aPerson({ roles: ['supervisor'], actions: [] }) });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(CaseloadPage);
    await answer({ rows: [] });
    expect(screen.queryByRole('link', { name: /Open/ })).toBeNull();
  });

  describe('with two thousand cases', () => {
    beforeEach(async () => {
      await start();
      await answer({ rows: rows(2000), next: 'more' });
    });

    it('keeps only those in sight in the document', () => {
      expect(bodyRows().length).toBeGreaterThan(5);
      expect(bodyRows().length).toBeLessThan(60);
      expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('2001');
    });

    it('walks the rows by arrow keys, one of them in the tab order at a time', async () => {
      const [first] = within(bodyRows()[0]!).getAllByRole('link');
      first!.focus();
      fireEvent.keyDown(first!, { key: 'ArrowDown' });
      await settle(fixture);
      fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
      await settle(fixture);
      expect(document.activeElement?.textContent).toContain('Couple 2');
      const stops = screen.getAllByRole('link', { name: /Couple/ }).filter((link) => link.tabIndex === 0);
      expect(stops).toEqual([document.activeElement]);
    });
  });

  it('reads the next page when the end comes into sight, and says when one does not come', async () => {
    await start();
    await answer({ rows: rows(20), next: 'k20' });
    const more = asked();
    expect(more.request.params.get('after')).toBe('k20');
    more.flush(null, { status: 500, statusText: 'Internal Server Error' });
    await settle(fixture);
    expect(bodyRows().length).toBe(20);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle(fixture);
    await answer({ rows: rows(5, 20) });
    expect(screen.getByText('25 cases')).toBeTruthy();
  });
});
