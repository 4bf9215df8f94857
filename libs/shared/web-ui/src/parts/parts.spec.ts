import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { Banner } from './banner';
import { EmptyState } from './empty-state';
import { NOfM } from './n-of-m';
import { PageHeader } from './page-header';
import { SortHeader, nextSort, type SortState } from './sort-header';
import { TabBar } from './tab-bar';

@Component({
  selector: 'rk-test-page',
  imports: [Banner, EmptyState, NOfM, PageHeader, SortHeader],
  template: `
    <rk-page-header title="Caseload" above="Harbour Practice" lead="People you work with">
      <button rkActions>Open a case</button>
    </rk-page-header>
    <rk-banner tone="attention">You are offline.</rk-banner>
    <rk-empty-state title="No cases yet" text="Open the first one.">
      <a href="/cases/new">Open a case</a>
    </rk-empty-state>
    <p data-testid="count"><rk-n-of-m [n]="3" [m]="4" what="done" /></p>
    <table>
      <tr>
        <th rkSortHeader="name" [sort]="sort()" (sortBy)="sort.set($event)">Name</th>
        <th rkSortHeader="due" [sort]="sort()" (sortBy)="sort.set($event)">Due</th>
      </tr>
    </table>
  `,
})
class TestPage {
  readonly sort = signal<SortState>({ key: 'name', direction: 'ascending' });
}

describe('the parts', () => {
  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    await TestBed.createComponent(TestPage).whenStable();
  });

  it('give a page one heading, with its action beside it', () => {
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Caseload');
    expect(screen.getByRole('button', { name: 'Open a case' })).toBeTruthy();
    expect(screen.getByText('People you work with')).toBeTruthy();
  });

  it('speak up for the whole page', () => {
    expect(screen.getByRole('status').textContent).toContain('You are offline.');
  });

  it('say what to do when there is nothing', () => {
    expect(screen.getByText('No cases yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open a case' })).toBeTruthy();
  });

  it('count against what was possible, never as a share', () => {
    expect(screen.getByTestId('count').textContent?.trim()).toBe('3 of 4 done');
  });

  it('sort by a column, and turn round on the second press', async () => {
    const name = screen.getByRole('columnheader', { name: 'Name' });
    expect(name.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    TestBed.tick();
    expect(name.getAttribute('aria-sort')).toBe('descending');
    await userEvent.click(screen.getByRole('button', { name: 'Due' }));
    TestBed.tick();
    expect(name.getAttribute('aria-sort')).toBeNull();
    expect(screen.getByRole('columnheader', { name: 'Due' }).getAttribute('aria-sort')).toBe('ascending');
  });
});

describe('the bar of tabs', () => {
  it('brings the open tab to the middle, on opening and whenever another opens', async () => {
    @Component({
      selector: 'rk-test-tabs',
      imports: [TabBar],
      template: `
        <rk-tab-bar label="Parts">
          <a href="#one" [attr.aria-current]="open() === 'one' ? 'page' : null">One</a>
          <a href="#last" [attr.aria-current]="open() === 'last' ? 'page' : null">Last</a>
        </rk-tab-bar>
      `,
    })
    class TestTabs {
      readonly open = signal('last');
    }
    const measured = (name: string, value: (element: HTMLElement) => number) =>
      jest.spyOn(HTMLElement.prototype, name as 'offsetLeft', 'get').mockImplementation(function (
        this: HTMLElement,
      ) {
        return value(this);
      });
    measured('offsetLeft', ({ textContent }) => (textContent === 'Last' ? 600 : 0));
    measured('offsetWidth', () => 100);
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(300);
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    const fixture = TestBed.createComponent(TestTabs);
    await fixture.whenStable();
    const bar = screen.getByRole('navigation', { name: 'Parts' });
    expect(bar.scrollLeft).toBe(500);
    fixture.componentInstance.open.set('one');
    await fixture.whenStable();
    await Promise.resolve();
    expect(bar.scrollLeft).toBe(-100);
    jest.restoreAllMocks();
  });
});

describe('the next sort', () => {
  it('starts another column upwards', () => {
    expect(nextSort({ key: 'name', direction: 'descending' }, 'due' as string)).toEqual({
      key: 'due',
      direction: 'ascending',
    });
  });
});
