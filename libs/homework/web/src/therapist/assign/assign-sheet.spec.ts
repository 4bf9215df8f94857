import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { Toasts } from '@reknit/shared/web-ui';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { HomeworkChanges } from '../data/homework-changes';
import { DEFINITION, HOMEWORK_WORK, LIBRARY, aCase, anExercise, waiting } from '../testing/homework';
import { AssignButton } from './assign-button';

describe('assigning from a case', () => {
  let fixture: ComponentFixture<AssignButton>;
  let http: HttpTestingController;

  const start = async (
    over: Parameters<typeof aCase>[0] = {},
    actions: readonly string[] = HOMEWORK_WORK,
  ) => {
    withKernel({ person: aPerson({ actions: actions as typeof HOMEWORK_WORK }) });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(AssignButton, { case: aCase(over) });
  };
  const quiet = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((done) => setTimeout(done));
    await settle(fixture);
  };
  const sheet = (): ReturnType<typeof within> => within(screen.getByRole('dialog'));
  /** The workspace presses the control that names the key. */
  const pressA = (): void => document.querySelector<HTMLElement>('[aria-keyshortcuts="a"]')?.click();
  const openByKey = async (): Promise<void> => {
    pressA();
    await quiet();
    http.expectOne('/api/exercises').flush(LIBRARY);
    await quiet();
  };
  const choose = async (typed: string): Promise<void> => {
    await userEvent.keyboard(`${typed}{Enter}`);
    await quiet();
    http.expectOne('/api/exercises/EX-90/versions/2').flush({ ...anExercise(), definition: DEFINITION });
    await quiet();
  };
  const fill = async (): Promise<void> => {
    for (const name of ['Why this, why now', 'When and where', /^What may get/, /^The smallest/])
      await userEvent.type(sheet().getByRole('textbox', { name }), 'Ten letters or more');
    await userEvent.click(sheet().getByRole('checkbox', { name: /I have read this/ }));
  };

  afterEach(() => document.querySelector('.cdk-overlay-container')?.remove());

  it('goes by keyboard alone: find, take a wording, weigh, send', async () => {
    await start();
    await openByKey();
    expect(document.activeElement).toBe(sheet().getByRole('combobox', { name: 'Find an exercise' }));
    await choose('back');
    expect(document.activeElement).toBe(sheet().getByRole('checkbox', { name: 'Rosa' }));
    await userEvent.click(sheet().getByRole('button', { name: 'See what was.' }));
    await quiet();
    expect(sheet().getByRole('textbox', { name: 'Why this, why now' })).toHaveProperty(
      'value',
      'See what was.',
    );
    await fill();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await quiet();
    const request = http.expectOne('/api/cases/case-1/homework');
    expect(request.request.body).toMatchObject({
      participantIds: ['rosa', 'tobias'],
      due: { date: '2026-03-12', timeZone: 'Europe/Lisbon' },
      acknowledged: ['coercion'],
    });
    request.flush({ id: 'h9', version: 1, participationIds: ['a', 'b'] });
    await quiet();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(TestBed.inject(Toasts).list()[0]?.text).toBe('Assigned to each of them');
    expect(TestBed.inject(HomeworkChanges).count()).toBe(1);
  });

  it('offers only what exists for the relation and needs nobody else present', async () => {
    await start();
    await openByKey();
    expect(
      sheet()
        .getAllByRole('option')
        .map((option: HTMLElement) => option.id),
    ).toEqual(['rk-exercise-option-EX-90', 'rk-exercise-option-EX-91']);
    await userEvent.click(sheet().getByRole('radio', { name: 'Talk' }));
    await quiet();
    expect(sheet().getAllByRole('option')).toHaveLength(1);
    await userEvent.type(sheet().getByRole('combobox'), 'zzz');
    await quiet();
    expect(sheet().getByText(/No exercise fits/)).toBeTruthy();
  });

  it('names whoever cannot receive it now, with the reason', async () => {
    await start({ participants: [...aCase().participants, waiting] });
    await openByKey();
    await choose('back');
    expect(sheet().getByText('Noor has not joined yet; invite them under People')).toBeTruthy();
    expect(sheet().queryByRole('checkbox', { name: 'Noor' })).toBeNull();
  });

  it('sets up listening rounds along with them, as usual unless something is changed', async () => {
    await start();
    pressA();
    await quiet();
    const rounds = anExercise({ kind: 'listening', modes: ['pair_turns', 'solo'], contraindications: [] });
    http.expectOne('/api/exercises').flush([rounds]);
    await quiet();
    await choose('back');
    await userEvent.selectOptions(sheet().getByLabelText('The topic'), 'You set it');
    await quiet();
    await userEvent.type(sheet().getByLabelText('Which topic'), 'Messages late');
    await userEvent.selectOptions(sheet().getByLabelText('How the rounds are held'), 'one_device');
    for (const name of ['Why this, why now', 'When and where', /^What may get/, /^The smallest/])
      await userEvent.type(sheet().getByRole('textbox', { name }), 'Ten letters or more');
    await userEvent.click(sheet().getByRole('button', { name: 'Assign' }));
    await quiet();
    expect(http.expectOne('/api/cases/case-1/homework').request.body).toMatchObject({
      mode: 'pair_turns',
      settings: { format: 'one_device', topic: 'Messages late', roundsTarget: 2, firstSpeaker: 'coin' },
    });
  });

  it('says what is missing and takes the keyboard there', async () => {
    await start();
    await openByKey();
    await choose('back');
    await userEvent.click(sheet().getByRole('button', { name: 'Assign' }));
    await quiet();
    http.expectNone('/api/cases/case-1/homework');
    expect(sheet().getByText('Write why this, why now. They read it.')).toBeTruthy();
    expect(sheet().getByText('Read and weigh what speaks against it.')).toBeTruthy();
    expect(document.activeElement).toBe(sheet().getByRole('textbox', { name: 'Why this, why now' }));
  });

  it('shows the exercise step by step as the client will see it, and keeps the form', async () => {
    await start();
    await openByKey();
    await choose('back');
    await fill();
    await userEvent.click(sheet().getByRole('button', { name: 'See it as they will' }));
    await quiet();
    const preview = within(sheet().getByRole('group', { name: 'Preview: Looking back' }));
    expect(preview.getByText('What did you say to Tobias?')).toBeTruthy();
    await userEvent.click(preview.getByRole('button', { name: 'Next' }));
    await quiet();
    expect(preview.getByText('How calm are you?')).toBeTruthy();
    await userEvent.click(sheet().getByRole('button', { name: 'Back to the form' }));
    await quiet();
    expect(sheet().getByRole('textbox', { name: 'When and where' })).toHaveProperty(
      'value',
      'Ten letters or more',
    );
  });

  it('says why the server refused, in words of this domain, and keeps what was typed', async () => {
    await start();
    await openByKey();
    await choose('back');
    await fill();
    await userEvent.click(sheet().getByRole('button', { name: 'Assign' }));
    await quiet();
    const refusal = { code: 'homework.too-young', status: 409, type: 'x', requestId: 'r' };
    http.expectOne('/api/cases/case-1/homework').flush(refusal, { status: 409, statusText: 'Conflict' });
    await quiet();
    expect(sheet().getByRole('alert').textContent).toContain('for older people');
    expect(sheet().getByRole('textbox', { name: 'When and where' })).toHaveProperty(
      'value',
      'Ten letters or more',
    );
  });

  it('is not there for whoever only reads, and rests while the case does', async () => {
    await start({ mayChange: false });
    expect(screen.queryByRole('button')).toBeNull();
    pressA();
    await quiet();
    http.expectNone('/api/exercises');
    fixture.componentRef.setInput('case', aCase({ state: 'on_hold' }));
    await settle(fixture);
    expect(screen.getByRole('button', { name: 'Assign' })).toHaveProperty('disabled', true);
  });
});
