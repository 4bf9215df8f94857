import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField, FormRoot, form, type SchemaPathTree } from '@angular/forms/signals';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { focusFirstError } from '../focus/first-error';
import { settle, show, withKernel } from '../testing';
import { codePoints, emailShaped, lengthWithin, mustHave } from './rules';
import { serverFaults } from './server-faults';

type TextPath = SchemaPathTree<{ text: string }>;

const inForm = <T>(make: () => T): T => TestBed.runInInjectionContext(make);

describe('the shared rules of forms', () => {
  const faultsOf = (text: string, rule: (path: TextPath) => void): readonly (string | undefined)[] =>
    inForm(() => form(signal({ text }), rule))
      .text()
      .errors()
      .map((error) => error.message);

  it('wants something other than blanks', () => {
    const rule = (path: TextPath): void => mustHave(path.text, 'Enter a name.');
    expect(faultsOf('', rule)).toEqual(['Enter a name.']);
    expect(faultsOf('   ', rule)).toEqual(['Enter a name.']);
    expect(faultsOf('Ada', rule)).toEqual([]);
  });

  it('counts length as a reader does', () => {
    const rule = (path: TextPath): void => lengthWithin(path.text, { min: 3, max: 4 });
    expect(codePoints('👩🏽x')).toBe(3);
    expect(faultsOf('👍👍👍👍', rule)).toEqual([]);
    expect(faultsOf('abcde', rule)).toEqual(['Use at most 4 characters.']);
    expect(faultsOf('ab', rule)).toEqual(['Use at least 3 characters.']);
    expect(faultsOf('', rule)).toEqual([]);
  });

  it('knows the shape of an address', () => {
    const rule = (path: TextPath): void => emailShaped(path.text);
    expect(faultsOf('ada@example', rule)).toHaveLength(1);
    expect(faultsOf(' ada@example.org ', rule)).toEqual([]);
  });
});

describe('faults from the server', () => {
  const nested = () => inForm(() => form(signal({ person: { email: '' }, note: '' })));

  it('land on the field they name', () => {
    const tree = nested();
    const errors = serverFaults(tree, { fields: { 'person.email': [{ code: 'not-an-email' }] } });
    expect(errors?.[0]?.fieldTree).toBe(tree.person.email);
    expect(errors?.[0]?.message).toBe('Enter an email address, like name@example.org.');
  });

  it('land on the nearest field there is, and are never lost', () => {
    const tree = nested();
    const errors = serverFaults(tree, {
      fields: { 'person.age': [{ code: 'required' }], other: [{ code: 'required' }] },
    });
    expect(errors?.map((error) => error.fieldTree)).toEqual([tree.person, tree]);
  });

  it('are nothing when there are none', () => {
    expect(serverFaults(nested(), { fields: {} })).toBeUndefined();
  });
});

@Component({
  selector: 'rk-test-form',
  imports: [FormField, FormRoot],
  template: `
    <form [formRoot]="form">
      <label>
        First
        <input [formField]="form.second" />
      </label>
      <label>
        Second
        <input [formField]="form.first" />
      </label>
      <button type="submit">Send</button>
    </form>
  `,
})
class TestForm {
  readonly form = form(
    signal({ first: '', second: '' }),
    (path) => {
      mustHave(path.first);
      mustHave(path.second);
    },
    { submission: { action: () => Promise.resolve(undefined), onInvalid: () => focusFirstError(this.form) } },
  );
}

describe('a form that is not ready', () => {
  it('takes the person to the first faulty field on the page', async () => {
    withKernel();
    const fixture = await show(TestForm);
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await settle(fixture);
    expect(document.activeElement).toBe(screen.getByLabelText('First'));
  });
});
