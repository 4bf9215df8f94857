import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import {
  CorrectionAction,
  type CaseCorrection,
  type CorrectionToAnswer,
  type MyCorrection,
  type MyRecordPart,
  type NoteCorrection,
} from '@reknit/sessions/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { MyNextSession } from '../mine/my-next-session';
import { CaseCorrectionsPart } from './case-corrections-part';
import { MyCorrectionsPart } from './my-corrections';
import { NoteCorrections } from './note-corrections';

const MINE = '/api/my/corrections';
const OF_CASE = '/api/cases/c1/corrections';
const ASKED = {
  version: 1,
  wrong: 'It says I shouted.',
  right: 'I spoke up.',
  askedAt: '2026-03-02T09:00:00.000Z',
} as const;
const session = {
  id: 's1',
  start: '2026-03-01T09:00:00.000Z',
  timeZone: 'Europe/Lisbon',
  medium: 'video',
} as const;
const part: MyRecordPart = { caseId: 'c1', clinicians: ['Ilse Marchetti'], sessions: [session] };

let http: HttpTestingController;
let fixture: ComponentFixture<unknown>;
const press = async (name: string | RegExp): Promise<void> => {
  await userEvent.click(screen.getByRole('button', { name }));
  await told();
};
const told = async (): Promise<void> => {
  await settle(fixture);
  await new Promise((drawn) => setTimeout(drawn, 20));
  await settle(fixture);
};
const answer = async (url: string, body: object, method = 'GET'): Promise<void> => {
  http.expectOne({ method, url }).flush(body);
  await told();
};
const begin = (actions: readonly string[] = []): void => {
  withKernel({ person: aPerson({ actions: actions as [] }), routes: [{ path: '**', children: [] }] });
  http = TestBed.inject(HttpTestingController);
};
afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((one) => one.remove()));

describe('the corrections somebody asked for', () => {
  const start = async (requests: readonly MyCorrection[], parts = [part]): Promise<void> => {
    begin();
    fixture = await show(MyCorrectionsPart);
    await answer(MINE, { requests, parts });
  };

  it('say who reads them, and how each stands', async () => {
    await start([
      { id: 'a', ...ASKED, state: 'asked', session },
      { id: 'b', ...ASKED, state: 'accepted', answeredAt: ASKED.askedAt },
      { id: 'c', ...ASKED, state: 'denied', answeredAt: ASKED.askedAt, reason: 'It is what was said.' },
    ]);
    expect(screen.getByText(/Nobody else who takes part with you is told of it/)).toBeTruthy();
    for (const words of ['Waiting for an answer', 'Corrected', 'Not changed', 'It is what was said.'])
      expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText(/session of 1 March 2026, video/)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Take it back' })).toHaveLength(1);
    expect(screen.getAllByRole('button', { name: 'Write that you disagree' })).toHaveLength(1);
  });

  it('are asked for with what is wrong and what is right, about a session of one’s own', async () => {
    await start([]);
    await press('Ask for a correction');
    await answer('/api/my/cases/c1/secrets-policy', { kind: 'no_secrets' });
    expect(screen.getByText(/works with a no-secrets agreement/)).toBeTruthy();
    await press('Send it to your therapist');
    expect(screen.getByText('Say what is wrong.')).toBeTruthy();
    http.expectNone({ method: 'POST', url: MINE });
    await userEvent.type(screen.getByLabelText(/^What you believe is wrong/), ASKED.wrong);
    await userEvent.type(screen.getByLabelText('What it should say instead'), ASKED.right);
    await userEvent.selectOptions(screen.getByLabelText(/^Which session/), 's1');
    await press('Send it to your therapist');
    const sent = http.expectOne({ method: 'POST', url: MINE });
    expect(sent.request.body).toEqual({
      caseId: 'c1',
      wrong: ASKED.wrong,
      right: ASKED.right,
      sessionId: 's1',
    });
    sent.flush({ id: 'n', version: 1 });
    await told();
    await answer(MINE, { requests: [{ id: 'n', ...ASKED, state: 'asked' }], parts: [part] });
    expect(screen.getByText('Waiting for an answer')).toBeTruthy();
  });

  it('ask whose record it is about where there are several, and offer the sessions of that one', async () => {
    await start([], [part, { caseId: 'c2', clinicians: ['Owen Tallis'], sessions: [] }]);
    await press('Ask for a correction');
    expect(screen.queryByLabelText(/^Which session/)).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('Whose record it is about'), 'c1');
    await answer('/api/my/cases/c1/secrets-policy', {});
    expect(within(screen.getByLabelText(/^Which session/)).getAllByRole('option')).toHaveLength(2);
  });

  it('say whom to ask where there is no therapist any more', async () => {
    await start([], []);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/Ask the practice for a correction/)).toBeTruthy();
  });

  it('can be taken back while they wait', async () => {
    await start([{ id: 'a', ...ASKED, state: 'asked' }]);
    await press('Take it back');
    await userEvent.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Take it back' }),
    );
    await told();
    const sent = http.expectOne({ method: 'POST', url: `${MINE}/a/take-back` });
    expect(sent.request.headers.get('If-Match')).toBe('"v1"');
    sent.flush({ id: 'a', version: 2 });
    await told();
    await answer(MINE, { requests: [{ id: 'a', ...ASKED, state: 'taken_back' }], parts: [part] });
    expect(screen.getByText('Taken back')).toBeTruthy();
  });

  it('have room for a statement after a no', async () => {
    await start([{ id: 'c', ...ASKED, version: 2, state: 'denied', reason: 'It is what was said.' }]);
    await press('Write that you disagree');
    await userEvent.type(screen.getByLabelText(/^Why you disagree/), 'I was not loud.');
    await press('Keep it with the record');
    const sent = http.expectOne({ method: 'POST', url: `${MINE}/c/statement` });
    expect(sent.request.body).toEqual({ statement: 'I was not loud.' });
    sent.flush({ id: 'c', version: 3 });
    await told();
  });
});

