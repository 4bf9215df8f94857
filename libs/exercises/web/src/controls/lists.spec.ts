import { within } from '@testing-library/dom';
import { aField, aForm, renderForm, screen, words, type LooseField } from '../testing/render-form';

const signs: LooseField = {
  key: 'signs',
  type: 'list',
  min: 2,
  max: 3,
  words: words({ prompt: 'Signs', row: 'Sign', add: 'Add a sign' }),
  item: aField({ key: 'sign', type: 'shortText' }),
};

const values: LooseField = {
  key: 'values',
  type: 'list',
  min: 1,
  max: 4,
  words: words({ prompt: 'Values', row: 'Value', add: 'Add a value' }),
  item: aField({
    key: 'row',
    type: 'group',
    fields: [
      aField({ key: 'value', type: 'shortText', required: true, words: words({ prompt: 'What matters' }) }),
      aField({ key: 'rank', type: 'integer', required: true }),
    ],
  }),
};

const lived: LooseField = {
  key: 'lived',
  type: 'list',
  max: 4,
  words: words({ prompt: 'Lived' }),
  item: aField({
    key: 'row',
    type: 'group',
    fields: [
      aField({ key: 'ref', type: 'shortText', required: true }),
      aField({ key: 'close', type: 'scale', required: true, words: words({ prompt: 'How close' }) }),
    ],
  }),
};

describe('a list of texts', () => {
  it('starts with as many rows as are needed, and grows to as many as fit', async () => {
    const { user, answers, settled } = await renderForm(aForm([signs]));
    expect(screen.getAllByRole('textbox')).toHaveLength(2);
    await user.type(screen.getByRole('textbox', { name: 'Sign 2' }), 'on time');
    expect(answers()).toEqual({ signs: ['', 'on time'] });
    await user.click(screen.getByRole('button', { name: 'Add a sign' }));
    await settled();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Sign 3' }));
    expect(screen.queryByRole('button', { name: 'Add a sign' })).toBeNull();
  });

  it('takes a row away, says so, and goes on with the next', async () => {
    const { user, answers, settled } = await renderForm(aForm([signs]), { signs: ['a', 'b', 'c'] });
    await user.click(screen.getByRole('button', { name: 'Take away Sign 1' }));
    await settled();
    expect(answers()).toEqual({ signs: ['b', 'c'] });
    expect(screen.getByText('Sign 1 taken away.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Sign 1' }));
  });
});

describe('a list of groups in order', () => {
  const form = aForm([values], { rules: [{ rule: 'ranks', list: 'values', field: 'rank' }] });

  it('writes the place of each row by itself, and moves rows by buttons', async () => {
    const { user, answers, settled } = await renderForm(form);
    await user.type(screen.getByRole('textbox', { name: /What matters/ }), 'calm');
    expect(answers()).toEqual({ values: [{ value: 'calm', rank: 1 }] });
    await user.click(screen.getByRole('button', { name: 'Add a value' }));
    await settled();
    const second = screen.getByRole('group', { name: 'Value 2' });
    await user.type(within(second).getByRole('textbox', { name: /What matters/ }), 'play');
    await settled();
    await user.click(screen.getByRole('button', { name: 'Move Value 2 up' }));
    await settled();
    expect(answers()).toEqual({
      values: [
        { value: 'play', rank: 1 },
        { value: 'calm', rank: 2 },
      ],
    });
    expect(screen.getByText('Value 2 is now in place 1.')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: /rank/ })).toBeNull();
  });
});

describe('a list that follows another', () => {
  const form = aForm([values, lived], {
    rules: [
      { rule: 'ranks', list: 'values', field: 'rank' },
      { rule: 'rowsFrom', list: 'lived', field: 'ref', of: 'values', ofField: 'value' },
    ],
  });
  const start = {
    values: [
      { value: 'calm', rank: 1 },
      { value: 'play', rank: 2 },
    ],
  };

  it('asks about each thing named there, and keeps the answer with the thing', async () => {
    const { user, answers, settled } = await renderForm(form, start);
    const play = screen.getByRole('group', { name: 'play' });
    await user.click(within(play).getByRole('radio', { name: '7 of 10' }));
    await settled();
    expect(answers()['lived']).toContainEqual({ ref: 'play', close: 7 });
    await user.click(screen.getByRole('button', { name: 'Move Value 2 up' }));
    await settled();
    const still = within(screen.getByRole('group', { name: 'play' })).getByRole<HTMLInputElement>('radio', {
      name: '7 of 10',
    });
    expect(still.checked).toBe(true);
  });

  it('lets go of what is no longer named when the whole is checked', async () => {
    const { exercise, answers } = await renderForm(form, {
      ...start,
      lived: [
        { ref: 'calm', close: 1 },
        { ref: 'gone', close: 9 },
        { ref: 'play', close: 2 },
      ],
    });
    expect(exercise.check()).toBe(true);
    expect(answers()['lived']).toEqual([
      { ref: 'calm', close: 1 },
      { ref: 'play', close: 2 },
    ]);
  });
});
