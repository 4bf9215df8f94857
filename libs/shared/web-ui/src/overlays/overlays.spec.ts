import { Component, inject, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { fireEvent, screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { Confirm } from './confirm';
import { SHEET_DATA, Sheet, SheetRef, SideSheets } from './side-sheet';
import { ToastOutlet, Toasts } from './toasts';

@Component({
  selector: 'rk-test-sheet',
  imports: [Sheet],
  template: `
    <rk-sheet title="Assign an exercise">
      <p>For {{ data.name }}</p>
      <button rkSheetActions type="button" (click)="sheet.close('assigned')">Assign</button>
    </rk-sheet>
  `,
})
class TestSheet {
  readonly data = inject(SHEET_DATA) as { readonly name: string };
  readonly sheet = inject<SheetRef<string>>(SheetRef);
}

/** The CDK still asks for the number of the key, which only a real browser fills in by itself. */
const escape = (): boolean => fireEvent.keyDown(document.body, { key: 'Escape', keyCode: 27 });

const drawn = async (): Promise<void> => {
  await Promise.resolve();
  TestBed.tick();
};

beforeEach(() => TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] }));

describe('a side sheet', () => {
  const open = async (): Promise<{ readonly answer: Promise<string | undefined> }> => {
    const answer = TestBed.inject(SideSheets).open<{ name: string }, string>(TestSheet, {
      label: 'Assign an exercise',
      data: { name: 'Tomas' },
    });
    await drawn();
    return { answer };
  };

  it('is a dialog with a name, and gets what the opener handed over', async () => {
    await open();
    expect(screen.getByRole('dialog', { name: 'Assign an exercise' }).textContent).toContain('For Tomas');
  });

  it('closes with the answer of its content, one step of history the fewer', async () => {
    const steps = history.length;
    const { answer } = await open();
    expect(history.length).toBe(steps + 1);
    await userEvent.click(screen.getByRole('button', { name: 'Assign' }));
    expect(await answer).toBe('assigned');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each<[string, () => unknown]>([
    ['its close button', () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
    ['Escape', escape],
    ['the back button', () => history.back()],
  ])('closes without an answer by %s', async (_way, close) => {
    const { answer } = await open();
    await close();
    expect(await answer).toBeUndefined();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('a question', () => {
  const ask = async (): Promise<{ readonly answer: Promise<boolean> }> => {
    const answer = TestBed.inject(Confirm).ask({
      title: 'Withdraw it?',
      text: 'It leaves the list.',
      confirm: 'Withdraw',
    });
    await drawn();
    return { answer };
  };

  it('is yes only on its own verb', async () => {
    const { answer } = await ask();
    expect(await screen.findByRole('alertdialog', { name: 'Withdraw it?' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(await answer).toBe(true);
  });

  it('starts on the way back, and is no when dismissed', async () => {
    const { answer } = await ask();
    await waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe('Not now'));
    escape();
    expect(await answer).toBe(false);
  });
});

describe('toasts', () => {
  afterEach(() => jest.useRealTimers());

  it('are read out, and take back what they say when asked', async () => {
    await TestBed.createComponent(ToastOutlet).whenStable();
    let undone = false;
    TestBed.inject(Toasts).show('Homework withdrawn', () => (undone = true));
    await drawn();
    expect(screen.getByRole('status').textContent).toContain('Homework withdrawn');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await drawn();
    expect(undone).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('leave by themselves, later when there is something to undo', () => {
    jest.useFakeTimers();
    const toasts = TestBed.inject(Toasts);
    toasts.show('Saved');
    toasts.show('Withdrawn', () => undefined);
    jest.advanceTimersByTime(7000);
    expect(toasts.list().map((toast) => toast.text)).toEqual(['Withdrawn']);
    jest.advanceTimersByTime(7000);
    expect(toasts.list()).toEqual([]);
  });
});
