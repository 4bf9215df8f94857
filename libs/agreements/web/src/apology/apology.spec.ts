import { HttpTestingController } from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import {
  ApologyAction,
  type AuthorApology,
  type CaseApologyRow,
  type MyApologies,
  type ReceivedApology,
} from '@reknit/agreements/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { CaseApologiesPart } from './case/case-apologies';
import { deedsOf } from './case/apology-deeds';
import { ApologyPage } from './mine/apology-page';
import { HandOnPage } from './mine/hand-on-page';
import { MyApologiesSection } from './mine/my-apologies';

const NONE: MyApologies = { own: [], received: [], muted: [] };
const OWN: AuthorApology = {
  as: 'author',
  id: 'a1',
  version: 2,
  caseId: 'c1',
  state: 'ready',
  to: 'Rosalind',
  checklist: {
    passing: 6,
    of: 7,
    checks: [
      { code: 'if_or_but', state: 'found', why: '“If” takes back what stands before it.' },
      { code: 'passive', state: 'pass', why: 'Say who did it.' },
    ],
  },
  throughTherapist: false,
  can: { deliver: true, proposeAgain: false },
};
const RECEIVED: ReceivedApology = {
  as: 'recipient',
  id: 'a1',
  from: 'Tobias',
  fromId: 'pt',
  at: '2026-03-04T09:00:00.000Z',
  relationType: 'romantic',
  parts: [
    { key: 'own', text: 'I hid the debt.' },
    { key: 'ask', text: '' },
  ],
};
const ROW: CaseApologyRow = {
  id: 'a1',
  version: 2,
  entryId: 'e1',
  participationId: 'w1',
  author: { participantId: 'pt', name: 'Tobias' },
  recipient: { participantId: 'pr', name: 'Rosalind' },
  state: 'in_review',
  throughTherapist: false,
  cautions: ['not-known-to-be-wanted'],
  versions: [],
};

