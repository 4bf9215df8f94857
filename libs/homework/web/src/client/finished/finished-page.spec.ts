import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { compile, type TemplateDefinition } from '@reknit/exercises/model';
import type { MyHomework } from '@reknit/homework/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { DraftVault, type OpenedShelf } from '@reknit/shared/web-kernel/drafts';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { DEFINITION, anEntry } from '../../therapist/testing/homework';
import { MyHomeworkApi } from '../data/my-homework-api';
import { FinishedPage } from './finished-page';
import { LaterForm } from './later-form';
import { LaterKeeping, type KeptLater } from './later-keeping';

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
  saidToAll: [],
  entries: [anEntry()],
};
const TOGETHER = anEntry({ writtenBy: 'Renata Abreu' });

/** The same exercise, with what is asked only once the rest was handed in. */
const WITH_LATER: TemplateDefinition = {
  ...DEFINITION,
  steps: [
    ...DEFINITION.steps,
    {
      key: 'since',
      later: true,
      words: { en: { all: { title: 'How it went', intro: 'When you have said it.' } } },
      fields: [
        {
          key: 'met',
          type: 'yesNo',
          required: false,
          visibility: 'T',
          words: { en: { all: { prompt: 'Did you say it?' } } },
        },
      ],
    },
  ],
};

describe('what was answered', () => {
  let fixture: ComponentFixture<FinishedPage>;
  const start = async (over: Partial<MyHomework>): Promise<void> => {
    withKernel({ person: aPerson({ roles: ['client'] }), providers: [MyHomeworkApi] });
    fixture = await show(FinishedPage, { homework: { ...DONE, ...over } });
  };

  it('shows what the therapist said to everybody who takes part, apart from what is said about the answers', async () => {
    await start({
      saidToAll: [
        { at: '2026-03-06T09:00:00.000Z', by: 'Renata Abreu', words: 'You both took time for this.' },
      ],
    });
    const said = screen.getByRole('region', { name: 'To you and Tobias' });
    expect(within(said).getByText('You both took time for this.')).toBeTruthy();
    expect(said.textContent).toContain('Renata Abreu');
  });

  it('has no place for what was not said', async () => {
    await start({});
    expect(screen.queryByRole('region', { name: 'To you and Tobias' })).toBeNull();
  });

  describe('where something comes to pass later', () => {
    const press = async (name: string): Promise<void> => {
      await userEvent.click(screen.getByRole('button', { name }));
      await settle(fixture);
    };

    it('keeps it on the device until it is sent, and goes on from there as long as it adds to the same version', async () => {
      let device: KeptLater[] = [];
      const shelf: OpenedShelf<KeptLater> = {
        get kept() {
          return device;
        },
        keep: (draft) => Promise.resolve((device = [draft]).length === 1),
        forget: () => Promise.resolve(void (device = [])),
      };
      const vault = { provide: DraftVault, useValue: { open: () => Promise.resolve(shelf) } };
      const again = async (): Promise<void> => {
        TestBed.resetTestingModule();
        TestBed.overrideComponent(LaterForm, { set: { providers: [vault, LaterKeeping] } });
        withKernel({ person: aPerson({ roles: ['client'] }), providers: [MyHomeworkApi] });
        const homework = { ...DONE, definition: WITH_LATER };
        page = await show(LaterForm, { homework, form: compile(WITH_LATER, 'romantic') });
      };
      let page: ComponentFixture<LaterForm> | undefined;
      const push = async (name: string): Promise<void> => {
        await userEvent.click(screen.getByRole('button', { name }));
        await settle(page);
      };
      await again();
      await push('Say how it went');
      await userEvent.click(screen.getByRole('radio', { name: 'No' }));
      await settle(page);
      await new Promise((kept) => setTimeout(kept, 500));
      await settle(page);
      expect(screen.getByText('Kept on this device until you send it.')).toBeTruthy();
      expect(device).toEqual([{ entryId: anEntry().id, answers: { met: false } }]);
      await again();
      expect(screen.getByRole<HTMLInputElement>('radio', { name: 'No' }).checked).toBe(true);
      await push('Send this');
      TestBed.inject(HttpTestingController)
        .expectOne('/api/my/homework/pa-rosa/reports')
        .flush({ entryId: 'e2' });
      await settle(page);
      expect(device).toEqual([]);
      device = [{ entryId: 'of-another-version', answers: { met: false } }];
      await again();
      expect(screen.queryByRole('radio')).toBeNull();
      expect(device).toEqual([]);
    });

    it('sends that alone, and has it read again', async () => {
      await start({ definition: WITH_LATER, status: 'reviewed' });
      let told = 0;
      fixture.componentInstance.told.subscribe(() => told++);
      await press('Say how it went');
      await press('Send this');
      expect(screen.getByRole('alert').textContent).toContain('nothing new');
      await userEvent.click(screen.getByRole('radio', { name: 'No' }));
      await press('Send this');
      const sent = TestBed.inject(HttpTestingController).expectOne('/api/my/homework/pa-rosa/reports');
      expect(sent.request.body).toEqual({ answers: { met: false } });
      sent.flush({
        entryId: 'e2',
        number: 2,
        submittedAt: '2026-03-05T09:00:00.000Z',
        late: false,
        readers: [],
      });
      await settle(fixture);
      expect(told).toBe(1);
    });

    it('does not ask once more how it was of what was only told later', async () => {
      const first = { ...anEntry(), afterwards: { helpful: 3, worse: 'no', obstacles: [] } as const };
      const later = anEntry({ id: 'e2', number: 2, answers: { ...first.answers, met: true } });
      await start({ definition: WITH_LATER, entries: [{ ...later, afterwards: undefined }, first] });
      expect(screen.queryByText(/You have not said yet/)).toBeNull();
      expect(screen.getByRole('button', { name: 'Tell what is new' })).toBeTruthy();
    });

    it('asks nothing more of what was put away', async () => {
      await start({ definition: WITH_LATER, status: 'closed' });
      expect(screen.queryByRole('button', { name: 'Say how it went' })).toBeNull();
    });
  });

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
