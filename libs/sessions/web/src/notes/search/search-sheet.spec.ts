import { HttpTestingController } from '@angular/common/http/testing';
import { Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { ElsewhereHit, SearchHit } from '@reknit/sessions/model';
import { aPerson, settle, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { openSearch } from './open-search';

const hit = (over: Partial<SearchHit> = {}): SearchHit => ({
  noteId: 'n1',
  format: 'dap',
  section: 'joint',
  about: '2026-03-05T08:50:00.000Z',
  state: 'signed',
  authorName: 'Renata Abreu',
  key: 'plan',
  before: 'Two rounds on ',
  found: 'holi',
  after: 'day <b>spending</b>.',
  ...over,
});

describe('searching in a case', () => {
  let http: HttpTestingController;
  let closed: Promise<void>;

  beforeEach(async () => {
    withKernel({ person: aPerson(), routes: [{ path: '**', children: [] }] });
    http = TestBed.inject(HttpTestingController);
    closed = openSearch(TestBed.inject(Injector), 'c1');
    await settle();
  });
  afterEach(async () => {
    document.querySelectorAll('.cdk-overlay-container').forEach((element) => element.remove());
    await Promise.race([closed, Promise.resolve()]);
  });

  const look = async (words: string): Promise<void> => {
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Words in this case' }),
      `${words}{Enter}`,
    );
    await settle();
  };
  const answer = async (
    hits: readonly SearchHit[],
    more = false,
    elsewhere: readonly ElsewhereHit[] = [],
  ): Promise<void> => {
    const call = http.expectOne('/api/cases/c1/search');
    expect(call.request.method).toBe('POST');
    call.flush({ hits, elsewhere, more });
    await settle();
  };

  it('shows each place with its note, day, section and the words marked in their line', async () => {
    await look('holi');
    await answer([hit(), hit({ key: 'addition', section: 'p1', sectionName: 'Rosalind Vale' })]);
    const [first, second] = within(await screen.findByRole('list')).getAllByRole('button');
    expect(first?.textContent).toContain('DAP note');
    expect(first?.textContent).toContain('Plan');
    expect(first?.textContent).toContain('Two rounds on holiday <b>spending</b>.');
    expect(first?.querySelector('mark')?.textContent).toBe('holi');
    expect(first?.querySelector('b')).toBeNull();
    expect(second?.textContent).toContain('Added under it');
    expect(second?.textContent).toContain('Only in the section of Rosalind Vale');
    expect(screen.getByRole('status').textContent).toBe('2 places');
  });

  it('opens the note at the place, and no word of it comes into the address, the title or the history', async () => {
    await look('holi');
    await answer([hit()]);
    await userEvent.click(screen.getByRole('button', { name: /DAP note/ }));
    await closed;
    expect(TestBed.inject(Router).url).toBe('/cases/c1/notes/n1#text-plan');
    expect(
      document.title + JSON.stringify(history.state) + JSON.stringify({ ...localStorage }),
    ).not.toContain('holi');
  });

  it.each([
    ['homework', '/review/h1', 'Homework · Rosalind Vale'],
    ['goal', '/cases/c1', 'Overview · Rosalind Vale'],
  ] as const)(
    'finds them beside the notes as well, and leads to where %s is read',
    async (place, url, about) => {
      await look('holi');
      const found = { before: 'About ', found: 'holi', after: 'days', at: '2026-03-01T08:00:00.000Z' };
      await answer([hit()], false, [
        {
          place,
          id: 'h1',
          title: 'Thought record',
          label: 'What happened?',
          personName: 'Rosalind Vale',
          ...found,
        },
      ]);
      expect(screen.getByRole('status').textContent).toBe('2 places');
      const line = screen.getByRole('button', { name: /Thought record/ });
      expect(line.textContent).toContain('What happened?');
      expect(line.textContent).toContain(about);
      await userEvent.click(line);
      await closed;
      expect(TestBed.inject(Router).url).toBe(url);
    },
  );

  it('says when nothing was found, when there is more, and when it could not look', async () => {
    await look('nowhere');
    await answer([]);
    expect(screen.getByText('Nothing found')).toBeTruthy();
    await look('x');
    await answer([hit()], true);
    expect(screen.getByRole('status').textContent).toContain('Use more words');
    await look('y');
    http.expectOne('/api/cases/c1/search').flush({ code: 'not-found' }, { status: 404, statusText: 'x' });
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('could not find');
    expect(screen.queryByText('Nothing found')).toBeNull();
  });

  it('asks for two letters before it looks', async () => {
    await look('h');
    expect(screen.getByText('Enter two letters or more.')).toBeTruthy();
    http.expectNone('/api/cases/c1/search');
  });
});
