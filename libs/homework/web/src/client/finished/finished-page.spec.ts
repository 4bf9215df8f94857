import type { MyHomework } from '@reknit/homework/model';
import { aPerson, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import { DEFINITION, anEntry } from '../../therapist/testing/homework';
import { FinishedPage } from './finished-page';

const DONE: MyHomework = {
  id: 'pa-rosa',
  version: 3,
  kind: 'form',
  title: 'Looking back',
  status: 'submitted',
  due: { at: '2026-03-08T23:59:59.000Z', timeZone: 'Europe/Lisbon', graceMinutes: 1440, wholeDay: true },
  reason: {
    rationale: 'Because.',
    whenAndWhere: 'Sunday.',
    obstacle: 'Tired.',
    smallestVersion: 'One line.',
  },
  therapist: 'Renata Abreu',
  held: false,
  mayReveal: false,
  relationType: 'romantic',
  definition: DEFINITION,
  personName: 'Tobias',
  entries: [anEntry()],
};
const TOGETHER = anEntry({ writtenBy: 'Renata Abreu' });

describe('what was answered', () => {
  const start = async (over: Partial<MyHomework>): Promise<void> => {
    withKernel({ person: aPerson({ roles: ['client'] }) });
    await show(FinishedPage, { homework: { ...DONE, ...over } });
  };

  it('says that it was written down together, and with whom', async () => {
    await start({ entries: [TOGETHER] });
    expect(screen.getByText(/^Written down together with Renata Abreu, in a session/)).toBeTruthy();
  });

  it('says that one sent it oneself where one did', async () => {
    await start({ entries: [anEntry({ id: 'e2', number: 2 }), TOGETHER] });
    expect(screen.getByText(/^Sent/)).toBeTruthy();
    const before = screen.getByText(/^Written down together with Renata Abreu/);
    expect(before.closest('details')).toBeTruthy();
  });

  it('keeps what one had begun to write oneself in sight', async () => {
    const draft = {
      answers: { said: 'My own beginning' },
      step: 'what',
      revision: 2,
      savedAt: '2026-03-04T18:00:00.000Z',
    };
    await start({ entries: [TOGETHER], draft });
    const own = within(screen.getByRole('region', { name: 'What you had begun to write yourself' }));
    expect(own.getByText('My own beginning')).toBeTruthy();
  });
});
