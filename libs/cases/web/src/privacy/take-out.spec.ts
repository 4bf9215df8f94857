import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { NOT_IN_OWN_RECORD } from '@reknit/cases/model';
import { aPerson, settle, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { TakeOut } from './take-out';

describe('taking out what is mine', () => {
  let fixture: ComponentFixture<TakeOut>;
  let http: HttpTestingController;
  let given: string[];
  let files: Blob[];
  const click = HTMLAnchorElement.prototype.click;

  beforeEach(async () => {
    withKernel({ person: aPerson({ roles: ['client'] }) });
    fixture = TestBed.createComponent(TakeOut);
    document.body.append(fixture.nativeElement as HTMLElement);
    http = TestBed.inject(HttpTestingController);
    given = [];
    files = [];
    HTMLAnchorElement.prototype.click = function () {
      given.push(this.download);
    };
    const createObjectURL = (file: Blob) => {
      files.push(file);
      return 'blob:copy';
    };
    Object.assign(URL, { createObjectURL, revokeObjectURL: () => undefined });
    await told();
  });
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
    (fixture.nativeElement as HTMLElement).remove();
    document.querySelector('.cdk-overlay-container')?.remove();
  });

  async function told(): Promise<void> {
    await settle(fixture);
    await new Promise((drawn) => setTimeout(drawn, 20));
    await settle(fixture);
  }
  async function press(name: RegExp): Promise<void> {
    await userEvent.click(screen.getByRole('button', { name }));
    await told();
  }
  async function say(name: string): Promise<void> {
    const asked = within(screen.getByRole('alertdialog'));
    await userEvent.click(asked.getByRole('button', { name }));
    await told();
  }
  const request = (path: string): TestRequest =>
    http.expectOne(({ method, url }) => method === 'POST' && url === path);

  it('says before anything else what lies where, and what is not in it', () => {
    expect(screen.getByText(/Whoever uses this device can open/)).toBeTruthy();
    for (const { what, how } of NOT_IN_OWN_RECORD) {
      expect(screen.getByText(what)).toBeTruthy();
      expect(screen.getAllByText(how).length).toBeGreaterThan(0);
    }
  });

  it('asks first, and takes nothing out without a yes', async () => {
    await press(/PDF/);
    await say('Not now');
    http.expectNone('/api/my/record/pdf');
    expect(given).toEqual([]);
  });

  it('gives a file to read under a name that says nothing of anybody', async () => {
    await press(/PDF/);
    await say('Take it out');
    expect(screen.getByText(/Your copy is being made/)).toBeTruthy();
    request('/api/my/record/pdf').flush(new Blob(['%PDF']));
    await told();
    expect(given).toEqual(['copy.pdf']);
    expect(screen.queryByText(/Your copy is being made/)).toBeNull();
  });

  it('gives a file for programs', async () => {
    await press(/JSON/);
    await say('Take it out');
    request('/api/my/record').flush({ format: 'reknit.own-record', formatVersion: 1 });
    await told();
    expect(given).toEqual(['copy.json']);
    expect(files[0]?.type).toBe('application/json');
  });

  it('says so when there is none to be had now, and lets one try again', async () => {
    await press(/JSON/);
    await say('Take it out');
    request('/api/my/record').flush(
      { code: 'temporarily-unavailable' },
      { status: 503, statusText: 'Unavailable' },
    );
    await told();
    expect(screen.getByRole('alert').textContent).toContain('not available just now');
    expect(given).toEqual([]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /JSON/ }).disabled).toBe(false);
  });
});
