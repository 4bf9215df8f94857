import { within } from '@testing-library/dom';
import { aField, aForm, renderForm, screen, words, type LooseField } from '../testing/render-form';

const only = (field: LooseField) => aForm([field]);
const options = (...values: string[]) =>
  Object.fromEntries(values.map((value) => [value, value.toUpperCase()]));

describe('texts', () => {
  it('take a line or more', async () => {
    const { user, answers } = await renderForm(
      aForm([
        { key: 'line', type: 'shortText' },
        { key: 'more', type: 'longText' },
      ]),
    );
    await user.type(screen.getByRole('textbox', { name: 'line' }), 'One line');
    await user.type(screen.getByRole('textbox', { name: 'more' }), 'One{enter}Two');
    expect(answers()).toEqual({ line: 'One line', more: 'One\nTwo' });
  });

  it('of one line have no line ends, typed or pasted', async () => {
    const { user, answers } = await renderForm(only({ key: 'line', type: 'shortText' }));
    await user.type(screen.getByRole('textbox', { name: 'line' }), 'One{enter} line');
    await user.paste(', two\nlines');
    expect(answers()).toEqual({ line: 'One line, two lines' });
  });

  it('count only when the room is nearly used up', async () => {
    const { user, settled } = await renderForm(only({ key: 'line', type: 'shortText', max: 20 }));
    await user.type(screen.getByRole('textbox'), 'Some words');
    await settled();
    expect(screen.queryByText(/left/)).toBeNull();
    await user.type(screen.getByRole('textbox'), ' and more');
    await settled();
    expect(screen.getByText('1 character left')).toBeTruthy();
  });

  it('count words where words are limited', async () => {
    const { user, settled } = await renderForm(only({ key: 'line', type: 'longText', maxWords: 4 }));
    await user.type(screen.getByRole('textbox'), 'one two three four five');
    await settled();
    expect(screen.getByText('1 word too many')).toBeTruthy();
  });
});

describe('a choice', () => {
  const need: LooseField = {
    key: 'need',
    type: 'choice',
    options: ['rest', 'help'],
    custom: 40,
    words: words({ prompt: 'need', options: options('rest', 'help') }),
  };

  it('is one of what is offered, nothing chosen beforehand', async () => {
    const { user, answers } = await renderForm(only(need));
    expect(screen.getAllByRole<HTMLInputElement>('radio').some((radio) => radio.checked)).toBe(false);
    await user.click(screen.getByRole('radio', { name: 'HELP' }));
    expect(answers()).toEqual({ need: 'help' });
  });

  it('of many answers folds into a list of its own inside a row', async () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const { user, answers, settled } = await renderForm(
      only({
        key: 'group',
        type: 'group',
        fields: [aField({ key: 'value', type: 'choice', options: many, custom: 40 })],
      }),
    );
    const list = screen.getByRole('combobox', { name: 'value' });
    await user.selectOptions(list, 'c');
    expect(answers()).toEqual({ group: { value: 'c' } });
    await user.selectOptions(list, 'Something else, in my words');
    await settled();
    await user.type(screen.getByRole('textbox', { name: 'In my words' }), 'calm');
    expect(answers()).toEqual({ group: { value: 'calm' } });
    await user.selectOptions(list, 'Choose …');
    expect(answers()).toEqual({ group: {} });
  });

  it('may be in own words, and comes back as such', async () => {
    const { user, answers, settled } = await renderForm(only(need));
    await user.click(screen.getByRole('radio', { name: 'Something else, in my words' }));
    await settled();
    await user.type(screen.getByRole('textbox', { name: 'In my words' }), 'quiet');
    expect(answers()).toEqual({ need: 'quiet' });
    await renderForm(only(need), { need: 'quiet' });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'In my words' }).value).toBe('quiet');
  });
});

describe('several choices', () => {
  it('are put away by "none of these", and put it away', async () => {
    const { user, answers, settled } = await renderForm(
      only({
        key: 'body',
        type: 'multiChoice',
        options: ['sleep', 'food', 'none'],
        exclusive: ['none'],
        max: 2,
      }),
    );
    expect(screen.getByText('Choose up to 2.')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'sleep' }));
    await user.click(screen.getByRole('checkbox', { name: 'food' }));
    expect(answers()).toEqual({ body: ['sleep', 'food'] });
    await user.click(screen.getByRole('checkbox', { name: 'none' }));
    await settled();
    expect(answers()).toEqual({ body: ['none'] });
    await user.click(screen.getByRole('checkbox', { name: 'sleep' }));
    expect(answers()).toEqual({ body: ['sleep'] });
  });
});

