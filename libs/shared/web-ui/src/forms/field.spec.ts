import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField, form, required } from '@angular/forms/signals';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { Control, Field } from './field';

@Component({
  selector: 'rk-test-form',
  imports: [FormField, Field, Control],
  template: `
    <rk-field label="What happened" help="As a camera would show it" seenBy="Only you and your therapist">
      <textarea rkControl [formField]="form.what"></textarea>
    </rk-field>
    <rk-field label="Anything else" [optional]="true"><input rkControl [formField]="form.more" /></rk-field>
  `,
})
class TestForm {
  readonly form = form(signal({ what: '', more: '' }), (path) =>
    required(path.what, { message: 'Say what happened.' }),
  );
}

describe('a field', () => {
  const described = (control: HTMLElement): string =>
    (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
      .join(' · ');

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    await TestBed.createComponent(TestForm).whenStable();
  });

  it('ties its label, its help and who will see the answer to the control', () => {
    const control = screen.getByLabelText('What happened');
    expect(described(control)).toBe('As a camera would show it · Only you and your therapist');
    expect(control.getAttribute('aria-required')).toBe('true');
    expect(control.getAttribute('aria-invalid')).toBeNull();
  });

  it('says what is wrong only after the person has been there', async () => {
    await userEvent.click(screen.getByLabelText('What happened'));
    await userEvent.tab();
    TestBed.tick();
    const control = screen.getByLabelText('What happened');
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(described(control)).toContain('Say what happened.');
    await userEvent.type(control, 'He was late');
    TestBed.tick();
    expect(control.getAttribute('aria-invalid')).toBeNull();
  });

  it('says in words that an answer may be left out', () => {
    expect(screen.getByLabelText('Anything else (optional)')).toBeTruthy();
  });
});
