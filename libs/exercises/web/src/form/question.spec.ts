import { within } from '@testing-library/dom';
import { renderForm, aField, aForm, screen, words, type LooseField } from '../testing/render-form';

const only = (field: LooseField) => aForm([field]);

describe('a question', () => {
  it('says in words that an answer is needed, and who will see it', async () => {
    await renderForm(
      aForm([
        { key: 'situation', type: 'longText', required: true, visibility: 'S' },
        { key: 'aside', type: 'longText' },
      ]),
    );
    const needed = screen.getByRole('textbox', { name: /situation.*needed/ });
    expect(needed.getAttribute('aria-required')).toBe('true');
    expect(needed.getAttribute('aria-describedby')).toContain('-seen');
    expect(screen.getByText('You and your therapist, until you choose to share it')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'aside' }).getAttribute('aria-required')).toBeNull();
  });

  it('says beside what only the therapist reads how it is held, once, and beside nothing else', async () => {
    const heldAlone = 'What you tell your therapist alone stays between you.';
    await renderForm(
      aForm([
        { key: 'shared', type: 'longText', visibility: 'S' },
        { key: 'private', type: 'longText', visibility: 'P' },
        { key: 'aside', type: 'longText', visibility: 'T' },
        { key: 'both', type: 'group', visibility: 'T', fields: [aField({ key: 'part', type: 'shortText' })] },
      ]),
      {},
      { heldAlone },
    );
    const describes = (name: string): string =>
      (screen.getByRole('textbox', { name }).getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
    expect(describes('aside')).toContain(heldAlone);
    expect(describes('shared')).not.toContain(heldAlone);
    expect(describes('private')).not.toContain(heldAlone);
    expect(screen.getAllByText(heldAlone)).toHaveLength(2);
  });

  it('puts the name in for {person}', async () => {
    await renderForm(
      only({
        key: 'a',
        type: 'shortText',
        words: words({ prompt: 'What did {person} say?', help: '{Person} said it.' }),
      }),
    );
    const box = screen.getByRole('textbox', { name: 'What did Ada say?' });
    const help = document.getElementById((box.getAttribute('aria-describedby') ?? '').split(' ')[0] ?? '');
    expect(help?.textContent).toBe('Ada said it.');
  });

  it('appears and disappears with the answer it depends on, and keeps what was written meanwhile', async () => {
    const { user, settled } = await renderForm(
      aForm([
        { key: 'said', type: 'yesNo' },
        { key: 'how', type: 'shortText', showIf: { field: 'said', equals: true } },
      ]),
    );
    expect(screen.queryByRole('textbox', { name: 'how' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await settled();
    await user.type(screen.getByRole('textbox', { name: 'how' }), 'quietly');
    await user.click(screen.getByRole('radio', { name: 'No' }));
    await settled();
    expect(screen.queryByRole('textbox', { name: 'how' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await settled();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'how' }).value).toBe('quietly');
  });

  it('says nothing is wrong while somebody types, and says it after they have left', async () => {
    const { user, settled } = await renderForm(only({ key: 'note', type: 'shortText', max: 5 }));
    const box = screen.getByRole('textbox', { name: 'note' });
    await user.type(box, 'far too long');
    await settled();
    expect(box.getAttribute('aria-invalid')).toBeNull();
    await user.tab();
    await settled();
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('This is too long to keep. Use at most 5 characters.')).toBeTruthy();
  });

  it('says that something is missing only once the whole was checked', async () => {
    const { exercise, user, settled } = await renderForm(
      only({ key: 'note', type: 'longText', required: true }),
    );
    await user.click(screen.getByRole('textbox'));
    await user.tab();
    await settled();
    expect(screen.queryByText(/This is needed/)).toBeNull();
    expect(exercise.check()).toBe(false);
    await settled();
    expect(screen.getByText('This is needed before you send it.')).toBeTruthy();
    await user.type(screen.getByRole('textbox'), 'Here it is');
    await settled();
    expect(screen.queryByText(/This is needed/)).toBeNull();
  });

  it('lets an answer be taken back where it is not needed', async () => {
    const { user, answers, settled } = await renderForm(only({ key: 'calm', type: 'scale' }), { calm: 4 });
    await user.click(screen.getByRole('button', { name: 'Take this answer back' }));
    await settled();
    expect(answers()).toEqual({});
    expect(screen.queryByRole('button', { name: 'Take this answer back' })).toBeNull();
  });

  it('shows words that ask nothing', async () => {
    await renderForm(only({ key: 'calmly', type: 'info', words: words({ prompt: 'Take your time.' }) }));
    expect(screen.getByText('Take your time.')).toBeTruthy();
  });

  it('says who sees a part only where it differs from what is around it', async () => {
    await renderForm(
      only({
        key: 'request',
        type: 'group',
        fields: [
          {
            key: 'what',
            type: 'shortText',
            visibility: 'T',
            required: false,
            words: words({ prompt: 'What' }),
          },
          {
            key: 'why',
            type: 'shortText',
            visibility: 'N',
            required: false,
            words: words({ prompt: 'Why' }),
          },
        ],
      }),
    );
    expect(screen.getAllByText('You and your therapist')).toHaveLength(1);
    expect(screen.getByText(/Only you. Your therapist cannot read it/)).toBeTruthy();
  });
});

describe('advice on the wording', () => {
  const form = aForm([{ key: 'thought', type: 'longText' }], {
    lints: [
      { lint: 'always_never', fields: ['thought'] },
      { lint: 'threat', fields: ['thought'], severity: 'block' },
    ],
  });

  it('comes after the person has left, with a reason and another way to say it, and can be put aside', async () => {
    const { user, settled } = await renderForm(form);
    await user.type(screen.getByRole('textbox'), 'You never listen');
    await settled();
    expect(screen.queryByText(/invite an argument/)).toBeNull();
    await user.tab();
    await settled();
    expect(screen.getByText('"Always" and "never" invite an argument about the exceptions.')).toBeTruthy();
    expect(screen.getByText(/On … \(which day\)/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Leave it as it is' }));
    await settled();
    expect(screen.queryByText(/invite an argument/)).toBeNull();
  });

  it('keeps words that read as a threat in sight and names where help is', async () => {
    const { exercise, user, settled } = await renderForm(form, {}, { helpAddress: '/my/help' });
    await user.type(screen.getByRole('textbox'), 'I will hurt him');
    await user.tab();
    await settled();
    const link = screen.getByRole('link', { name: 'Help now' });
    expect(link.getAttribute('href')).toBe('/my/help');
    const note = link.closest<HTMLElement>('.note');
    expect(note && within(note).queryByRole('button')).toBeNull();
    expect(exercise.check()).toBe(true);
  });
});
