import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { RoundRoom } from '@reknit/listening/model';
import { OPEN_STREAM } from '@reknit/shared/web-kernel';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { aRoom } from '../../testing/a-room';
import { RoomPage } from '../pages/room-page';

const SHARE = 'Share what I learned';

describe('the one thing learned, once a round is over', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<RoomPage>;
  const over = async (room: Partial<RoundRoom>) => {
    const stream = { addEventListener: () => undefined, close: () => undefined };
    withKernel({
      person: aPerson({ roles: ['client'] }),
      routes: [{ path: '**', children: [] }],
      providers: [{ provide: OPEN_STREAM, useValue: () => stream }],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(RoomPage, { id: 'r1' });
    http.expectOne('/api/my/rounds/r1').flush(aRoom({ status: 'submitted', may: [], ...room }));
    await settle(fixture);
  };
  const debrief = async (mayRelease: boolean) => {
    http.expectOne('/api/my/rounds/r1/debrief').flush({ mayRelease });
    await settle(fixture);
  };

  it('goes on to the step in which everything is shared, and is not shown before', async () => {
    await over({});
    await debrief(true);
    await userEvent.click(screen.getByRole('button', { name: SHARE }));
    http.expectOne('/api/my/rounds/r1/learned').flush({ entryId: 'e1', participationId: 'w1' });
    await settle(fixture);
    expect(TestBed.inject(Router).url).toBe('/my/homework/w1/share/e1');
  });

  it('is offered only where there is one', async () => {
    await over({});
    await debrief(false);
    expect(screen.queryByRole('button', { name: SHARE })).toBeNull();
  });

  it('stands beside what was said, which is fetched once somebody looks', async () => {
    await over({});
    await debrief(true);
    http.expectNone('/api/my/rounds/r1/words');
    await userEvent.click(screen.getByText('What you said to each other'));
    screen.getByText('What you said to each other').closest('details')?.dispatchEvent(new Event('toggle'));
    await settle(fixture);
    const word = {
      kind: 'said',
      by: 'p-marek',
      spoken: false,
      erased: false,
    };
    const turn = { turnNumber: 1, cycle: 1, speakerId: 'p-marek', listenerId: 'p-ines', stillOpen: false };
    const turns = [
      {
        ...turn,
        words: [
          { ...word, text: 'I feel small.' },
          { ...word, kind: 'reflection', by: 'p-ines', erased: true },
        ],
      },
    ];
    http.expectOne('/api/my/rounds/r1/words').flush({ turns, erasedFrom: '2026-04-03T09:00:00.000Z' });
    await settle(fixture);
    expect(screen.getByText('I feel small.')).toBeTruthy();
    expect(screen.getByText('You heard').parentElement?.textContent).toContain('Erased');
    expect(screen.getByText(/Erased from/)).toBeTruthy();
  });

  it('is offered neither after practice alone nor on a device that goes to and fro', async () => {
    await over({ others: [] });
    http.expectNone('/api/my/rounds/r1/debrief');
    TestBed.resetTestingModule();
    await over({ device: { holderId: 'p-ines', passing: false, choosesPin: false } });
    http.expectNone('/api/my/rounds/r1/debrief');
    expect(screen.queryByRole('button', { name: SHARE })).toBeNull();
  });
});
