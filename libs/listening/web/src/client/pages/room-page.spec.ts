import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { RoundRoom } from '@reknit/listening/model';
import { OPEN_STREAM } from '@reknit/shared/web-kernel';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { MY_LISTENING_PROBLEM_WORDS } from '../words/problem-words';
import { SAID, aRoom, asMarek } from '../../testing/a-room';
import { RoomPage } from './room-page';

describe('the room of a round', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<RoomPage>;
  let say: (name: string, data: object) => void;

  const open = async (id: string) => {
    const listeners = new Map<string, (event: MessageEvent<string>) => void>();
    const stream = {
      addEventListener: (name: string, heard: (event: MessageEvent<string>) => void) =>
        void listeners.set(name, heard),
      close: () => undefined,
    };
    say = (name, data) =>
      listeners.get(name)?.({ data: JSON.stringify(data), lastEventId: 'e1' } as MessageEvent<string>);
    withKernel({
      person: aPerson({ roles: ['client'] }),
      routes: [{ path: '**', children: [] }],
      providers: [
        { provide: OPEN_STREAM, useValue: () => stream },
        provideProblemWords(MY_LISTENING_PROBLEM_WORDS),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(RoomPage, { id });
  };
  const start = async (room: RoundRoom) => {
    await open(room.id);
    await read(room);
  };
  const read = async (room: RoundRoom) => {
    http.expectOne({ method: 'GET', url: '/api/my/rounds/r1' }).flush(room);
    await settle(fixture);
  };
  const press = async (name: string | RegExp) => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };
  const type = async (label: string | RegExp, text: string) => {
    await userEvent.type(screen.getByLabelText(label), text);
    await settle(fixture);
  };
  const choose = async (legend: RegExp, value: string) => {
    const group = screen.getByRole('group', { name: legend });
    await userEvent.click(within(group).getByRole('radio', { name: new RegExp(`^${value}\\b`) }));
    await settle(fixture);
  };
  const moved = (): TestRequest => http.expectOne({ method: 'POST', url: '/api/my/rounds/r1/moves' });
  /** What was sent; the room is read again afterwards. */
  const sent = async (next?: RoundRoom) => {
    const request = moved();
    request.flush({ id: 'r1', version: 8, status: next?.status ?? 'speaking' });
    await settle(fixture);
    await read(next ?? aRoom({ version: 8 }));
    return request.request;
  };
  const title = () => screen.getByRole('heading', { level: 2 }).textContent;

  it('says that it is loading, and what to do when it cannot be read', async () => {
    await open('r1');
    expect(screen.getByRole('status').textContent).toContain('loading');
    http.expectOne({ method: 'GET', url: '/api/my/rounds/r1' }).flush({}, { status: 500, statusText: 'x' });
    await settle(fixture);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  describe('before it begins', () => {
    const lobby = (over: Partial<RoundRoom> = {}) =>
      aRoom({ status: 'scheduled', may: ['enter', 'stop'], turn: 0, turnNumber: 0, ...over });

    it('waits for everybody, and says who is there', async () => {
      await start(lobby());
      await press('I am here');
      expect((await sent(lobby({ status: 'lobby', may: ['stop'], waitingFor: 'other' }))).body).toEqual({
        kind: 'enter',
      });
      expect(title()).toBe('Waiting for Marek');
    });

    it('says “not right now” and nothing more when it did not open', async () => {
      await start(lobby({ notice: 'not_right_now' }));
      expect(screen.getByText('Not right now.')).toBeTruthy();
      expect(screen.queryByText(/calm|heat|willing/i)).toBeNull();
    });

    it('keeps some topics for the session', async () => {
      await start(lobby({ status: 'readiness', topic: undefined, may: ['pickTopic', 'stop'] }));
      await press('Phones');
      await userEvent.click(screen.getByRole('checkbox', { name: /something the other does not know/ }));
      await press('Take this topic');
      const request = moved();
      expect(request.request.body).toEqual({ kind: 'pickTopic', text: 'Phones', notFor: ['hidden_matter'] });
      request.flush({ code: 'listening.save-for-session', status: 422 }, { status: 422, statusText: 'x' });
      await settle(fixture);
      expect(screen.getByRole('alert').textContent).toContain('Save this for the session');
    });

    it('asks each for themselves how they are, says so, and takes nothing for granted', async () => {
      await start(lobby({ status: 'readiness', may: ['ready', 'stop'] }));
      expect(screen.getByText(/Only your therapist sees your answers; Marek never does/)).toBeTruthy();
      await press('Ready');
      expect(screen.getAllByText('Choose a number.')).toHaveLength(2);
      await choose(/How calm/, '7');
      await choose(/How hot/, '3');
      await choose(/willing/, 'Not now');
      await press('Ready');
      expect((await sent()).body).toEqual({ kind: 'ready', calm: 7, topicHeat: 3, willing: false });
    });
  });

  describe('a turn', () => {
    it('lets the speaker say one thing, over the version they saw', async () => {
      await start(aRoom());
      await type('What Marek should hear', 'When it lights up I feel sick.');
      expect(screen.getByText(/You and Marek can read this, nobody else/)).toBeTruthy();
      await press('I am done');
      const request = await sent(aRoom({ status: 'reflecting', may: ['stop'], waitingFor: 'other' }));
      expect(request.body).toEqual({ kind: 'say', text: 'When it lights up I feel sick.' });
      expect(request.headers.get('If-Match')).toBe('"v7"');
      expect(title()).toBe('Marek says back what they heard');
      expect(document.activeElement?.textContent).toBe('Marek says back what they heard');
    });

    it('begins from what was typed on this round before, and takes words said aloud', async () => {
      await start(aRoom({ draft: 'When it' }));
      expect(screen.getByLabelText<HTMLTextAreaElement>('What Marek should hear').value).toBe('When it');
      await press('I have said it aloud');
      expect((await sent()).body).toEqual({ kind: 'say', spoken: true });
    });

    it('gives the listener no way to speak', async () => {
      await start(asMarek());
      expect(title()).toBe('Ines speaks');
      expect(screen.queryByRole('textbox')).toBeNull();
      expect(screen.getByText(/Only listen/)).toBeTruthy();
    });

    it('gives reasons beside a reflection that turns away, and refuses nothing', async () => {
      await start(asMarek({ status: 'reflecting', may: ['reflect', 'stop'], now: SAID }));
      expect(screen.getByText('When the phone lights up I feel sick.')).toBeTruthy();
      await type('What you heard Ines say', 'You feel sick but you should sleep.');
      expect(screen.getByText(/takes back what came before/)).toBeTruthy();
      expect(screen.getByText(/sounds like advice/)).toBeTruthy();
      await press('This is what I heard');
      expect((await sent()).body).toEqual({ kind: 'reflect', text: 'You feel sick but you should sleep.' });
    });

    it('asks what was missed only under seven', async () => {
      await start(aRoom({ status: 'checking', may: ['check', 'stop'], now: SAID }));
      await choose(/How much of what you meant/, '8');
      expect(screen.queryByLabelText(/What was missed/)).toBeNull();
      await choose(/How much of what you meant/, '5');
      await type(/What was missed/, 'That it is at night');
      await press('Not quite: once more');
      expect((await sent()).body).toEqual({ kind: 'check', accuracy: 5, missed: 'That it is at night' });
    });

    it('can be left as still open after a try, and says so when no further one is agreed', async () => {
      await start(aRoom({ status: 'checking', may: ['check', 'leaveOpen'], loops: 3, now: SAID }));
      await choose(/How much of what you meant/, '6');
      expect(screen.getByRole('button', { name: 'Leave it as still open' })).toBeTruthy();
      await press('Leave it as still open and go on');
      expect((await sent()).body).toEqual({ kind: 'leaveOpen' });
    });

    it('asks why it makes sense without asking to agree', async () => {
      await start(asMarek({ status: 'validating', step: 'make_sense', may: ['makeSense'], now: SAID }));
      expect(screen.getByText(/You do not have to agree/)).toBeTruthy();
      await type(/It makes sense that Ines/, 'because it was her');
      await press('Send');
      expect((await sent()).body).toEqual({ kind: 'makeSense', text: 'because it was her' });
    });

    it('lets the listener guess two feelings at most, and the speaker mark each', async () => {
      await start(asMarek({ status: 'validating', step: 'guess', may: ['guessFeeling'], now: SAID }));
      await press('Send');
      expect(screen.getByText('Choose at least one feeling.')).toBeTruthy();
      await press('afraid');
      await type('Another word for a feeling', 'dread');
      await press('Add');
      expect(screen.getByRole<HTMLButtonElement>('button', { name: 'sad' }).disabled).toBe(true);
      await choose(/How strong may “dread”/, '8');
      await press('Send');
      const feelings = [
        { word: 'afraid', strength: 5 },
        { word: 'dread', strength: 8 },
      ];
      const now = { ...SAID, feelings };
      const room = aRoom({ status: 'validating', step: 'mark', may: ['markGuess'], now });
      expect((await sent(room)).body).toEqual({ kind: 'guessFeeling', feelings });
      await choose(/afraid/, 'Partly');
      await press('Go on');
      expect(screen.getByText('Say for each whether it fits.')).toBeTruthy();
      await choose(/dread/, 'Yes');
      await press('Go on');
      expect((await sent()).body).toEqual({ kind: 'markGuess', marks: ['partly', 'yes'] });
    });

    it('asks how heard one felt when the floor goes over, for the therapist alone', async () => {
      await start(aRoom({ status: 'floor_closed', may: ['nextTurn', 'closeFloor'] }));
      await press('Give the floor away');
      expect(screen.getByText('You and your therapist. Marek never sees it.')).toBeTruthy();
      await choose(/How heard do you feel/, '9');
      await press('Give the floor away');
      expect((await sent()).body).toEqual({ kind: 'closeFloor', feltHeard: 9 });
    });
  });

  it('ends with something appreciated, or with nothing that could be seen', async () => {
    await start(aRoom({ status: 'joint_close', may: ['appreciate'] }));
    await press('Leave it out');
    expect((await sent()).body).toEqual({ kind: 'appreciate' });
  });

  it('asks for a debrief in private, with a way to people for who did not feel safe', async () => {
    await start(aRoom({ status: 'stopped', may: ['debrief'] }));
    expect(screen.getByText(/between you and your therapist. Marek never sees it/)).toBeTruthy();
    for (const [legend, value] of [
      [/heard did you feel/, '4'],
      [/well did you hear/, '5'],
      [/calm did you stay/, '6'],
      [/defended yourself/, '2'],
      [/feel safe/, 'No'],
    ] as const)
      await choose(legend, value);
    expect(screen.getByRole('link', { name: 'Help now' })).toBeTruthy();
    await type(/One thing you learned/, 'To wait');
    await press('Send to my therapist');
    expect((await sent()).body.debrief).toEqual({
      feltHeard: 4,
      heardThem: 5,
      stayedCalm: 6,
      defensiveMoments: 2,
      interrupted: 0,
      safe: 'no',
      oneThingLearned: 'To wait',
    });
  });

  it('asks who practised with somebody else for no more than their own look back (AL-10)', async () => {
    await start(aRoom({ way: 'solo', status: 'private_debrief', others: [], may: ['debrief', 'stop'] }));
    expect(screen.getByText('This is between you and your therapist.')).toBeTruthy();
    expect(screen.getByRole('group', { name: /How well did you hear them/ })).toBeTruthy();
  });

  describe('what is always in reach', () => {
    it('stops at once, without a question', async () => {
      await start(asMarek());
      await press('Stop');
      expect((await sent(asMarek({ status: 'stopped', may: ['debrief'] }))).body).toEqual({ kind: 'stop' });
      expect(title()).toBe('For yourself: how it was');
    });

    it('takes a time-out of twenty minutes at least', async () => {
      await start(aRoom());
      await press('Time-out');
      const choice = screen.getByLabelText<HTMLSelectElement>('Come back in');
      expect([...choice.options].map((option) => option.text)[0]).toBe('20 minutes');
      await userEvent.selectOptions(choice, 'an hour');
      await press('Take the time-out');
      const timeOut = {
        returnAt: '2026-03-05T10:00:00.000Z',
        notBefore: '2026-03-05T09:20:00.000Z',
        until: '2026-03-06T09:00:00.000Z',
      };
      expect((await sent(aRoom({ status: 'timed_out', may: ['resume', 'stop'], timeOut }))).body).toEqual({
        kind: 'timeOut',
        minutes: 60,
      });
      expect(screen.getByText('You can go on from 09:20.')).toBeTruthy();
      expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
    });

    it('puts a problem aside', async () => {
      await start(aRoom());
      await press('Park it');
      await type('A problem to solve another time', 'Who pays the phone');
      await press('Park it here');
      expect((await sent()).body).toEqual({ kind: 'parkIt', text: 'Who pays the phone' });
    });
  });

  describe('while others move', () => {
    it('goes on by itself, and reads out what is new', async () => {
      await start(asMarek());
      say('live', { kind: 'listening.moved', id: 'r1' });
      await settle(fixture);
      await read(asMarek({ version: 8, status: 'reflecting', may: ['reflect', 'stop'], now: SAID }));
      expect(title()).toBe('Your turn: say back what you heard Ines say');
      expect(document.activeElement?.textContent).toBe('Your turn: say back what you heard Ines say');
    });

    it('loses no words when the floor has moved on first, and says so', async () => {
      await start(asMarek({ status: 'reflecting', may: ['reflect', 'stop'], now: SAID }));
      await type('What you heard Ines say', 'You feel sick at night.');
      await press('This is what I heard');
      moved().flush({ code: 'listening.floor-moved-on', status: 409 }, { status: 409, statusText: 'x' });
      await settle(fixture);
      const paused = { ...asMarek({ version: 9, status: 'suspended', may: ['resume', 'stop'] }) };
      await read(paused);
      expect(screen.getByRole('alert').textContent).toContain('The floor has moved on');
      expect(screen.getByText('You feel sick at night.')).toBeTruthy();
      say('live', { kind: 'listening.moved', id: 'r1' });
      await settle(fixture);
      await read(asMarek({ version: 12, status: 'reflecting', may: ['reflect', 'stop'], now: SAID }));
      expect(screen.getByLabelText<HTMLTextAreaElement>('What you heard Ines say').value).toBe(
        'You feel sick at night.',
      );
    });

    it('keeps the page and what is typed while it cannot be read again', async () => {
      await start(aRoom());
      await type('What Marek should hear', 'When it');
      say('live', { kind: 'listening.moved', id: 'r1' });
      await settle(fixture);
      http.expectOne({ method: 'GET', url: '/api/my/rounds/r1' }).error(new ProgressEvent('error'));
      await settle(fixture);
      expect(screen.getByText(/connection comes and goes/)).toBeTruthy();
      expect(screen.getByLabelText<HTMLTextAreaElement>('What Marek should hear').value).toBe('When it');
    });
  });

  it('rests in the same words whatever the reason', async () => {
    await start(aRoom({ status: 'suspended', notice: 'not_available', may: ['resume', 'stop'] }));
    expect(title()).toBe('Not right now');
    expect(screen.getByText(/not available at the moment. Your therapist will suggest/)).toBeTruthy();
  });

  it('shows a witness who speaks and who listens, and asks them for nothing', async () => {
    const noor = { ...asMarek().me, participantId: 'p-noor', name: 'Noor', role: 'witness' as const };
    await start(asMarek({ way: 'circle', me: noor, others: [aRoom().me, asMarek().me], may: ['stop'] }));
    expect(screen.getByText(/You are a witness/)).toBeTruthy();
    const people = within(screen.getByRole('list', { name: 'In this round' }));
    expect(people.getAllByRole('listitem').map((item) => item.textContent?.trim())).toEqual([
      'Youwitness',
      'Inesspeaking',
      'Mareklistening',
    ]);
  });

  describe('on one device', () => {
    const device = { holderId: 'p-marek', passing: true, choosesPin: true };

    it('shows nothing but whose it is while it is passed on, and asks for a PIN', async () => {
      await start(asMarek({ way: 'one_device', device, may: ['take', 'stop'], now: SAID }));
      expect(title()).toBe('Pass the device to Marek');
      expect(screen.queryByText(SAID.said ?? '')).toBeNull();
      await type('Choose a PIN', '12');
      await press('I am Marek');
      expect(screen.getByText('Use 4 to 6 digits.')).toBeTruthy();
      await type('Choose a PIN', '34');
      await press('I am Marek');
      const request = moved();
      expect(request.request.body).toEqual({ kind: 'take', pin: '1234' });
      request.flush({ id: 'r1', version: 8, status: 'reflecting', refused: 'wrong-pin' });
      await settle(fixture);
      expect(screen.getByText('This is not the PIN you chose. Try again.')).toBeTruthy();
    });

    it('is handed over when the other has their part', async () => {
      const held = { holderId: 'p-ines', passing: false, choosesPin: false };
      const may = ['handOver', 'stop'] as const;
      await start(aRoom({ way: 'one_device', device: held, may, status: 'reflecting', waitingFor: 'other' }));
      await press('Hand over to Marek');
      expect((await sent()).body).toEqual({ kind: 'handOver', to: 'p-marek' });
    });
  });
});
