import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { withKernel } from '../testing';
import { IdSource } from '../ids/id-source';
import { Commands } from './commands';

describe('commands', () => {
  let commands: Commands;
  let http: HttpTestingController;

  beforeEach(() => {
    withKernel();
    commands = TestBed.inject(Commands);
    http = TestBed.inject(HttpTestingController);
  });

  it('names the version a change was made against', async () => {
    const answer = commands.patch<{ version: number }>('/api/things/1', { title: 'x' }, { version: 7 });
    const call = http.expectOne({ method: 'PATCH', url: '/api/things/1' });
    expect(call.request.headers.get('If-Match')).toBe('"v7"');
    expect(call.request.body).toEqual({ title: 'x' });
    call.flush({ version: 8 });
    expect(await answer).toEqual({ version: 8 });
  });

  it('gives every creation a key, fresh or the one it was handed', () => {
    void commands.post('/api/things', { a: 1 });
    void commands.post('/api/things', { a: 1 }, { idempotencyKey: 'mine' });
    const [first, second] = http
      .match('/api/things')
      .map((call) => call.request.headers.get('Idempotency-Key'));
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toBe('mine');
  });

  it('rejects with a problem', async () => {
    const answer = commands.delete('/api/things/1', { version: 1 });
    http.expectOne('/api/things/1').flush({ code: 'version-stale' }, { status: 412, statusText: 'x' });
    await expect(answer).rejects.toMatchObject({ name: 'HttpProblem', code: 'version-stale', status: 412 });
  });

  it.each(['//elsewhere.example/api', 'https://elsewhere.example', 'api/things'])(
    'refuses the address %s',
    (address) => {
      expect(() => commands.post(address)).toThrow('Not a path of this origin');
    },
  );
});

describe('an attempt', () => {
  it('keeps its key while the content stays the same', () => {
    const keyFor = new IdSource().attempt();
    const key = keyFor({ text: 'a' });
    expect(keyFor({ text: 'a' })).toBe(key);
    expect(keyFor({ text: 'b' })).not.toBe(key);
  });
});