describe('an apology on its way', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<unknown>;
  const open = async (page: Type<unknown>, inputs: object, actions: readonly string[] = []) => {
    withKernel({ person: aPerson({ actions: actions as never }), routes: [{ path: '**', children: [] }] });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(page, { ...inputs });
  };
  const answer = async (path: string, body: object | null, method = 'GET') => {
    const request = http.expectOne((asked) => asked.method === method && asked.url === path);
    request.flush(body);
    await settle(fixture);
    return request.request;
  };
  const press = async (name: string | RegExp) => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };
  const reviewed = { entries: [{ id: 'e1', number: 1, review: { decision: 'accept' } }] };

  it('is handed to the therapist once it was reviewed, for one person', async () => {
    await open(HandOnPage, { participationId: 'w1' });
    await answer('/api/my/homework/w1', reviewed);
    await answer('/api/my/apologies', NONE);
    const recipients = [{ participantId: 'pr', givenName: 'Rosalind' }];
    await answer('/api/my/entries/e1/shares', { available: true, recipients });
    await press('Hand it to my therapist');
    expect(screen.getByText('Choose whom it is for.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Rosalind' }));
    await press('Hand it to my therapist');
    const sent = await answer('/api/my/apologies', { id: 'a1' }, 'POST');
    expect(sent.body).toEqual({ entryId: 'e1', recipientId: 'pr' });
  });

  it('is handed on again in a later version, after it was given back', async () => {
    await open(HandOnPage, { participationId: 'w1' });
    await answer('/api/my/homework/w1', {
      entries: [
        { id: 'e2', number: 2, review: { decision: 'accept' } },
        { id: 'e1', number: 1 },
      ],
    });
    await answer('/api/my/apologies', {
      ...NONE,
      own: [{ id: 'a1', entryId: 'e1', to: 'Rosalind', state: 'returned' }],
    });
    await answer('/api/my/apologies/a1', { ...OWN, state: 'returned' });
    await press('Hand on this version');
    const sent = await answer('/api/my/apologies/a1/propose-again', { id: 'a1' }, 'POST');
    expect(sent.body).toEqual({ entryId: 'e2' });
    expect(sent.headers.get('If-Match')).toBe('"v2"');
  });

  it('says that joint work is not open in the one neutral sentence', async () => {
    await open(HandOnPage, { participationId: 'w1' });
    await answer('/api/my/homework/w1', reviewed);
    await answer('/api/my/apologies', NONE);
    await answer('/api/my/entries/e1/shares', { available: false, recipients: [] });
    expect(screen.getByText(/not available at the moment/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is given by its author, who alone sees the checks', async () => {
    await open(ApologyPage, { id: 'a1' });
    await answer('/api/my/apologies/a1', OWN);
    expect(screen.getByRole('heading', { name: '6 of 7 checks pass' })).toBeTruthy();
    expect(screen.queryByText('Say who did it.')).toBeNull();
    await press('Give it to Rosalind');
    await userEvent.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Give it to Rosalind' }),
    );
    await settle(fixture);
    await answer('/api/my/apologies/a1/deliver', {}, 'POST');
    await answer('/api/my/apologies/a1', { ...OWN, state: 'given', can: { deliver: false } });
    expect(screen.getByText(/Nobody owes you an answer/)).toBeTruthy();
  });

  it('that was not wanted is to its author only not delivered at this time', async () => {
    await open(ApologyPage, { id: 'a1' });
    await answer('/api/my/apologies/a1', { ...OWN, state: 'not_delivered', can: { deliver: false } });
    expect(screen.getByText('Not delivered at this time.')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/not wanted|do not want|\bforgiven\b/i);
  });

  it('is read by the person it is for, who may say one of three things, or nothing', async () => {
    await open(ApologyPage, { id: 'a1' });
    await answer('/api/my/apologies/a1', RECEIVED);
    await answer('/api/my/apologies', NONE);
    expect(screen.getByText('I hid the debt.')).toBeTruthy();
    expect(screen.queryByText(/checks pass/)).toBeNull();
    expect(screen.getByRole('button', { name: 'I have read it' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'I do not want this' })).toBeTruthy();
    await press('Not now');
    const sent = await answer('/api/my/apologies/a1/answer', {}, 'POST');
    expect(sent.body).toEqual({ answer: 'not_now' });
    await answer('/api/my/apologies/a1', { ...RECEIVED, answered: 'not_now' });
    expect(screen.getByText('It waits here. Nobody is told.')).toBeTruthy();
  });

  it('can be the last that reaches them from this person', async () => {
    await open(ApologyPage, { id: 'a1' });
    await answer('/api/my/apologies/a1', RECEIVED);
    await answer('/api/my/apologies', NONE);
    await userEvent.click(screen.getByRole('checkbox', { name: /No further apologies from Tobias/ }));
    const sent = await answer('/api/my/apologies/mutes/pt', null, 'PUT');
    expect(sent.body).toEqual({ muted: true });
    await answer('/api/my/apologies', { ...NONE, muted: ['pt'] });
    expect((screen.getByRole('checkbox') as HTMLInputElement).checked).toBe(true);
  });

  it('stands among what people do together, and is not spoken of where there is none', async () => {
    await open(MyApologiesSection, {});
    await answer('/api/my/apologies', {
      ...NONE,
      received: [{ id: 'a1', from: 'Tobias', at: RECEIVED.at, opened: false }],
    });
    expect(screen.getByRole('link', { name: /From Tobias/ })).toBeTruthy();
    TestBed.resetTestingModule();
    await open(MyApologiesSection, {});
    await answer('/api/my/apologies', NONE);
    expect(screen.queryByRole('heading')).toBeNull();
  });

  describe('for the care team', () => {
    it('is made ready, over the version that was read', async () => {
      await open(CaseApologiesPart, { caseId: 'c1' }, [ApologyAction.makeReady]);
      await answer('/api/cases/c1/apologies', { rows: [ROW] });
      expect(screen.getByText('The author does not know whether it is wanted.')).toBeTruthy();
      expect(screen.queryByRole('button', { name: /Given in a session/ })).toBeNull();
      await press(/It may be given/);
      const sent = await answer('/api/cases/c1/apologies/a1/ready', {}, 'POST');
      expect(sent.headers.get('If-Match')).toBe('"v2"');
      await answer('/api/cases/c1/apologies', { rows: [] });
      expect(screen.getByText(/Nobody has handed one on/)).toBeTruthy();
    });

    it('keeps what the person said who was asked, and gives it back only with a comment', async () => {
      await open(CaseApologiesPart, { caseId: 'c1' }, [ApologyAction.makeReady]);
      await answer('/api/cases/c1/apologies', { rows: [ROW] });
      await press(/I have asked them/);
      await userEvent.selectOptions(screen.getByLabelText(/What Rosalind said/), 'not_now');
      await press('Record');
      const sent = await answer('/api/cases/c1/apologies/a1/willingness', {}, 'POST');
      expect(sent.body).toEqual({ answer: 'not_now' });
      await answer('/api/cases/c1/apologies', { rows: [ROW] });
      await press(/Give it back/);
      await press('Give it back');
      await userEvent.type(screen.getByLabelText('What would you change?'), 'Leave out “but”.');
      await press('Give it back');
      const back = await answer('/api/cases/c1/apologies/a1/return', {}, 'POST');
      expect(back.body).toEqual({ comment: 'Leave out “but”.' });
      await answer('/api/cases/c1/apologies', { rows: [ROW] });
    });

    it('is given only when it is ready and wanted', () => {
      const words = (row: CaseApologyRow) => deedsOf(row).map((deed) => deed.words);
      expect(words({ ...ROW, state: 'ready', willingness: 'not_now' })).not.toContain('Given in a session');
      expect(words({ ...ROW, state: 'ready', willingness: 'yes' })).toContain('Given in a session');
      expect(words({ ...ROW, state: 'ready', willingness: 'yes' })).not.toContain('I have handed it on');
      expect(words({ ...ROW, state: 'set_aside' })).toEqual([]);
    });
  });
});