describe('scales', () => {
  it('choose nothing beforehand, and say each number with what its end means', async () => {
    const { user, answers } = await renderForm(
      only({
        key: 'tension',
        type: 'scale',
        words: words({ prompt: 'tension', low: 'calm', high: 'bursting' }),
      }),
    );
    const group = screen.getByRole('group', { name: 'tension' });
    expect(
      within(group)
        .getAllByRole<HTMLInputElement>('radio')
        .some((radio) => radio.checked),
    ).toBe(false);
    expect(within(group).getByRole('radio', { name: '10 of 10, bursting' })).toBeTruthy();
    await user.click(within(group).getByRole('radio', { name: '0 of 10, calm' }));
    expect(answers()).toEqual({ tension: 0 });
  });

  it('of many points slide, or take a number; until then they say that nothing is answered', async () => {
    const { user, answers, settled } = await renderForm(only({ key: 'belief', type: 'scale', max: 100 }));
    const slider = screen.getByRole<HTMLInputElement>('slider');
    expect(slider.getAttribute('aria-valuetext')).toBe('Not answered yet');
    await user.type(screen.getByRole('spinbutton', { name: 'Or type the number' }), '85');
    await settled();
    expect(answers()).toEqual({ belief: 85 });
    expect(slider.getAttribute('aria-valuetext')).toBe('85 of 100');
    slider.value = '40';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    expect(answers()).toEqual({ belief: 40 });
  });

  it('of many points can be answered with the number they happen to stand on', async () => {
    const { user, answers } = await renderForm(only({ key: 'belief', type: 'scale', max: 100 }));
    await user.click(screen.getByRole('slider'));
    expect(answers()).toEqual({ belief: 50 });
  });

  it('whose points have words show the words', async () => {
    const { user, answers } = await renderForm(
      only({
        key: 'helpful',
        type: 'scale',
        max: 2,
        words: words({ prompt: 'helpful', options: { 0: 'Not', 1: 'A little', 2: 'Very' } }),
      }),
    );
    await user.click(screen.getByRole('radio', { name: 'A little' }));
    expect(answers()).toEqual({ helpful: 1 });
  });

  it('of how often have words, and "not sure" apart from them', async () => {
    const { user, answers } = await renderForm(only({ key: 'often', type: 'freq5', notSure: true }));
    expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent?.trim())).toEqual([
      'Never',
      'Seldom',
      'Sometimes',
      'Often',
      'Nearly always',
      'Not sure',
    ]);
    await user.click(screen.getByRole('radio', { name: 'Never' }));
    expect(answers()).toEqual({ often: 0 });
    await user.click(screen.getByRole('radio', { name: 'Not sure' }));
    expect(answers()).toEqual({ often: 'notSure' });
  });
});

