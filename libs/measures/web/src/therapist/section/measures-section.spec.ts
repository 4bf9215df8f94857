import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { Component, input, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { CaseMeasures } from '@reknit/measures/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { aCaseOfMeasures } from '../../testing/a-case-of-measures';
import type { ChartDrawing } from '../ui/chart-drawing';
import { MeasuresSection } from './measures-section';

/** Stands in for the drawing, which needs a canvas: says what it was asked to draw. */
@Component({ selector: 'rk-said-chart', template: '{{ say() }}' })
class SaidChart {
  readonly drawing = input.required<ChartDrawing>();
  protected say(): string {
    const { lines, range } = this.drawing();
    const said = lines.map(({ name, points }) => `${name} ${points.map(({ value }) => value).join(' ')}`);
    return `drawn ${said.join('; ')} of ${range.join('–')}`;
  }
}

const PATH = '/api/cases/case-1/measures';
let fixture: ComponentFixture<MeasuresSection>;
let http: HttpTestingController;
const told = async (): Promise<void> => {
  await settle(fixture);
  await new Promise((drawn) => setTimeout(drawn, 20));
  await settle(fixture);
};
const request = (path: string, method = 'GET'): TestRequest =>
  http.expectOne((each) => each.method === method && each.url === path);
const text = (element: HTMLElement | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function open(measures: CaseMeasures = aCaseOfMeasures()): Promise<void> {
  withKernel({ person: aPerson() });
  http = TestBed.inject(HttpTestingController);
  fixture = await show(MeasuresSection, {
    caseId: 'case-1',
    chart: async (): Promise<Type<unknown>> => SaidChart,
  });
  request(PATH).flush(measures);
  await told();
}

describe('the measures of a case', () => {
  it('say of each person what they are asked, the total with its range, and what changed since', async () => {
    await open();
    expect(text(screen.getByRole('list', { name: 'Asked of Rosa Achter now' }))).toContain(
      'PHQ-9 every 4 weeks due now, 3 of 9 answered',
    );
    expect(screen.getByText('10 of 27, moderate')).toBeTruthy();
    expect(
      screen.getByText(/Since the one before: −6 points, a reliable change for the better/),
    ).toBeTruthy();
    expect(screen.getByText(/drawn Rosa 16 10 of 0–27/)).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Tobias Feld' })).toBeNull();
  });

  it('show the same as a table, newest first, and mark what has to be looked at', async () => {
    await open();
    const table = within(screen.getByRole('table', { name: /PHQ-9 of Rosa Achter/ }));
    expect(table.getAllByRole('cell').map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      '10',
      'moderate',
      expect.stringMatching(/^−6 ?a reliable change for the better$/),
      expect.stringMatching(/^Look at this ?Read$/),
      '16',
      'moderately severe',
      'the first',
      'Read',
    ]);
    expect(table.getAllByRole('rowheader').map((day) => text(day))).toEqual([
      expect.stringMatching(/^26 February/),
      expect.stringMatching(/^5 February/),
    ]);
  });

  it('name whose rule the thresholds are, and keep the count rule a quiet line that is no finding', async () => {
    await open();
    expect(screen.getByText(/Reliable change: 6 points or more \(rule of the English NHS/)).toBeTruthy();
    expect(screen.getByText(/Count rule: 5 items .* not a finding/)).toBeTruthy();
    expect(fixture.nativeElement.textContent).not.toMatch(/diagnos|score/i);
  });

  it('make no total of an unfinished one', async () => {
    await open();
    expect(screen.getByText(/Begun: 3 of 9 answered.*No total is made/s)).toBeTruthy();
  });

  it('are asked for beside the page: whom, what, from when and how often', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Ask for a check-in' }));
    await told();
    const sheet = within(await screen.findByRole('dialog', { name: 'Ask for a check-in' }));
    await userEvent.click(sheet.getByRole('button', { name: 'Ask' }));
    await told();
    expect(sheet.getByText('Choose whom to ask.')).toBeTruthy();
    expect(sheet.getByRole('option', { name: /GAD-7 \(its words/ })).toHaveProperty('disabled', true);
    await userEvent.selectOptions(sheet.getByLabelText('Whom'), 'tobias');
    await userEvent.selectOptions(sheet.getByLabelText('How often'), '4');
    await userEvent.click(sheet.getByRole('button', { name: 'Ask' }));
    await told();
    const asked = request('/api/cases/case-1/measure-requests', 'POST');
    expect(asked.request.body).toEqual({
      participantId: 'tobias',
      instrument: { code: 'phq-9', version: 1 },
      startsOn: '2026-03-05',
      everyWeeks: 4,
    });
    asked.flush(
      { code: 'measures.too-soon', fields: { startsOn: [{ code: 'too-early', limit: 7 }] } },
      { status: 409, statusText: 'Conflict' },
    );
    await told();
    expect(sheet.getByRole('alert').textContent).toContain('too soon after the last one');
  });

  it('are stopped after a question, and what was filled in stays', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Stop asking Rosa Achter for PHQ-9' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Stop asking' }));
    await told();
    const stopped = request('/api/cases/case-1/measure-requests/request-1/stop', 'POST');
    expect(stopped.request.headers.get('If-Match')).toBe('"v2"');
    stopped.flush({ id: 'request-1', version: 3 });
    await told();
    request(PATH).flush(aCaseOfMeasures({ people: [] }));
  });

  it('offer nothing to ask to somebody who only reads, and say what the place is for while it is empty', async () => {
    await open({ ...aCaseOfMeasures(), mayAsk: false, people: [] });
    expect(screen.queryByRole('button', { name: 'Ask for a check-in' })).toBeNull();
    expect(screen.getByText('Nothing has been asked for yet')).toBeTruthy();
  });
});