describe('the corrections asked for in a case', () => {
  const asked: CaseCorrection = { id: 'a', ...ASKED, state: 'asked', participantId: 'p1', name: 'Rosa Feld' };
  const toAnswer: CorrectionToAnswer = {
    ...asked,
    notes: [
      {
        id: 'n1',
        format: 'dap',
        section: 'joint',
        about: ASKED.askedAt,
        authorName: 'Ilse',
        additionOpen: false,
      },
      {
        id: 'n2',
        format: 'dap',
        section: 'p1',
        about: ASKED.askedAt,
        authorName: 'Ilse',
        additionOpen: true,
      },
    ],
  };
  const start = async (list: readonly CaseCorrection[], mayChange = true): Promise<void> => {
    begin([CorrectionAction.deny, CorrectionAction.amend]);
    fixture = await show(CaseCorrectionsPart, { caseId: 'c1', mayChange });
    await answer(OF_CASE, list);
  };
  const open = async (): Promise<void> => {
    await start([asked]);
    await press('Answer Rosa Feld');
    await answer(`${OF_CASE}/a`, toAnswer);
  };

  it('are nothing where nobody asked', async () => {
    await start([]);
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('are read and not answered by whoever only reads the case', async () => {
    await start([asked], false);
    expect(screen.getByText('It says I shouted.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Answer/ })).toBeNull();
  });

  it('are answered by an amendment under a note nobody is writing under, and lead there', async () => {
    await open();
    await userEvent.click(screen.getByRole('radio', { name: /Put it right/ }));
    await told();
    const notes = within(screen.getByLabelText(/^Under which note/)).getAllByRole<HTMLOptionElement>(
      'option',
    );
    expect(notes.map(({ value }) => value)).toEqual(['', 'n1']);
    await userEvent.type(screen.getByLabelText(/^What is wrong/), 'She shouted.');
    await userEvent.type(screen.getByLabelText('What is right'), 'She spoke up.');
    await press('Begin the amendment');
    expect(screen.getByText('Choose the note the amendment stands under.')).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText(/^Under which note/), 'n1');
    const went = jest.spyOn(TestBed.inject(Router), 'navigate');
    await press('Begin the amendment');
    const sent = http.expectOne({ method: 'POST', url: `${OF_CASE}/a/amend` });
    expect(sent.request.body).toEqual({
      noteId: 'n1',
      wrong: 'She shouted.',
      text: 'She spoke up.',
      reason: 'Asked for by the person it is about.',
    });
    sent.flush({ id: 'a', version: 2, noteId: 'n1', additionId: 'd1' });
    await told();
    expect(went).toHaveBeenCalledWith(['/cases', 'c1', 'notes', 'n1']);
  });

  it('are left as they are with a reason, about a note or about none', async () => {
    await open();
    await userEvent.click(screen.getByRole('radio', { name: /Leave the record/ }));
    await told();
    await press('Send the answer');
    expect(screen.getByText('Say why. They read it.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText(/^Why it stays/), 'It is what was heard.');
    await press('Send the answer');
    const sent = http.expectOne({ method: 'POST', url: `${OF_CASE}/a/deny` });
    expect(sent.request.body).toEqual({ reason: 'It is what was heard.' });
    sent.flush({ id: 'a', version: 2 });
    await told();
    await answer(OF_CASE, [{ ...asked, state: 'denied', reason: 'It is what was heard.' }]);
    expect(screen.getByText('Left as it is')).toBeTruthy();
  });
});

describe('the start page of whoever asked', () => {
  it('says where there is an answer, and nothing of what about', async () => {
    begin();
    fixture = await show(MyNextSession);
    await answer('/api/my/sessions', { timeZone: 'Europe/Lisbon', upcoming: [], past: [], isAnswered: true });
    const way = screen.getByRole('link', { name: 'There is an answer for you under Privacy' });
    expect(way.getAttribute('href')).toBe('/my/privacy');
  });
});

describe('a correction under its note', () => {
  const one: NoteCorrection = {
    id: 'k',
    name: 'Rosa Feld',
    ...ASKED,
    state: 'disagreed',
    answeredBy: 'Ilse Marchetti',
    answeredAt: ASKED.askedAt,
    reason: 'It is what was said.',
    statement: 'I was not loud.',
    statedAt: ASKED.askedAt,
  };

  it('has the request, the answer and the statement, and says in a joint note whom it is not for', async () => {
    begin();
    fixture = await show(NoteCorrections, { corrections: [one], joint: true });
    for (const words of ['It says I shouted.', 'It is what was said.', 'I was not loud.'])
      expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText(/not for anybody else who takes part/)).toBeTruthy();
  });
});
