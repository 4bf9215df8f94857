import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { MyEntryShares, MyReveal, SharedItem, SharePreview, SharedView } from '@reknit/homework/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { MyShares } from './my-shares';
import { Reveal } from './reveal';
import { SharePage } from './share-page';
import { noticeFor } from './share-words';
import { SharedPage } from './shared-page';

const view: SharedView = {
  from: 'Rosa',
  title: 'Clear expression',
  parts: [{ key: 'situation', prompt: 'What happened?', lines: ['The post came.'] }],
};
const mine: MyEntryShares = {
  entryId: 'e1',
  fields: [
    { key: 'situation', prompt: 'What happened?' },
    { key: 'need', prompt: 'What do you need?' },
  ],
  recipients: [{ participantId: 'p2', givenName: 'Tobias' }],
  available: true,
  heldForSession: false,
  shares: [],
};

describe('sharing', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<unknown>;
  const routes = [{ path: '**', children: [] }];
  beforeEach(() => {
    withKernel({ person: aPerson({ roles: ['client'] }), routes });
    http = TestBed.inject(HttpTestingController);
  });

  const press = async (name: string | RegExp) => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };
  const answer = async (path: string, body: object, method = 'GET') => {
    const request = http.expectOne((asked) => asked.method === method && asked.urlWithParams === path);
    request.flush(body);
    await settle(fixture);
    return request.request;
  };

  describe('something of one’s own', () => {
    const start = async (over: Partial<MyEntryShares> = {}) => {
      fixture = await show(SharePage, { id: 'h1', entryId: 'e1' });
      await answer('/api/my/entries/e1/shares', { ...mine, ...over });
    };
    const choose = async () => {
      await userEvent.click(screen.getByRole('checkbox', { name: 'What happened?' }));
      await userEvent.click(screen.getByRole('checkbox', { name: 'Tobias' }));
    };
    const look = async (preview: Partial<SharePreview> = {}) => {
      await press('See it as they will');
      await answer('/api/my/entries/e1/share-preview?to=p2&fields=situation', {
        view,
        warnings: [],
        heldForSession: false,
        ...preview,
      });
    };

    it('chooses nothing by itself and says what is missing', async () => {
      await start();
      expect(screen.getAllByRole('checkbox').every((box) => !(box as HTMLInputElement).checked)).toBe(true);
      await press('See it as they will');
      expect(screen.getByText('Choose at least one part.')).toBeTruthy();
      expect(screen.getByText('Choose who may read it.')).toBeTruthy();
    });

    it('is shown as the other will see it before anything goes out', async () => {
      await start();
      await choose();
      await look();
      expect(screen.getByRole('heading', { name: 'As Tobias will see it' })).toBeTruthy();
      expect(screen.getByText('The post came.')).toBeTruthy();
      expect(screen.getByText(noticeFor(['Tobias']))).toBeTruthy();
      await press('Share this version');
      const sent = await answer('/api/my/entries/e1/shares', { shares: [] }, 'POST');
      expect(sent.body).toEqual({
        fields: ['situation'],
        recipientIds: ['p2'],
        sendTomorrow: false,
        warningsRead: [],
      });
      expect(TestBed.inject(Router).url).toBe('/my/homework/h1');
    });

    it('waits for a note about a child to be read', async () => {
      await start();
      await choose();
      await look({ warnings: ['about_a_child'] });
      await press('Share this version');
      http.expectNone('/api/my/entries/e1/shares');
      await userEvent.click(screen.getByRole('checkbox', { name: /I have read this/ }));
      await press('Share this version');
      const sent = await answer('/api/my/entries/e1/shares', { shares: [] }, 'POST');
      expect(sent.body).toMatchObject({ warningsRead: ['about_a_child'] });
    });

    it('says one sentence when it is not available, whatever the reason', async () => {
      await start({ available: false });
      expect(screen.getByText(/not available at the moment/)).toBeTruthy();
      expect(screen.queryByRole('checkbox')).toBeNull();
    });
  });

  it('can be stopped in one step, after saying what that cannot undo', async () => {
    fixture = await show(MyShares, { homeworkId: 'h1', entryId: 'e1' });
    const share = {
      id: 's1',
      to: 'Tobias',
      state: 'not_read_yet' as const,
      offeredAt: '2026-03-04T09:00:00.000Z',
      fields: ['situation'],
      mayWithdraw: true,
    };
    await answer('/api/my/entries/e1/shares', { ...mine, shares: [share] });
    expect(screen.getByText('Not read yet')).toBeTruthy();
    await press('Stop sharing with Tobias');
    expect(screen.getByText(/What has been read cannot be unread/)).toBeTruthy();
    await press('Stop sharing');
    await answer('/api/my/shares/s1/withdraw', {}, 'POST');
    await answer('/api/my/entries/e1/shares', { ...mine, shares: [] });
    expect(screen.getByText('Only you and your therapist can read this.')).toBeTruthy();
  });

  describe('something of somebody else’s', () => {
    const offered: SharedItem = {
      id: 's1',
      from: 'Rosa',
      title: 'Clear expression',
      state: 'offered',
      toldRead: false,
    };

    it('is read, put off or refused; nothing of it shows before', async () => {
      fixture = await show(SharedPage, { id: 's1' });
      await answer('/api/my/shared/s1', offered);
      expect(screen.queryByText('The post came.')).toBeNull();
      for (const name of ['Read it', 'Not now', 'I do not want to read it'])
        expect(screen.getByRole('button', { name })).toBeTruthy();
      await press('Read it');
      await answer('/api/my/shared/s1/accept', {}, 'POST');
      await answer('/api/my/shared/s1', { ...offered, state: 'accepted', view });
      expect(screen.getByText('The post came.')).toBeTruthy();
      expect(screen.getByText(/sees “Not read yet” until you say otherwise/)).toBeTruthy();
    });

    it('goes away when it is refused', async () => {
      fixture = await show(SharedPage, { id: 's1' });
      await answer('/api/my/shared/s1', offered);
      await press('I do not want to read it');
      await answer('/api/my/shared/s1/refuse', {}, 'POST');
      expect(TestBed.inject(Router).url).toBe('/my/together');
    });
  });

  describe('at the same moment', () => {
    const reveal: MyReveal = {
      state: 'not_offered',
      available: true,
      entryId: 'e1',
      fields: mine.fields,
      others: [],
    };

    it('is offered without anybody seeing, and can be taken back', async () => {
      fixture = await show(Reveal, { participationId: 'h1', person: 'Tobias' });
      await answer('/api/my/homework/h1/reveal', reveal);
      await press('Ready to show');
      expect(screen.getByText('Choose at least one part.')).toBeTruthy();
      await userEvent.click(screen.getByRole('checkbox', { name: 'What do you need?' }));
      await press('Ready to show');
      const sent = await answer('/api/my/homework/h1/reveal', {}, 'POST');
      expect(sent.body).toEqual({ entryId: 'e1', fields: ['need'], warningsRead: [] });
      await answer('/api/my/homework/h1/reveal', { ...reveal, state: 'offered', mine: view });
      expect(screen.getByText(/nobody else can tell that you have chosen/)).toBeTruthy();
      await press('Take it back');
      await answer('/api/my/homework/h1/reveal/take-back', {}, 'POST');
    });

    it('shows what the others chose once all have', async () => {
      fixture = await show(Reveal, { participationId: 'h1', person: 'Tobias' });
      await answer('/api/my/homework/h1/reveal', {
        ...reveal,
        state: 'revealed',
        others: [{ shareId: 's9', view: { ...view, from: 'Tobias' } }],
        inCommon: ['honesty'],
      });
      expect(screen.getByText('The post came.')).toBeTruthy();
      expect(screen.getByText('You both named: honesty.')).toBeTruthy();
    });
  });
});
