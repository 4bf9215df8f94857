import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { compile, type Answers as AnswerValues, type CompiledForm } from '@reknit/exercises/model';
import { screen, within } from '@testing-library/dom';
import { AnswerSlot } from '../form/answer-slot';
import { aField, aForm, words } from '../testing/render-form';
import { Answers } from './answers';

const form = compile(
  aForm([
    { key: 'calmly', type: 'info' },
    { key: 'thought', type: 'longText', visibility: 'S', words: words({ prompt: 'What did {person} do?' }) },
    { key: 'belief', type: 'scale' },
    { key: 'at', type: 'instant' },
    { key: 'said', type: 'yesNo' },
    {
      key: 'values',
      type: 'list',
      max: 4,
      identity: 'value',
      words: words({ prompt: 'Values', row: 'Value' }),
      item: aField({
        key: 'row',
        type: 'group',
        fields: [
          aField({ key: 'value', type: 'shortText', words: words({ prompt: 'What matters' }) }),
          aField({ key: 'close', type: 'scale', words: words({ prompt: 'How close' }) }),
        ],
      }),
    },
    { key: 'gone', type: 'shortText', showIf: { field: 'said', equals: false } },
  ]),
  'friendship',
);

const given: AnswerValues = {
  thought: 'She came late.',
  belief: 0,
  at: '2026-07-01T19:00:00.000Z',
  said: true,
  values: [{ value: 'calm', close: 3 }, {}, { value: 'play', close: 8 }],
  gone: 'not asked any more',
};

@Component({
  imports: [Answers, AnswerSlot],
  template: `
    <rk-answers
      [form]="form"
      [answers]="answers"
      [earlier]="earlier"
      [readers]="readers"
      [unanswered]="unanswered"
      person="Ada"
      timeZone="Europe/Lisbon"
    >
      <ng-template rkAnswerSlot let-path let-prompt="prompt">
        @if (comments[path]; as comment) {
          <p>On {{ prompt }}: {{ comment }}</p>
        }
      </ng-template>
    </rk-answers>
  `,
})
class Page {
  form: CompiledForm = form;
  answers: AnswerValues = given;
  earlier: AnswerValues | undefined;
  readers = false;
  unanswered = false;
  comments: Readonly<Record<string, string>> = {};
}

async function show(changes: Partial<Page> = {}): Promise<HTMLElement> {
  document.body.replaceChildren();
  const fixture = TestBed.createComponent(Page);
  Object.assign(fixture.componentInstance, changes);
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('given answers', () => {
  it('are read step by step, in words, with own words as a quotation', async () => {
    const page = await show();
    const step = screen.getByRole('region', { name: 'Only step' });
    expect(within(step).getByText('What did Ada do?')).toBeTruthy();
    expect(within(step).getByText('She came late.').className).toContain('rk-quote');
    expect(within(step).getByText('0 of 10')).toBeTruthy();
    expect(within(step).getByText('1 July 2026, 20:00')).toBeTruthy();
    expect(within(step).getByText('Yes')).toBeTruthy();
    expect(page.textContent).not.toContain('calmly');
  });

  it('leave out what is not asked any more, and what was left open unless wanted', async () => {
    const page = await show({ answers: { said: true, gone: 'old' } });
    expect(page.textContent).not.toContain('old');
    expect(page.textContent).not.toContain('What did Ada do?');
    await show({ answers: { said: true }, unanswered: true });
    expect(screen.getAllByText('Not answered').length).toBeGreaterThan(0);
  });

  it('count rows as they were given, without the empty ones', async () => {
    await show();
    expect(screen.getByText('Value 1')).toBeTruthy();
    expect(screen.queryByText('Value 2')).toBeNull();
    expect(screen.getByText('Value 3')).toBeTruthy();
  });

  it('say who can see each when asked to', async () => {
    await show({ readers: true });
    expect(screen.getByText('You and your therapist, until you choose to share it')).toBeTruthy();
  });

  it('carry whatever a page puts under an answer, down to the parts of a row', async () => {
    await show({ comments: { thought: 'Tell me more', 'values.2.close': 'Well done' } });
    expect(screen.getByText('On What did Ada do?: Tell me more')).toBeTruthy();
    expect(screen.getByText('On How close: Well done')).toBeTruthy();
  });

  it('mark what has changed since the version before, and keep its words at hand', async () => {
    await show({
      earlier: { ...given, thought: 'She never comes.', values: [{ value: 'calm', close: 3 }] },
    });
    expect(screen.getByText('Changed')).toBeTruthy();
    expect(screen.getByText('She never comes.')).toBeTruthy();
    expect(screen.getByText('New')).toBeTruthy();
  });

  it('name rows that are gone without marking the row that stands there now', async () => {
    await show({
      earlier: {
        ...given,
        values: [
          { value: 'order', close: 1 },
          { value: 'calm', close: 3 },
          { value: 'play', close: 8 },
        ],
      },
    });
    expect(screen.queryByText('Taken out')).toBeNull();
    expect(screen.getByText('Taken out since')).toBeTruthy();
    expect(screen.getByText(/order/)).toBeTruthy();
  });
});
