import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
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
    http.expectOne('/api/exercises/EX-90/versions/2').flush({ ...anExercise(), definition: DEFINITION });
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
