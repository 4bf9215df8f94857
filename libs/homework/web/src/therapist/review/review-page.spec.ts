import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { compile } from '@reknit/exercises/model';
import type { ParticipationReview } from '@reknit/homework/model';
import { aPerson, faultsOf, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { DEFINITION, HOMEWORK_WORK, LIBRARY, aHomework, aParticipation, anEntry } from '../testing/homework';
import { figuresOf } from './entry-figures';
import { nextToReview } from './next-to-review';
import { EMPTY_REVIEW, reviewBody, reviewSchema } from './review-form';
import { ReviewPage } from './review-page';

describe('reviewing answers', () => {
  let fixture: ComponentFixture<ReviewPage>;
  let http: HttpTestingController;

  const start = async (
    over: Partial<ParticipationReview> = {},
    actions: readonly string[] = HOMEWORK_WORK,
  ) => {
    withKernel({ person: aPerson({ actions: actions as typeof HOMEWORK_WORK }) });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(ReviewPage, { participationId: 'pa-rosa' });
    await answer(aParticipation(over));
  };
  const asked = (): TestRequest => http.expectOne('/api/participations/pa-rosa');
  const answer = async (participation: ParticipationReview): Promise<void> => {
    asked().flush(participation);
    await settle(fixture);
  };
  const press = async (name: string | RegExp): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };
  const again = anEntry({
    id: 'e2',
    number: 2,
    answers: { ...anEntry().answers, said: 'I hid it.', calm: 6 },
    scores: { calm: 6 },
  });

  it('shows the answers as given, with what may be shared marked', async () => {
    await start();
    http.expectNone('/api/exercises');
    expect(screen.getByText('I lied.').className).toContain('rk-quote');
    expect(screen.getByText(/Only Rosa and the care team read these answers/)).toBeTruthy();
    expect(screen.getAllByText('Rosa may share this')).toHaveLength(1);
    expect(screen.getByText('What did you say to Tobias?')).toBeTruthy();
  });

  it.each([
    ['listening', '/cases/c1/listening'],
    ['amends_plan', '/cases/c1/agreements'],
  ] as const)('leads on to where %s is read, and leaves no dead end behind', async (kind, url) => {
    const { homework } = aParticipation();
    const navigate = jest.spyOn(Router.prototype, 'navigate').mockResolvedValue(true);
    await start({
      caseId: 'c1',
      entries: [],
      homework: { ...homework, exercise: { ...homework.exercise, kind } },
    });
    const [commands, extras] = navigate.mock.calls[0] ?? [];
    expect(commands?.join('/')).toBe(url);
    expect(extras).toEqual({ replaceUrl: true });
    expect(screen.queryByText(/Nothing has been sent yet/)).toBeNull();
    navigate.mockRestore();
  });

  it('offers a word to all once everybody has handed in, and sends it with the review', async () => {
    const together = { names: ['Rosa', 'Tobias'], handedIn: true, open: true, said: [] };
    await start({ together });
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Also say something to Rosa and Tobias together' }),
    );
    await settle(fixture);
    await userEvent.type(screen.getByLabelText('To Rosa and Tobias'), 'You both took time for this.');
    await userEvent.click(screen.getAllByRole('radio')[0]!);
    await press('Accept');
    const sent = http.expectOne('/api/participations/pa-rosa/reviews');
    expect(sent.request.body).toMatchObject({ decision: 'accept', toAll: 'You both took time for this.' });
    sent.flush(
      { code: 'validation-failed', fields: { toAll: [{ code: 'repeats-answers' }] } },
      { status: 422, statusText: 'Unprocessable' },
    );
    await settle(fixture);
    expect(screen.getByText(/stand in what one of them handed in/)).toBeTruthy();
  });

  it.each([
    [{ handedIn: false, open: true }, /together once all have handed in/],
    [{ handedIn: true, open: false }, /Joint work is not open/],
  ])('says why there is no word to all: %o', async (over, words) => {
    await start({ together: { names: ['Rosa', 'Tobias'], said: [], ...over } });
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('puts what needs a look first, red before amber, and promises nobody is watching', async () => {
    const attention = [
      { level: 'amber', code: 'self-attack', path: 'said' },
      { level: 'red', code: 'felt-unsafe' },
    ] as const;
    await start({ entries: [anEntry({ attention })] });
    const notes = screen.getAllByRole('note').map((note) => note.textContent);
    expect(notes[0]).toContain('left them feeling unsafe');
    expect(notes[1]).toContain('In answer to: What did you say to Tobias?');
    expect(screen.getByText(/does not watch what comes in and alerts nobody/)).toBeTruthy();
  });

  it('names what may fit next with the reason, and asks for the library only then', async () => {
    const felt = { helpful: 1, worse: 'yes', obstacles: [] } as const;
    const lints = [{ lint: 'self_attack', fields: ['said'], suggests: ['EX-91'] }] as const;
    await start({ definition: { ...DEFINITION, lints }, entries: [anEntry({ afterwards: felt })] });
    http.expectOne('/api/exercises').flush(LIBRARY);
    await settle(fixture);
    const next = screen.getByRole('link', { name: 'Clear words' });
    expect(next.getAttribute('href')).toBe('/library/EX-91/2');
    expect(next.closest('li')?.textContent).toContain('left them feeling unsafe');
  });

  it('accepts with a rating and comments beside answers', async () => {
    await start();
    await press('Comment on: What did you say to Tobias?');
    const comment = screen.getByRole('textbox', { name: /Your comment, for Rosa/ });
    expect(document.activeElement).toBe(comment);
    await userEvent.type(comment, 'Well said');
    await press('Accept');
    expect(screen.getByText('Choose how far it was done.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: /^Done, with learning/ }));
    await press('Accept');
    const request = http.expectOne('/api/participations/pa-rosa/reviews');
    expect(request.request.headers.get('If-Match')).toBe('"v9"');
    expect(request.request.body).toEqual({
      entryId: 'e1',
      decision: 'accept',
      quality: 3,
      summary: '',
      comments: { said: 'Well said' },
    });
    request.flush({ id: 'pa-rosa', version: 10 });
    await settle(fixture);
    await answer(aParticipation({ status: 'reviewed', version: 10 }));
    const other = { ...aHomework().participations[0]!, id: 'pa-tobias', status: 'submitted' } as const;
    http
      .expectOne('/api/cases/case-1/homework')
      .flush({ rows: [aHomework({ participations: [other] })], adherence: [] });
    await settle(fixture);
    expect(screen.getByRole('link', { name: 'Next to review' }).getAttribute('href')).toBe(
      '/review/pa-tobias',
    );
  });

  it('gives back only with something to go on', async () => {
    await start();
    await press('Give back with comment');
    expect(screen.getByText('Write what to look at again, here or beside an answer.')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: /^In a few words/ }), 'Look again');
    await press('Give back with comment');
    const { request } = http.expectOne('/api/participations/pa-rosa/reviews');
    expect(request.body).toEqual({ entryId: 'e1', decision: 'return', summary: 'Look again', comments: {} });
  });

  it('keeps the review when somebody else was faster', async () => {
    await start();
    await press('Comment on: What did you say to Tobias?');
    await userEvent.type(screen.getByRole('textbox', { name: /Your comment/ }), 'Mine');
    await userEvent.type(screen.getByRole('textbox', { name: /^In a few words/ }), 'Look again');
    await press('Give back with comment');
    const stale = { code: 'version-stale', status: 412, type: 'x', requestId: 'r' };
    const refused = http.expectOne('/api/participations/pa-rosa/reviews');
    refused.flush(stale, { status: 412, statusText: 'Precondition Failed' });
    await settle(fixture);
    await answer(aParticipation({ version: 10 }));
    expect(screen.getByText(/what you typed is still here/)).toBeTruthy();
    expect(screen.getByRole('textbox', { name: /Your comment/ })).toHaveProperty('value', 'Mine');
    await press('Give back with comment');
    const { request } = http.expectOne('/api/participations/pa-rosa/reviews');
    expect(request.headers.get('If-Match')).toBe('"v10"');
  });

  it('shows what changed since the version before, until told not to', async () => {
    await start({ entries: [again, anEntry()] });
    expect(screen.getAllByText('Changed').length).toBeGreaterThan(0);
    expect(screen.getByText(/up from 3/)).toBeTruthy();
    await userEvent.click(screen.getByRole('switch', { name: /Show what changed since version 1/ }));
    await settle(fixture);
    expect(screen.queryByText('Changed')).toBeNull();
  });

  it('reads an earlier version with what was said about it, and reviews only the newest', async () => {
    const review = {
      at: '2026-03-04T20:00:00.000Z',
      reviewer: 'Renata Abreu',
      decision: 'return',
      summary: 'Leave out the reasons.',
      comments: { said: 'What would a camera see?' },
    } as const;
    await start({ entries: [again, anEntry({ review })] });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Version' }), '1');
    await settle(fixture);
    expect(screen.getByText('Leave out the reasons.')).toBeTruthy();
    expect(screen.getByText('What would a camera see?')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
  });

  it('says how it went for the person', async () => {
    const afterwards = { helpful: 3, worse: 'somewhat', minutes: 35, obstacles: ['no_time'] } as const;
    await start({ entries: [anEntry({ afterwards })] });
    const told = screen.getByRole('heading', { name: 'How it went for Rosa' }).parentElement!;
    expect(told.textContent).toMatch(/Helpful.*Helpful.*Somewhat.*About 35 minutes.*No time/s);
  });

  it('lets a supervisor read without changing anything', async () => {
    await start({}, ['homework.read-answers']);
    expect(within(screen.getByRole('complementary')).queryByRole('button')).toBeNull();
    expect(screen.queryByRole('button', { name: /Comment/ })).toBeNull();
  });

  it('says so when the answers cannot be found', async () => {
    withKernel({ person: aPerson() });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(ReviewPage, { participationId: 'pa-rosa' });
    asked().flush({ code: 'not-found' }, { status: 404, statusText: 'Not Found' });
    await settle(fixture);
    expect(screen.getByRole('alert').textContent).toContain('could not find');
  });
});

describe('the parts of a review', () => {
  it('need a rating to accept, and words or a comment to give back', () => {
    expect(Object.keys(faultsOf({ ...EMPTY_REVIEW }, reviewSchema))).toEqual(['quality']);
    const back = { ...EMPTY_REVIEW, decision: 'return' as const };
    expect(Object.keys(faultsOf(back, reviewSchema))).toEqual(['summary']);
    expect(faultsOf({ ...back, comments: 1 }, reviewSchema)).toEqual({});
  });

  it('say something to everybody only by choice, with words in it, and only when accepting', () => {
    const chosen = { ...EMPTY_REVIEW, quality: '3', forAll: true };
    expect(Object.keys(faultsOf(chosen, reviewSchema))).toEqual(['toAll']);
    expect(faultsOf({ ...chosen, toAll: 'Well done, both.' }, reviewSchema)).toEqual({});
    const back = { ...chosen, decision: 'return' as const, comments: 1, toAll: 'Again, both.' };
    expect(Object.keys(faultsOf(back, reviewSchema))).toEqual(['toAll']);
    const body = reviewBody({ ...chosen, toAll: ' Well done, both. ' }, { id: 'e1' }, {});
    expect(body.toAll).toBe('Well done, both.');
    const unsaid = { ...chosen, forAll: false, toAll: 'Written, and not wanted' };
    expect(reviewBody(unsaid, { id: 'e1' }, {})).not.toHaveProperty('toAll');
  });

  it('send no rating with what is given back, and no empty comment', () => {
    const body = reviewBody(
      { ...EMPTY_REVIEW, decision: 'return', quality: '2' },
      { id: 'e1' },
      { said: ' ', felt: ' a ' },
    );
    expect(body).toEqual({ entryId: 'e1', decision: 'return', summary: '', comments: { felt: 'a' } });
  });

  it('say what a figure means, and that it moved only when it moved enough', () => {
    const form = compile(DEFINITION, 'romantic');
    expect(figuresOf(form, { calm: 6 }, { calm: 3 })[0]).toMatchObject({
      range: 'from 0 to 10, higher is better',
      change: 'up from 3',
    });
    expect(figuresOf(form, { calm: 4 }, { calm: 3 })[0]).not.toHaveProperty('change');
    const [calm] = DEFINITION.series!;
    const moved = compile({ ...DEFINITION, series: [{ ...calm!, range: [-10, 10] }] }, 'romantic');
    expect([1, 0, -2].map((value) => figuresOf(moved, { calm: value }, {})[0]?.value)).toEqual(['+1', 0, -2]);
  });

  it('say an answer in its own words where the figure only stands for it', () => {
    const field = {
      key: 'met',
      type: 'choice',
      options: ['fully', 'no'],
      required: false,
      visibility: 'T',
      words: { en: { all: { prompt: 'Was it met?', options: { fully: 'Fully', no: 'No' } } } },
    } as const;
    const series = {
      key: 'met',
      kind: 'level',
      field: 'met',
      levels: { fully: 1, no: 0 },
      range: [0, 1],
      better: 'higher',
      words: { en: { all: { label: 'Request met' } } },
    } as const;
    const [step] = DEFINITION.steps;
    const asked = { ...DEFINITION, steps: [{ ...step!, fields: [field] }], series: [series], attention: [] };
    const form = compile(asked, 'romantic');
    expect(figuresOf(form, { met: 1 }, { met: 0 })).toEqual([
      { key: 'met', label: 'Request met', value: 'Fully', change: 'before: No' },
    ]);
    expect(figuresOf(form, { met: 1 }, { met: 1 })[0]).not.toHaveProperty('change');
  });

  it('go on to what stood behind it in the inbox, else to another of the case', () => {
    const submitted = { ...aHomework().participations[0]!, id: 'x', status: 'submitted' } as const;
    const ofCase = [aHomework({ participations: [submitted] })];
    expect(nextToReview('b', { queue: ['a', 'b', 'c'], ofCase })).toBe('c');
    expect(nextToReview('c', { queue: ['a', 'b', 'c'], ofCase })).toBe('x');
    expect(nextToReview('x', { queue: [], ofCase })).toBeUndefined();
  });
});
