import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import type { ExerciseDetail } from '@reknit/homework/model';
import { fireEvent, screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { NO_FILTER, matching } from '../data/library-filter';
import { DEFINITION, LIBRARY, anExercise } from '../testing/homework';
import { ExercisePage } from './exercise-page';
import { LibraryPage } from './library-page';

describe('the library', () => {
  let fixture: ComponentFixture<unknown>;
  let http: HttpTestingController;

  const start = async (inputs: Record<string, unknown> = {}): Promise<void> => {
    withKernel({ person: aPerson() });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(LibraryPage, inputs);
    http.expectOne('/api/exercises').flush(LIBRARY);
    await settle(fixture);
  };

  it('lists every exercise with time, evidence and relations in words', async () => {
    await start();
    const first = screen.getByRole('link', { name: /Looking back/ });
    expect(first.getAttribute('href')).toContain('EX-90/2');
    expect(first.textContent).toContain('15 minutes · Part of a tested treatment · Partners, Family');
  });

  it('is narrowed by the address and by typing, and opened wide again', async () => {
    await start({ stage: 'talk' });
    expect(screen.getAllByRole('link').map((link) => link.querySelector('.title')?.textContent)).toEqual([
      'Clear words',
    ]);
    await userEvent.type(screen.getByRole('searchbox'), 'zzz');
    await settle(fixture);
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await userEvent.click(screen.getByRole('button', { name: 'Show all exercises' }));
    expect(navigate).toHaveBeenCalledWith([], expect.objectContaining({ queryParams: {} }));
  });

  it('matches every word, and at most the minutes asked for', () => {
    expect(matching(LIBRARY, { ...NO_FILTER, search: 'clear say' }).map(({ code }) => code)).toEqual([
      'EX-91',
    ]);
    expect(matching(LIBRARY, { ...NO_FILTER, minutes: '10' }).map(({ code }) => code)).toEqual(['EX-91']);
    expect(
      matching(LIBRARY, { ...NO_FILTER, relation: 'friendship', evidence: 'B' }).map(({ code }) => code),
    ).toEqual(['EX-93']);
  });
});

describe('one exercise', () => {
  beforeEach(async () => {
    withKernel({ person: aPerson() });
    const fixture = await show(ExercisePage, { code: 'EX-90', version: '2' });
    const http = TestBed.inject(HttpTestingController);
    http
      .expectOne('/api/exercises/EX-90/versions/2')
      .flush({ ...anExercise(), definition: DEFINITION, mayReview: false });
    await settle(fixture);
  });

  it('says what is known, what speaks against it and who reads what', () => {
    expect(screen.getByText(/A part of treatments that were tested/)).toBeTruthy();
    expect(screen.getByText('Somebody is afraid.')).toBeTruthy();
    expect(screen.getByText('Look out for shame.')).toBeTruthy();
    const felt = screen.getAllByText('What did you feel?').find((element) => element.tagName === 'DT');
    expect(felt?.parentElement?.textContent).toContain('until the client shares it');
  });

  it('shows each variant as the client will see it', async () => {
    const preview = within(screen.getByRole('group', { name: /^Preview/ }));
    expect(preview.getByText('Take your time with your partner.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Family' }));
    TestBed.tick();
    expect(preview.getByText('Take your time with your family member.')).toBeTruthy();
  });
});

describe('the clinical review of an exercise', () => {
  let fixture: ComponentFixture<unknown>;
  let http: HttpTestingController;
  const path = '/api/exercises/EX-90/versions/2';
  const detail = (over: Partial<ExerciseDetail> = {}): ExerciseDetail => ({
    ...anExercise(),
    definition: DEFINITION,
    mayReview: true,
    ...over,
  });

  const start = async (exercise: ExerciseDetail): Promise<void> => {
    withKernel({ person: aPerson() });
    fixture = await show(ExercisePage, { code: 'EX-90', version: '2' });
    http = TestBed.inject(HttpTestingController);
    http.expectOne(path).flush(exercise);
    await settle(fixture);
  };

  it('is said to be missing, and asks nothing of whoever may not record one', async () => {
    await start(detail({ mayReview: false }));
    expect(screen.getByText(/Nobody with a clinical credential has said/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Record my review' })).toBeNull();
  });

  it('is recorded for a day that has come, and read again', async () => {
    await start(detail());
    const day = screen.getByLabelText<HTMLInputElement>('You read it on');
    const today = day.value;
    fireEvent.input(day, { target: { value: '2999-01-01' } });
    await userEvent.click(screen.getByRole('button', { name: 'Record my review' }));
    await settle(fixture);
    expect(screen.getByText('This day has not come yet.')).toBeTruthy();
    fireEvent.input(day, { target: { value: today } });
    await userEvent.click(screen.getByRole('button', { name: 'Record my review' }));
    await settle(fixture);
    const sent = http.expectOne(`${path}/reviews`);
    expect(sent.request.body).toEqual({ on: today });
    sent.flush({ id: 'r', version: 1 });
    await settle(fixture);
    http.expectOne(path).flush(
      detail({
        clinicalReview: {
          state: 'current',
          by: 'Wren',
          credential: 'LMFT',
          on: today,
          dueOn: '2998-01-01',
        },
      }),
    );
    await settle(fixture);
    expect(screen.getByText(/Read by Wren, LMFT/)).toBeTruthy();
  });
});