describe('numbers, sums and times', () => {
  it('take whole numbers and keep zero apart from nothing', async () => {
    const { user, answers } = await renderForm(only({ key: 'minutes', type: 'integer' }));
    await user.type(screen.getByRole('textbox', { name: 'minutes' }), '0');
    expect(answers()).toEqual({ minutes: 0 });
    await user.clear(screen.getByRole('textbox', { name: 'minutes' }));
    expect(answers()).toEqual({});
  });

  it('take a sum in minor units with its currency', async () => {
    const { user, answers, settled } = await renderForm(
      only({ key: 'cost', type: 'money', currencies: ['EUR', 'JPY'] }),
    );
    await user.type(screen.getByRole('textbox', { name: 'Amount' }), '12,50');
    await settled();
    expect(answers()).toEqual({ cost: { amount: 1250, currency: 'EUR' } });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Amount' }).value).toBe('12,50');
    await user.clear(screen.getByRole('textbox', { name: 'Amount' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Currency' }), 'JPY');
    await user.type(screen.getByRole('textbox', { name: 'Amount' }), '300');
    expect(answers()).toEqual({ cost: { amount: 300, currency: 'JPY' } });
  });

  it('take a day and a time of day', async () => {
    const { user, answers } = await renderForm(
      aForm([
        { key: 'day', type: 'date' },
        { key: 'clock', type: 'localTime' },
      ]),
    );
    await user.type(screen.getByLabelText('day'), '2026-03-08');
    await user.type(screen.getByLabelText('clock'), '20:15');
    expect(answers()).toEqual({ day: '2026-03-08', clock: '20:15' });
  });

  it('take a moment in the person’s own zone', async () => {
    const { user, answers, settled } = await renderForm(
      only({ key: 'at', type: 'instant' }),
      {},
      { timeZone: 'America/New_York' },
    );
    await user.type(screen.getByLabelText('Day'), '2026-07-01');
    expect(answers()).toEqual({});
    await settled();
    await user.type(screen.getByLabelText('Time'), '20:00');
    expect(answers()).toEqual({ at: '2026-07-02T00:00:00.000Z' });
    expect(screen.getByText('Time of New York')).toBeTruthy();
  });

  it('take a length of time with its unit', async () => {
    const { user, answers, settled } = await renderForm(only({ key: 'pause', type: 'duration' }));
    await user.type(screen.getByRole('textbox', { name: 'How long' }), '20');
    await settled();
    expect(answers()).toEqual({ pause: 'PT20M' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Unit of time' }), 'hours');
    expect(answers()).toEqual({ pause: 'PT20H' });
  });
});

describe('people, plans and statements', () => {
  it('name somebody of the case or somebody outside it', async () => {
    const people = [{ id: 'p-1', name: 'Ada' }];
    const { user, answers, settled } = await renderForm(
      only({ key: 'who', type: 'personRef' }),
      {},
      { people },
    );
    await user.click(screen.getByRole('radio', { name: 'Ada' }));
    expect(answers()).toEqual({ who: { participantId: 'p-1' } });
    await user.click(screen.getByRole('radio', { name: 'Somebody else' }));
    await settled();
    await user.type(screen.getByRole('textbox', { name: 'Who it is, in my words' }), 'my aunt');
    expect(answers()).toEqual({ who: { label: 'my aunt' } });
  });

  it('take a plan in two halves', async () => {
    const { user, answers, settled } = await renderForm(only({ key: 'plan', type: 'if_then' }));
    await user.type(screen.getByRole('textbox', { name: 'If …' }), 'it gets loud');
    await settled();
    await user.type(screen.getByRole('textbox', { name: 'then …' }), 'I step out');
    expect(answers()).toEqual({ plan: { if: 'it gets loud', then: 'I step out' } });
  });

  it('keep who confirmed a statement and when', async () => {
    const { user, answers, settled } = await renderForm(
      only({
        key: 'stop',
        type: 'confirm',
        required: true,
        words: words({ prompt: 'Either of us may stop.' }),
      }),
    );
    await user.click(screen.getByRole('checkbox', { name: /Either of us may stop.*needed/ }));
    await settled();
    expect(answers()).toEqual({
      stop: { confirmed: true, at: '2026-03-05T09:00:00.000Z', by: 'account-1' },
    });
    await user.click(screen.getByRole('checkbox'));
    expect(answers()).toEqual({});
  });
});

describe('feelings', () => {
  it('are chosen or named, and rated one by one', async () => {
    const { user, answers, settled } = await renderForm(
      only({ key: 'felt', type: 'emotion', options: ['sad', 'calm'], words: words({ prompt: 'felt' }) }),
    );
    await user.click(screen.getByRole('button', { name: 'sad' }));
    await settled();
    expect(screen.getByRole('button', { name: 'sad' }).getAttribute('aria-pressed')).toBe('true');
    await user.click(
      within(screen.getByRole('group', { name: 'How strong is “sad”?' })).getByRole('radio', {
        name: '6 of 10',
      }),
    );
    await user.type(screen.getByRole('textbox', { name: 'Another word for a feeling' }), 'wobbly{enter}');
    await settled();
    expect(answers()).toEqual({ felt: [{ word: 'sad', intensity: 6 }, { word: 'wobbly' }] });
    await user.click(screen.getByRole('button', { name: 'Take away sad' }));
    expect(answers()).toEqual({ felt: [{ word: 'wobbly' }] });
  });

  it('take no other words where only the offered ones are asked for', async () => {
    await renderForm(only({ key: 'felt', type: 'emotion', options: ['sad'], only: true }));
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
