import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import {
  SlipAction,
  type CaseSlip,
  type CaseSlips,
  type MySlip,
  type MySlips,
} from '@reknit/agreements/model';
import type { Type } from '@angular/core';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { CaseSlipsPart } from './case/case-slips';
import { MySlipsSection } from './mine/my-slips';
import { NewSlipPage } from './mine/new-slip-page';
import { SlipPage } from './mine/slip-page';
import { hoursInWords } from './slip-words';

const SLIP: MySlip = {
  id: 's1',
  version: 3,
  state: 'opened',
  openedAt: '2026-03-04T12:00:00.000Z',
  happenedAt: '2026-03-04T11:00:00.000Z',
  happened: 'I said eleven and I was not there.',
  area: 'time',
  size: 'medium',
  therapistFirst: false,
  mayShare: false,
  others: [{ participantId: 'p2', givenName: 'Callum' }],
  shares: [],
};
const NONE: MySlips = { rows: [], disclosure: { told: { slips: 0 }, foundOut: { slips: 0 } } };

describe('a slip and its repair', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<unknown>;
  const open = async (page: Type<unknown>, inputs: object, actions: readonly string[] = []) => {
    withKernel({ person: aPerson({ actions: actions as never }), routes: [{ path: '**', children: [] }] });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(page, { ...inputs });
  };
  const answer = async (path: string, body: object, method = 'GET') => {
    const request = http.expectOne((asked) => asked.method === method && asked.url === path);
    request.flush(body);
    await settle(fixture);
    return request.request;
  };
  const press = async (name: string | RegExp) => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };
  const opened = async (over: Partial<MySlip> = {}) => {
    await open(SlipPage, { id: 's1' });
    await answer('/api/my/slips/s1', { ...SLIP, ...over });
  };

  it('is written down about something that was missed, told the same day', async () => {
    await open(NewSlipPage, { of: 'o1' });
    await answer('/api/my/slips', NONE);
    await answer('/api/my/commitments/today', {
      now: [],
      coming: [],
      told: [],
      invitations: [{ id: 'o1', text: 'I visit on Saturday at eleven' }],
    });
    expect(screen.getByText(/I visit on Saturday at eleven/)).toBeTruthy();
    await press('Save and go on');
    expect(screen.getByText('Choose how large it is.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText(/What happened/), SLIP.happened);
    await userEvent.selectOptions(screen.getByLabelText(/What was it about/), 'time');
    await userEvent.click(screen.getByRole('radio', { name: /Medium/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'I told them the same day' }));
    await settle(fixture);
    await press('Save and go on');
    const sent = await answer('/api/my/slips', { id: 's1', version: 1, state: 'opened' }, 'POST');
    expect(sent.body).toEqual({
      occurrenceId: 'o1',
      happened: SLIP.happened,
      happenedAt: '2026-03-05T09:00:00.000Z',
      area: 'time',
      size: 'medium',
      toldWithin: 'same_day',
      knownAt: '2026-03-05T09:00:00.000Z',
    });
  });

  it('says nothing of how they came to know while they do not', async () => {
    await open(NewSlipPage, { participationId: 'w1' });
    await answer('/api/my/slips', { ...NONE, rows: [SLIP] });
    expect(screen.getByRole('link', { name: SLIP.happened })).toBeTruthy();
    await userEvent.type(screen.getByLabelText(/What happened/), SLIP.happened);
    await userEvent.selectOptions(screen.getByLabelText(/What was it about/), 'money');
    await userEvent.click(screen.getByRole('radio', { name: /Small/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'They do not know yet' }));
    await settle(fixture);
    await press('Save and go on');
    const sent = await answer('/api/my/slips', { id: 's1', version: 1, state: 'opened' }, 'POST');
    expect(sent.body).toMatchObject({ participationId: 'w1', area: 'money', size: 'small' });
    expect(sent.body).not.toHaveProperty('toldWithin');
  });

  it('is owned in a sentence, with something to put it right by a day', async () => {
    await opened();
    await press('I own this');
    expect(screen.getByText('Say by which day.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('What is yours in it?'), 'I forgot, and did not call.');
    await userEvent.type(screen.getByLabelText('What do you want to say to them?'), 'I am sorry.');
    await userEvent.type(screen.getByLabelText('How do you put it right?'), 'I come on Sunday at ten');
    await userEvent.type(screen.getByLabelText('By which day?'), '2026-03-08');
    await userEvent.type(screen.getByLabelText('Next time: if …'), 'work runs late');
    await userEvent.type(screen.getByLabelText('… then I'), 'call before nine');
    await press('I own this');
    const sent = await answer('/api/my/slips/s1/own', {}, 'POST');
    expect(sent.body).toMatchObject({
      fix: { what: 'I come on Sunday at ten', byDate: '2026-03-08', timeZone: 'Europe/Lisbon' },
      guard: { if: 'work runs late', then: 'call before nine' },
    });
    expect(sent.headers.get('If-Match')).toBe('"v3"');
    await answer('/api/my/slips/s1', { ...SLIP, state: 'owned' });
  });

  it('waits for the therapist first where it is serious', async () => {
    await opened({ size: 'serious', therapistFirst: true });
    expect(screen.getByText(/Your therapist will look at this with you first/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'I own this' })).toBeNull();
    expect(screen.queryByText('Who can read it')).toBeNull();
  });

  it('is put right only once what was undertaken was done', async () => {
    const fix = { id: 'o9', commitmentId: 'k9', state: 'kept' as const };
    await opened({ state: 'owned', fixOccurrence: fix as never });
    await press('It is put right');
    const sent = await answer('/api/my/slips/s1/settle', {}, 'POST');
    expect(sent.body).toEqual({ outcome: 'repaired' });
    await answer('/api/my/slips/s1', { ...SLIP, state: 'repaired' });
    await press('Close it');
    await answer('/api/my/slips/s1/close', {}, 'POST');
    await answer('/api/my/slips/s1', { ...SLIP, state: 'closed' });
    expect(document.body.textContent).not.toMatch(/\bforgiven\b|score|streak|violation/i);
  });

  it('is shown to somebody only after asking, and can be stopped', async () => {
    const share = { id: 'sh1', participantId: 'p2', givenName: 'Callum', sharedAt: SLIP.openedAt };
    await opened({ state: 'owned', mayShare: true });
    await press('Show it to Callum');
    await userEvent.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Show it to Callum' }),
    );
    await settle(fixture);
    await answer('/api/my/slips/s1/shares', {}, 'POST');
    await answer('/api/my/slips/s1', { ...SLIP, state: 'owned', mayShare: true, shares: [share] });
    await press(/Stop.*showing it to Callum/s);
    await answer('/api/my/slip-shares/sh1/end', {}, 'POST');
    await answer('/api/my/slips/s1', SLIP);
  });

  it('stands among what people do together, and is not spoken of where there is none', async () => {
    await open(MySlipsSection, {});
    await answer('/api/my/slips', NONE);
    await answer('/api/my/received-slips', { rows: [] });
    expect(screen.queryByRole('heading')).toBeNull();
    TestBed.resetTestingModule();
    await open(MySlipsSection, {});
    await answer('/api/my/slips', {
      rows: [SLIP],
      disclosure: { told: { slips: 1, medianHours: 5 }, foundOut: { slips: 0 } },
    });
    const { id, happened } = SLIP;
    await answer('/api/my/received-slips', {
      rows: [{ id, happened, from: 'Desmond', sharedAt: SLIP.openedAt, fixDone: true }],
    });
    expect(screen.getByRole('link', { name: /I said eleven/ })).toBeTruthy();
    expect(screen.getByText(/within 5 hours/)).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'From Desmond' })).queryByText(/Medium/)).toBeNull();
  });

  describe('for the care team', () => {
    const row: CaseSlip = { ...SLIP, repeated: true, therapistFirst: true, size: 'serious', shared: false };
    const page: CaseSlips = {
      people: [
        {
          participantId: 'p1',
          name: 'Desmond',
          disclosure: { told: { slips: 2, medianHours: 5 }, foundOut: { slips: 1, medianHours: 60 } },
          fixes: { kept: 1, of: 2 },
          rows: [row],
        },
      ],
    };

    it('keeps told and found out apart, and is looked at before it goes on', async () => {
      await open(CaseSlipsPart, { caseId: 'c1' }, [SlipAction.look, SlipAction.close]);
      await answer('/api/cases/c1/slips', page);
      expect(
        screen.getByText('Told: 2, half of them within 5 hours · Found out: 1, after 2.5 days'),
      ).toBeTruthy();
      expect(screen.queryByRole('button', { name: /Close/ })).toBeNull();
      await press(/Looked at together/);
      const sent = await answer('/api/cases/c1/slips/s1/look', {}, 'POST');
      expect(sent.headers.get('If-Match')).toBe('"v3"');
      await answer('/api/cases/c1/slips', { people: [] });
      expect(screen.getByText(/Nobody has written one down/)).toBeTruthy();
    });
  });

  it.each([
    [0.4, 'less than an hour'],
    [1, '1 hour'],
    [60, '2.5 days'],
  ])('%d hours read %s', (hours, words) => {
    expect(hoursInWords(hours)).toBe(words);
  });
});
