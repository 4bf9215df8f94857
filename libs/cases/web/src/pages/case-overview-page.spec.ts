import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { aCase, aGoal } from '../testing/a-case';
import { CaseAt } from '../testing/case-at';

const stale = { status: 412, statusText: 'Precondition Failed' };
const staleBody = { type: 'x', status: 412, code: 'version-stale', requestId: 'r' };

describe('a case at a glance', () => {
  afterEach(() => document.querySelector('.cdk-overlay-container')?.remove());

  it('shows why they come, goals with their course, and who stands where in what happened', async () => {
    const at = await CaseAt.open('/cases/case-1', aCase());
    await at.timeline();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Rosa & Tobias');
    expect(screen.getByText('A letter came to our house.')).toBeTruthy();
    expect(screen.getByText(/2 → 6/).textContent).toContain('rated 2 times');
    expect(screen.getByText(/Rosa was hurt · Tobias is making amends/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'People' }).getAttribute('href')).toBe('/cases/case-1/people');
  });

  it('says what the work waits for, by name, and where that is done', async () => {
    const policyGap = { proposed: true, unsigned: [aCase().participants[1]?.id ?? ''] };
    const at = await CaseAt.open('/cases/case-1', aCase({ state: 'intake', policyGap }));
    await at.timeline();
    const start = screen.getByRole<HTMLButtonElement>('button', { name: 'Start the work' });
    expect(start.disabled).toBe(true);
    const said = document.getElementById(start.getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toContain('each adult signs how confidences are held. Not yet: Tobias.');
    expect(
      within(said as HTMLElement)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe('/cases/case-1/safety');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Do not take on' }).disabled).toBe(false);
  });

  it('says what to do while nothing is there yet', async () => {
    const at = await CaseAt.open('/cases/case-1', aCase({ goals: [], ruptures: [], presentingProblem: '' }));
    await at.timeline();
    expect(screen.getByRole('button', { name: 'Add the first goal' })).toBeTruthy();
    expect(screen.getByText(/Nothing recorded/)).toBeTruthy();
    expect(screen.getByText('Nothing here yet')).toBeTruthy();
  });

  it('shows whoever only reads the same page without anything to change', async () => {
    const at = await CaseAt.open('/cases/case-1', aCase({ mayChange: false }), []);
    await at.timeline();
    expect(screen.getByText('You are reading this case')).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('says plainly that a case cannot be found, with a way to try again', async () => {
    const at = await CaseAt.open('/cases/case-1', aCase());
    await at.timeline();
    await at.harness.navigateByUrl('/cases/case-2');
    await at.settle();
    at.expect('/api/cases/case-2').flush({ code: 'not-found' }, { status: 404, statusText: 'Not Found' });
    await at.settle();
    expect(screen.getByRole('alert').textContent).toContain('We could not find this');
    expect(screen.queryByRole('link', { name: 'People' })).toBeNull();
  });

  it('moves the case after asking, against the version on the screen, and reads it again', async () => {
    const at = await CaseAt.open('/cases/case-1', aCase());
    await at.timeline();
    await userEvent.click(screen.getByRole('button', { name: 'Put on hold' }));
    await at.settle();
    await userEvent.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Put on hold' }),
    );
    await at.settle();
    const move = at.expect('/api/cases/case-1/moves', 'POST');
    expect(move.request.body).toEqual({ to: 'on_hold' });
    expect(move.request.headers.get('If-Match')).toBe('"v7"');
    move.flush({ id: 'case-1', version: 8 });
    await at.settle();
    at.expect('/api/cases/case-1').flush(aCase({ state: 'on_hold', version: 8 }));
    await at.settle();
    await at.timeline();
    expect(screen.getByRole('button', { name: 'Resume the work' })).toBeTruthy();
  });

  it('says why a move was refused', async () => {
    const at = await CaseAt.open('/cases/case-1', aCase({ state: 'intake' }));
    await at.timeline();
    await userEvent.click(screen.getByRole('button', { name: 'Start the work' }));
    await at.settle();
    await userEvent.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Start the work' }),
    );
    await at.settle();
    const refusal = { code: 'case.consent-missing', status: 409, type: 'x', requestId: 'r' };
    at.expect('/api/cases/case-1/moves', 'POST').flush(refusal, { status: 409, statusText: 'Conflict' });
    await at.settle();
    expect(screen.getByRole('alert').textContent).toContain('Not everybody has agreed to treatment yet');
  });

  it('keeps what was typed when somebody else was faster, shows the newest text, and saves on top of it', async () => {
    const at = await CaseAt.open('/cases/case-1', aCase());
    await at.timeline();
    await userEvent.click(screen.getByRole('button', { name: 'Edit this event' }));
    await at.settle();
    const sheet = within(screen.getByRole('dialog'));
    const summary = sheet.getByRole('textbox', { name: /What happened/ });
    await userEvent.clear(summary);
    await userEvent.type(summary, 'My words');
    await userEvent.click(sheet.getByRole('button', { name: 'Save the event' }));
    await at.settle();
    const path = '/api/cases/case-1/rupture-events/r1';
    at.expect(path, 'PATCH').flush(staleBody, stale);
    await at.settle();
    const newest = { ...aCase().ruptures[0]!, summary: 'Their words', version: 5 };
    at.expect('/api/cases/case-1').flush(aCase({ ruptures: [newest] }));
    await at.settle();
    expect(sheet.getByRole('alert').textContent).toMatch(/changed somewhere else.*Their words/s);
    expect(summary).toHaveProperty('value', 'My words');
    await userEvent.click(sheet.getByRole('button', { name: 'Save the event' }));
    await at.settle();
    const again = at.expect(path, 'PATCH');
    expect(again.request.headers.get('If-Match')).toBe('"v5"');
    expect(again.request.body).toMatchObject({ summary: 'My words' });
  });

  it('rates a shared goal for one person', async () => {
    const at = await CaseAt.open('/cases/case-1', aCase({ goals: [aGoal({ participantId: undefined })] }));
    await at.timeline();
    await userEvent.click(screen.getByRole('button', { name: 'Rate' }));
    await at.settle();
    const sheet = within(screen.getByRole('dialog'));
    await userEvent.selectOptions(sheet.getByRole('combobox', { name: 'Who says so' }), 'Tobias');
    await userEvent.click(sheet.getByRole('radio', { name: '8' }));
    await userEvent.click(sheet.getByRole('button', { name: 'Save the rating' }));
    await at.settle();
    expect(at.expect('/api/cases/case-1/goals/g1/ratings', 'POST').request.body).toEqual({
      participantId: 'p-tobias',
      rating: 8,
    });
  });

  it('tells the timeline in words, narrows it, and reads what came earlier', async () => {
    const at = await CaseAt.open('/cases/case-1', aCase());
    const item = { id: 't1', at: '2026-03-04T10:00:00.000Z', kind: 'people', event: 'people.joined' };
    await at.timeline([{ ...item, participantName: 'Tobias' }], 'k1');
    expect(screen.getByText('Tobias joined')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier' }));
    await at.settle();
    const earlier = await at.timeline([{ ...item, id: 't2', participantName: 'Rosa' }]);
    expect(earlier.request.params.get('after')).toBe('k1');
    expect(screen.getAllByText(/joined$/)).toHaveLength(2);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Of whom' }), 'Rosa');
    await at.settle();
    const narrowed = await at.timeline([]);
    expect(narrowed.request.params.toString()).toBe('participantId=p-rosa');
  });
});
