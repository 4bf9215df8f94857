import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Note } from '@reknit/sessions/model';
import { provideProblemWords } from '@reknit/shared/web-kernel';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { Confirm } from '@reknit/shared/web-ui/overlays';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { NotePage } from './note-page';
import { aNote, anAddition, aRow, aSignedNote } from './testing/notes';
import { NOTE_PROBLEM_WORDS } from './words/problem-words';

const NOTE = '/api/cases/c1/notes/n1';
const OWN = { section: 'p1', sectionName: 'Rosalind Vale' };

let http: HttpTestingController;
let fixture: ComponentFixture<NotePage>;
const asked = jest.fn<Promise<boolean>, []>();

async function start(note: Note, fragment = ''): Promise<void> {
  asked.mockReset().mockResolvedValue(true);
  withKernel({
    person: aPerson(),
    routes: [{ path: '**', children: [] }],
    providers: [provideProblemWords(NOTE_PROBLEM_WORDS), { provide: Confirm, useValue: { ask: asked } }],
  });
  http = TestBed.inject(HttpTestingController);
  if (fragment) await TestBed.inject(Router).navigateByUrl(`/cases/c1/notes/n1${fragment}`);
  fixture = await show(NotePage, { caseId: 'c1', noteId: 'n1' });
  http.expectOne(NOTE).flush(note);
  await ready();
}

/** The device is asked for what it kept before somebody can write; that takes a turn or two. */
async function ready(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await new Promise((done) => setTimeout(done));
    await settle(fixture);
  }
  for (const request of http.match('/api/notes/snippets')) request.flush({ version: 1, snippets: SNIPPETS });
  await settle(fixture);
}
const SNIPPETS = [{ shortcut: 'safe', text: 'No safety concern voiced by either alone.' }];

const area = (name: RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });

describe('a note that is being written', () => {
  it('opens with the session filled in and says whose record it is', async () => {
    await start(aNote());
    expect(screen.getByText('Joint note')).toBeTruthy();
    expect(screen.getByText('Couple · in person · 08:00 to 08:50 · 50 minutes')).toBeTruthy();
    expect(screen.getByText('Rosalind attended · Tobias came late, 10 minutes')).toBeTruthy();
    expect(area(/^Data/).value).toBe('Both came.');
    expect(area(/^Assessment/).value).toBe('');
    expect(screen.getByText('Saved 08:55')).toBeTruthy();
  });

  it('is called by the one it is about where it is only theirs, and has no text on the pattern between people', async () => {
    await start(aNote({ row: aRow(OWN) }));
    expect(screen.getByText('Only in the section of Rosalind Vale')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: /^System/ })).toBeNull();
  });

  it('saves everything that is written, over the version that was read', async () => {
    await start(aNote());
    await userEvent.type(area(/^Plan/), 'Next week.');
    await userEvent.keyboard('{Control>}s{/Control}');
    await ready();
    const save = http.expectOne(`${NOTE}/draft`);
    expect(save.request.headers.get('If-Match')).toBe('"v3"');
    expect(save.request.body).toEqual({
      texts: [
        { key: 'data', text: 'Both came.' },
        { key: 'plan', text: 'Next week.' },
      ],
    });
    save.flush({ id: 'n1', version: 4, revision: 3, savedAt: '2026-03-05T09:00:00.000Z' });
    await settle(fixture);
    expect(screen.getByText('Saved 09:00')).toBeTruthy();
  });

  it('says that it is kept on the device while there is no connection, or that the page has to stay open', async () => {
    await start(aNote());
    await userEvent.type(area(/^Plan/), 'Next week.');
    await userEvent.keyboard('{Control>}s{/Control}');
    await ready();
    http.expectOne(`${NOTE}/draft`).error(new ProgressEvent('error'));
    await ready();
    // No database here: nothing more is promised than is true.
    expect(screen.getByRole('status').textContent).toBe('Not saved. Keep this page open.');
  });

  it('puts a snippet in the place of its name', async () => {
    await start(aNote());
    await userEvent.type(area(/^Assessment/), '/sa');
    await settle(fixture);
    expect(screen.getByRole('option', { name: /\/safe/ })).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    await settle(fixture);
    expect(area(/^Assessment/).value).toBe('No safety concern voiced by either alone.');
  });

  it('goes from part to part by keyboard', async () => {
    await start(aNote());
    area(/^Data/).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(document.activeElement).toBe(area(/^Assessment/));
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(document.activeElement).toBe(area(/^Data/));
  });

  it('names what is still empty instead of signing', async () => {
    await start(aNote());
    await userEvent.click(screen.getByRole('button', { name: 'Sign the note' }));
    await settle(fixture);
    expect(screen.getByText('2 parts are still empty.')).toBeTruthy();
    expect(area(/^Assessment/).getAttribute('aria-invalid')).toBe('true');
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    ['joint', 'Rosalind spoke first.', 'It names Rosalind. A joint note goes by roles'],
    ['joint', 'A spoke first.', undefined],
    ['p1', 'Rosalind spoke first.', undefined],
  ])('says before it is signed whom a joint note names: %s, %s', async (section, data, said) => {
    const texts = ['data', 'assessment', 'plan'].map((key) => ({ key, text: data }));
    await start(aNote({ row: aRow({ section }), texts }));
    await userEvent.click(screen.getByRole('button', { name: 'Sign the note' }));
    await settle(fixture);
    const [{ text }] = asked.mock.calls[0] as unknown as [{ readonly text: string }];
    if (said) expect(text).toContain(said);
    else expect(text).not.toContain('It names');
  });

  it('shows why it was given back', async () => {
    const returns = [{ by: 'Wren', at: '2026-03-05T08:59:00.000Z', comment: 'Say how safe they are.' }];
    await start(aNote({ row: aRow({ state: 'returned_for_changes' }), returns }));
    expect(screen.getByText('Wren gave this back for changes')).toBeTruthy();
    expect(screen.getByText('Say how safe they are.')).toBeTruthy();
  });

  it('is signed with the revision that stands on the screen, and is read from then on', async () => {
    const texts = ['data', 'assessment', 'plan'].map((key) => ({ key, text: `The ${key}.` }));
    await start(aNote({ texts }));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.click(screen.getByRole('button', { name: 'Sign the note' }));
    await ready();
    http.expectOne(`${NOTE}/ready`).flush({ id: 'n1', version: 4, revision: 2, savedAt: '' });
    await ready();
    const sign = http.expectOne(`${NOTE}/sign`);
    expect(sign.request.body).toEqual({ revision: 2 });
    expect(sign.request.headers.get('If-Match')).toBe('"v4"');
    sign.flush({ id: 'n1', version: 5, revision: 2, savedAt: '' });
    await ready();
    http.expectOne(NOTE).flush(aSignedNote({ texts }));
    await ready();
    http.expectOne(NOTE).flush(aSignedNote({ texts }));
    await ready();
    expect(screen.getByText('LMFT', { exact: false })).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('a note that is locked', () => {
  it('shows name, credential, moment and the first of the hash', async () => {
    await start(aSignedNote());
    const block = within(screen.getByRole('region', { name: 'Signatures' }));
    expect(block.getByText('Renata Abreu')).toBeTruthy();
    expect(block.getByText('ab12cd34ef56')).toBeTruthy();
    expect(block.getByText('Thursday, 5 March 2026 at 08:56', { exact: false })).toBeTruthy();
  });

  it('offers what may be done and nothing else', async () => {
    await start(aSignedNote({}, { addendum: true, unsign: true, unsignUntil: '2026-03-05T09:26:00.000Z' }));
    expect(screen.getByRole('button', { name: 'Addendum' })).toBeTruthy();
    expect(screen.getByText(/You can reopen it until 09:26/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Co-sign' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Mark in error' })).toBeNull();
  });

  it('has its additions under it, each with its reason and its author', async () => {
    const addition = anAddition({
      kind: 'amendment',
      reason: 'Misheard.',
      wrong: 'three weeks',
      text: 'two weeks',
    });
    await start(aSignedNote({ additions: [addition] }));
    const under = within(screen.getByRole('region', { name: 'Amendment' }));
    expect(under.getByText('three weeks')).toBeTruthy();
    expect(under.getByText('two weeks')).toBeTruthy();
    expect(under.getByText('Why: Misheard.')).toBeTruthy();
    // As under the note itself: name, credential, and the hashes of it and of what was signed before.
    expect(under.getByText('Renata Abreu')).toBeTruthy();
    expect(under.getByText('cd34ef56ab12').getAttribute('title')).toBe('cd34ef56ab12cd34');
    expect(under.getByText('ab12cd34ef56').getAttribute('title')).toBe('ab12cd34ef56ab12');
  });

  it('has an addition that waits, which the supervisor of its author co-signs or gives back', async () => {
    const waits = anAddition({ state: 'awaiting_cosign', mine: false, mayCosign: true });
    await start(aSignedNote({ additions: [waits] }));
    expect(screen.getByText('Waits for a co-signature')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Co-sign the addendum' }));
    await ready();
    const request = http.expectOne(`${NOTE}/additions/x1/cosign`);
    expect(request.request.headers.get('If-Match')).toBe('"v2"');
    request.flush({ id: 'x1', version: 3 });
    await ready();
    http.expectOne(NOTE).flush(aSignedNote({ additions: [anAddition({ state: 'cosigned' })] }));
    await ready();
    expect(screen.queryByRole('button', { name: 'Co-sign the addendum' })).toBeNull();
  });

  it('says what was asked for under an addition that was given back, and its author goes on with it', async () => {
    const returns = [{ by: 'Wren', at: '2026-03-05T08:59:30.000Z', comment: 'Name who called.' }];
    await start(aSignedNote({ additions: [anAddition({ state: 'returned_for_changes', returns })] }));
    expect(screen.getByText('Name who called.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Go on writing it' })).toBeTruthy();
  });

  it('offers to set aside what somebody left open who can no longer go on with it, with a reason', async () => {
    const leftOpen = {
      id: 'x2',
      version: 1,
      kind: 'addendum' as const,
      authorName: 'Felix Quist',
      createdAt: '2026-03-01T08:00:00.000Z',
    };
    await start(aSignedNote({ leftOpen }));
    await userEvent.click(screen.getByRole('button', { name: 'Set it aside' }));
    const why = await screen.findByRole('textbox', { name: 'Why it is not taken further' });
    const sheet = within(screen.getByRole('dialog'));
    await userEvent.click(sheet.getByRole('button', { name: 'Set it aside' }));
    expect(screen.getByText('Say why it is not taken further.')).toBeTruthy();
    await userEvent.type(why, 'Felix has left the practice.');
    await userEvent.click(sheet.getByRole('button', { name: 'Set it aside' }));
    await ready();
    const request = http.expectOne(`${NOTE}/additions/x2/set-aside`);
    expect(request.request.body).toEqual({ reason: 'Felix has left the practice.' });
    request.flush({ id: 'x2', version: 2 });
    await ready();
    const by = { by: 'Renata Abreu', at: '2026-03-05T09:00:00.000Z', reason: 'Felix has left the practice.' };
    const setAside = [{ kind: 'addendum' as const, authorName: 'Felix Quist', ...by }];
    http.expectOne(NOTE).flush(aSignedNote({ setAside }));
    await ready();
    const kept = within(screen.getByRole('region', { name: 'Set aside' }));
    expect(kept.getByText(/Renata Abreu set aside an addendum that Felix Quist had begun/)).toBeTruthy();
    expect(kept.getByText('Felix has left the practice.')).toBeTruthy();
    document.querySelectorAll('.cdk-overlay-container').forEach((one) => one.remove());
  });

  it('is reopened while that is allowed, and says why not when it no longer is', async () => {
    await start(aSignedNote({}, { unsign: true }));
    await userEvent.click(screen.getByRole('button', { name: 'Reopen' }));
    await ready();
    http
      .expectOne(`${NOTE}/unsign`)
      .flush({ code: 'note.already-seen', status: 409 }, { status: 409, statusText: 'Conflict' });
    await ready();
    http.expectOne(NOTE).flush(aSignedNote());
    await settle(fixture);
    expect(screen.getByText(/Somebody has read this note or taken it out/)).toBeTruthy();
  });

  it('is co-signed by a supervisor with the revision that was read', async () => {
    await start(aSignedNote({}, { cosign: true, return: true }));
    await userEvent.click(screen.getByRole('button', { name: 'Co-sign' }));
    await ready();
    expect(http.expectOne(`${NOTE}/cosign`).request.body).toEqual({ revision: 2 });
  });

  it('is handed over as a file, and says in words when it is refused', async () => {
    await start(aSignedNote());
    const given: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      given.push(`${this.download} ${this.href}`);
    };
    Object.assign(URL, { createObjectURL: () => 'blob:note', revokeObjectURL: () => undefined });
    await userEvent.click(screen.getByRole('button', { name: 'PDF' }));
    const words = JSON.stringify({ code: 'temporarily-unavailable' });
    const refusal = Object.assign(new Blob([words]), { text: () => Promise.resolve(words) });
    http.expectOne(`${NOTE}/pdf`).flush(refusal, { status: 503, statusText: 'x' });
    await settle(fixture);
    expect(screen.getByRole('alert').textContent).toContain('not available just now');
    expect(given).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'PDF' }));
    http.expectOne(`${NOTE}/pdf`).flush(new Blob(['%PDF']));
    await settle(fixture);
    expect(given).toEqual(['note.pdf blob:note']);
    expect(screen.queryByRole('alert')).toBeNull();
    HTMLAnchorElement.prototype.click = click;
  });

  it('opens at the text its address names', async () => {
    await start(aSignedNote(), '#text-data');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Data' }));
  });
});
