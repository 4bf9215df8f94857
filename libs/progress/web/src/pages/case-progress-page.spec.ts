import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { Component, input, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { CaseProgress } from '@reknit/progress/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { Drawing } from '../ui/chart-drawing';
import { LineChart } from '../ui/line-chart';
import { CaseProgressPage } from './case-progress-page';

/** Stands in for the drawing, which needs a canvas: says what it was asked to draw. */
@Component({ selector: 'rk-line-chart', template: '{{ say() }}' })
class SaidChart {
  readonly drawing = input.required<Drawing>();
  protected say(): string {
    const { lines, marks } = this.drawing();
    return `drawn: ${lines.map(({ name }) => name).join(', ')}; marks ${marks.map(({ letter }) => letter).join('')}`;
  }
}

/** What another domain adds to the page. */
@Component({ selector: 'rk-other-part', template: 'of {{ caseId() }}' })
class OtherPart {
  readonly caseId = input.required<string>();
  readonly chart = input.required<() => Promise<Type<unknown>>>();
}

const at = (day: number): string => `2026-02-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const goal = {
  key: 'goal.g1',
  label: 'Open the post',
  source: 'goal',
  range: [0, 10],
  better: 'higher',
} as const;
const progress = (over: Partial<CaseProgress> = {}): CaseProgress => ({
  weeks: 12,
  people: [
    { participantId: 'rosa', name: 'Rosa Achter' },
    { participantId: 'tobias', name: 'Tobias Feld' },
  ],
  series: [
    {
      ...goal,
      participantId: 'rosa',
      points: [
        { at: at(1), value: 2 },
        { at: at(9), value: 6 },
      ],
    },
    { ...goal, participantId: 'tobias', points: [{ at: at(9), value: 7 }] },
    {
      key: 'EX-09.tension',
      label: 'Tension',
      source: 'Clear expression',
      range: [-10, 10],
      better: 'lower',
      participantId: 'rosa',
      points: [{ at: at(3), value: -2 }],
    },
  ],
  adherence: [
    { participantId: 'rosa', done: 3, of: 4, quality: 2.25 },
    { participantId: 'tobias', done: 0, of: 0 },
  ],
  themes: [
    {
      participantId: 'tobias',
      source: 'Thought record',
      counts: [
        { theme: 'Shame', times: 3 },
        { theme: 'Doubt', times: 1 },
      ],
    },
  ],
  marks: [
    { at: at(2), event: 'people.joined' },
    { at: at(4), event: 'people.invited' },
  ],
  ...over,
});

describe('the progress of a case', () => {
  let fixture: ComponentFixture<CaseProgressPage>;
  let http: HttpTestingController;

  const start = async (inputs: Record<string, unknown> = {}): Promise<void> => {
    TestBed.overrideComponent(CaseProgressPage, {
      remove: { imports: [LineChart] },
      add: { imports: [SaidChart] },
    });
    withKernel({ person: aPerson() });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(CaseProgressPage, { caseId: 'case-1', ...inputs });
  };
  const asked = (): TestRequest => http.expectOne(({ url }) => url === '/api/cases/case-1/progress');
  const answer = async (answered: CaseProgress): Promise<void> => {
    asked().flush(answered);
    await settle(fixture);
    await settle(fixture);
  };

  it('draws one figure with a line for each person, and says the same in sentences', async () => {
    await start();
    await answer(progress());
    expect(screen.getByText(/drawn: Rosa, Tobias; marks a/)).toBeTruthy();
    const figure = screen.getByRole('figure', { name: /Open the post/ });
    expect(figure.textContent).toContain('Rosa: 2 on 1 February, 6 on 9 February; recorded 2 times.');
    expect(figure.textContent).toContain('Tobias: 7 on 9 February, recorded once.');
    expect(screen.getByText('Somebody joined')).toBeTruthy();
    const about = screen.getByRole('region', { name: 'What it was about' });
    expect(within(about).getByRole('listitem').textContent).toMatch(/Tobias.*Shame 3, Doubt 1/);
  });

  it('lays what one experiences beside what the other reports, the latest of each, widest apart first', async () => {
    const sign = (participantId: string, part: string, label: string, ...values: readonly number[]) => ({
      key: `EX-02.${part}`,
      label,
      source: 'Signs check',
      range: [0, 12] as const,
      better: 'lower' as const,
      participantId,
      points: values.map((value, index) => ({ at: at(index + 1), value })),
    });
    const series = [
      sign('rosa', 'promises.experienced', 'What is promised: experienced', 5),
      sign('rosa', 'communication.experienced', 'How we talk: experienced', 3, 11),
      sign('rosa', 'closeness.experienced', 'How close we are: experienced', 4),
      sign('tobias', 'promises.own', 'What is promised: own part', 4),
      sign('tobias', 'communication.own', 'How we talk: own part', 9, 2),
    ];
    await start();
    await answer(progress({ series }));
    const tables = screen.getAllByRole('region', { name: /experiences, / });
    expect(tables.map((table) => table.getAttribute('aria-label'))).toEqual([
      'Rosa experiences, Tobias reports',
    ]);
    const cells = within(tables[0]!).getAllByRole('row').slice(1);
    expect(cells.map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'How we talk112',
      'What is promised54',
    ]);
  });

  it('shows the same as a table, one column a person', async () => {
    await start();
    await answer(progress());
    await userEvent.click(screen.getByRole('button', { name: 'Show as a table' }));
    await settle(fixture);
    const table = within(screen.getByRole('table', { name: 'Open the post' }));
    expect(table.getAllByRole('columnheader').map((head) => head.textContent?.trim())).toEqual([
      'When',
      'Rosa',
      'Tobias',
    ]);
    expect(table.getAllByRole('cell').map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      '6',
      '7',
      '2',
      '–nothing recorded',
    ]);
    expect(screen.queryByText(/drawn/)).toBeNull();
  });

  it('draws another figure by choice, and leaves a person out', async () => {
    await start();
    await answer(progress());
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tobias' }));
    await settle(fixture);
    expect(screen.getByText(/drawn: Rosa;/)).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Figure' }), 'EX-09.tension');
    await settle(fixture);
    expect(screen.getByRole('figure', { name: /Tension/ }).textContent).toContain(
      'From -10 to 10. Lower is better.',
    );
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('reads twelve weeks unless the address says another of the spans there are', async () => {
    await start({ weeks: '26' });
    expect(asked().request.params.get('weeks')).toBe('26');
    fixture.componentRef.setInput('weeks', '7');
    await settle(fixture);
    expect(asked().request.params.get('weeks')).toBe('12');
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await userEvent.click(screen.getByRole('radio', { name: '52 weeks' }));
    expect(navigate).toHaveBeenCalledWith([], expect.objectContaining({ queryParams: { weeks: 52 } }));
  });

  it('counts homework n of m, with the quality where it was rated', async () => {
    await start();
    await answer(progress());
    const people = within(screen.getByRole('list', { name: 'Homework done of what was due' })).getAllByRole(
      'listitem',
    );
    expect(people[0]?.textContent).toMatch(/3 of 4\s+done.*quality 2\.3 of 3/s);
    expect(people[1]?.textContent).toContain('nothing was due');
  });

  it('shows what another domain adds, for the same case, even while its own figures cannot be read', async () => {
    await start({ section: async (): Promise<Type<unknown>> => OtherPart });
    asked().flush(null, { status: 500, statusText: 'Internal Server Error' });
    await settle(fixture);
    expect(screen.getByText('of case-1')).toBeTruthy();
  });

  it('says what to do when nothing was recorded', async () => {
    await start();
    await answer(progress({ series: [] }));
    expect(screen.getByText('Nothing recorded in these weeks')).toBeTruthy();
  });

  it('offers to try again when it cannot be read', async () => {
    await start();
    asked().flush(null, { status: 500, statusText: 'Internal Server Error' });
    await settle(fixture);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle(fixture);
    await answer(progress());
    expect(screen.getByText(/drawn/)).toBeTruthy();
  });
});
