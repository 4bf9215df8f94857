import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { BoundaryDraft } from '@reknit/agreements/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { onDevice, type ADevice } from '../../ui/testing/a-device';
import { A_LIMIT, ITS_SENTENCE, aBoundary } from '../testing/a-boundary';
import '../words/problem-words';
import { BoundaryEditorPage } from './boundary-editor-page';
import { stepsOf } from './editor-steps';

const stepAt = (key: string) => String(stepsOf('limit').findIndex((step) => step.key === key));

describe('writing a boundary', () => {
  let http: HttpTestingController;
  let device: ADevice;
  beforeEach(() => (device = new Map()));
  let fixture: ComponentFixture<BoundaryEditorPage>;
  const start = async (key: string, draft: BoundaryDraft = A_LIMIT, version = 3) => {
    onDevice(device);
    withKernel({ person: aPerson({ roles: ['client'] }), routes: [{ path: '**', children: [] }] });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(BoundaryEditorPage, { id: 'b1', at: stepAt(key) });
    const boundary = aBoundary({ state: 'draft', draft, version, may: { edit: true, submit: true } });
    http.expectOne('/api/my/boundaries/b1').flush(boundary);
    await settle(fixture);
  };
  const press = async (name: string) => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };
  /** Lets the pause after typing pass. */
  const afterAPause = async () => {
    await new Promise((resolve) => setTimeout(resolve, 950));
    await settle(fixture);
  };

  it('explains three kinds, and whose each is', async () => {
    await start('kind');
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    expect(screen.getByText(/nobody has to agree to it/)).toBeTruthy();
    expect(screen.getByText(/They can say no/)).toBeTruthy();
  });

  it('asks what a camera would see', async () => {
    await start('situation', { kind: 'limit' });
    await userEvent.type(screen.getByLabelText('The situation'), 'You disrespect me');
    await settle(fixture);
    expect(screen.getByText(/Write what is said or done, not what it means/)).toBeTruthy();
  });

  it('keeps what is typed on the server, over the version that was read', async () => {
    await start('private');
    await userEvent.type(screen.getByLabelText(/Why it matters/), ' Still.');
    await afterAPause();
    const request = http.expectOne('/api/my/boundaries/b1');
    expect(request.request.method).toBe('PUT');
    expect(request.request.headers.get('If-Match')).toBe('"v3"');
    expect(request.request.body).toMatchObject({ why: 'It frightens me. Still.', kind: 'limit' });
    request.flush({ id: 'b1', version: 4 });
    await settle(fixture);
    expect(screen.getByText('Saved')).toBeTruthy();
  });

  it('loses nothing when the network is gone', async () => {
    await start('private');
    await userEvent.type(screen.getByLabelText(/Why it matters/), ' Still.');
    await afterAPause();
    http.expectOne('/api/my/boundaries/b1').error(new ProgressEvent('error'));
    await settle(fixture);
    expect(screen.getByText(/Not saved yet. What you typed stays on this page/)).toBeTruthy();
    expect((screen.getByLabelText(/Why it matters/) as HTMLTextAreaElement).value).toContain('Still.');
  });

  it('has what was not sent again on the next visit, sealed on the device until it is on the server', async () => {
    await start('private');
    await userEvent.type(screen.getByLabelText(/Why it matters/), ' Still.');
    await afterAPause();
    http.expectOne('/api/my/boundaries/b1').error(new ProgressEvent('error'));
    await settle(fixture);
    TestBed.resetTestingModule();

    await start('private');
    await afterAPause();
    expect((screen.getByLabelText(/Why it matters/) as HTMLTextAreaElement).value).toContain('Still.');
    const again = http.expectOne('/api/my/boundaries/b1');
    expect(again.request.body).toMatchObject({ why: 'It frightens me. Still.' });
    again.flush({ id: 'b1', version: 4 });
    await afterAPause();
    TestBed.resetTestingModule();

    await start('private');
    await afterAPause();
    expect((screen.getByLabelText(/Why it matters/) as HTMLTextAreaElement).value).not.toContain('Still.');
    http.expectNone('/api/my/boundaries/b1');
  });

  it('asks before words of this device take the place of newer ones', async () => {
    await start('private');
    await userEvent.type(screen.getByLabelText(/Why it matters/), ' Older.');
    await afterAPause();
    http.expectOne('/api/my/boundaries/b1').error(new ProgressEvent('error'));
    await settle(fixture);
    TestBed.resetTestingModule();

    await start('private', { ...A_LIMIT, why: 'Newer words.' }, 9);
    await afterAPause();
    const field = () => (screen.getByLabelText(/Why it matters/) as HTMLTextAreaElement).value;
    expect(field()).toBe('Newer words.');
    await press('Use them');
    expect(field()).toContain('Older.');
    expect(screen.queryByRole('button', { name: 'Use them' })).toBeNull();
    await afterAPause();
    http.expectOne('/api/my/boundaries/b1').flush({ id: 'b1', version: 10 });
    await settle(fixture);
  });

  it('BD-2 refuses an action that is somebody else’s, by the field', async () => {
    await start('ladder', { kind: 'limit' });
    await userEvent.type(screen.getByLabelText(/1 · A reminder/), 'You must apologise');
    await settle(fixture);
    expect(screen.getByText(/somebody else’s to do/)).toBeTruthy();
  });

  it('says calmly what a yes to the seven questions leads to', async () => {
    await start('check', { kind: 'limit' });
    const yes = screen.getAllByRole('radio', { name: 'Yes' });
    expect(yes).toHaveLength(7);
    await userEvent.click(yes[6] as HTMLElement);
    await settle(fixture);
    expect(
      screen.getByText(/nothing is told to anybody, and your therapist speaks with you alone/),
    ).toBeTruthy();
  });

  it('asks no way of telling where telling is not safe', async () => {
    await start('telling', { ...A_LIMIT, safeToTell: 'no' });
    expect(screen.queryByRole('group', { name: 'How would you like to tell them?' })).toBeNull();
    expect(screen.getByText(/Personal item/)).toBeTruthy();
  });

  it('names what is missing before it goes, with the way there', async () => {
    await start('send', { kind: 'limit', situation: 'You have been drinking when I arrive' });
    await press('Send to my therapist');
    http.expectNone('/api/my/boundaries/b1/submit');
    expect(screen.getByRole('link', { name: 'The seven questions' })).toBeTruthy();
    expect(screen.getByRole('alert')).toBeTruthy();
  });

  it('goes to the therapist over the version that is kept', async () => {
    await start('send');
    expect(screen.getByText(ITS_SENTENCE)).toBeTruthy();
    await press('Send to my therapist');
    const request = http.expectOne('/api/my/boundaries/b1/submit');
    expect(request.request.headers.get('If-Match')).toBe('"v3"');
    request.flush({ id: 'b1', version: 4 });
    await settle(fixture);
    expect(TestBed.inject(Router).url).toBe('/my/together/boundary/b1');
  });
});
