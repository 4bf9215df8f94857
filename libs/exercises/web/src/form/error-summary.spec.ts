import { TestBed } from '@angular/core/testing';
import { compile } from '@reknit/exercises/model';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { CONTEXT, aField, aForm, renderForm, words } from '../testing/render-form';
import { ErrorSummary } from './error-summary';
import { ExerciseState, memoryStore } from './exercise-state';

const definition = aForm([
  { key: 'first', type: 'longText', required: true, words: words({ prompt: 'What did {person} do?' }) },
  {
    key: 'rows',
    type: 'list',
    max: 3,
    item: aField({
      key: 'row',
      type: 'group',
      fields: [
        aField({ key: 'note', type: 'shortText', required: true, words: words({ prompt: 'Note' }) }),
        aField({ key: 'size', type: 'integer' }),
      ],
    }),
  },
]);

describe('the summary before sending', () => {
  it('names everything that is missing, and leads there', async () => {
    document.body.replaceChildren();
    const answers = { rows: [{ note: 'a' }, { size: 2 }] };
    const exercise = new ExerciseState(compile(definition, 'family'), CONTEXT, memoryStore(answers));
    const fixture = TestBed.createComponent(ErrorSummary);
    fixture.componentRef.setInput('exercise', exercise);
    document.body.append(fixture.nativeElement as HTMLElement);
    const chosen: string[] = [];
    fixture.componentInstance.chosen.subscribe((path) => chosen.push(path));
    await fixture.whenStable();
    expect(screen.queryByRole('group')).toBeNull();
    exercise.check();
    await fixture.whenStable();
    expect(screen.getByRole('group', { name: '2 things before you can send it' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Note (2)' }));
    await userEvent.click(screen.getByRole('button', { name: 'What did Ada do?' }));
    expect(chosen).toEqual(['rows.1.note', 'first']);
    fixture.componentInstance.focus();
    expect(document.activeElement).toBe(screen.getByRole('group'));
  });

  it('brings a question to the keyboard, or the nearest one around it', async () => {
    const { fixture } = await renderForm(definition, { rows: [{ size: 2 }] });
    expect(fixture.componentInstance.focusOn('rows.0.note')).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Note/ }));
    expect(fixture.componentInstance.focusOn('first.nothing')).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /What did Ada do/ }));
    expect(fixture.componentInstance.focusOn('nowhere')).toBe(false);
  });
});

describe('what the server refused', () => {
  it('is said at the answer until it changes', () => {
    const exercise = new ExerciseState(compile(definition, 'family'), CONTEXT, memoryStore({ first: 'x' }));
    exercise.refuse({ 'answers.first': [{ code: 'unsafe-text' }] });
    expect(exercise.faultsAt('first')).toEqual([{ code: 'unsafe-text' }]);
    exercise.set('first', 'y');
    expect(exercise.faultsAt('first')).toEqual([]);
  });
});
