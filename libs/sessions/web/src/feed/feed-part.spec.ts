import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { FeedPart } from './feed-part';

const PATH = '/api/my/sessions/feed';

describe('a calendar of one’s own', () => {
  let fixture: ComponentFixture<FeedPart>;
  let http: HttpTestingController;
  let said: string[];
  let sure: boolean;

  const start = async (feed: object): Promise<void> => {
    said = [];
    sure = true;
    const work = { ask: () => Promise.resolve(sure), said: (text: string) => said.push(text) };
    withKernel({ person: aPerson(), providers: [{ provide: QuickWork, useValue: work }] });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(FeedPart, { path: PATH });
    http.expectOne(PATH).flush(feed);
    await settle(fixture);
  };
  const press = async (name: string): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };
  const begun = async (): Promise<HTMLInputElement> => {
    await start({ active: false });
    await press('Add to my calendar');
    http.expectOne({ method: 'POST', url: PATH }).flush({ path: '/feeds/secret.ics' });
    await settle(fixture);
    http.match(PATH).forEach((asked) => asked.flush({ active: true }));
    await settle(fixture);
    return screen.getByRole('textbox', { name: 'Address of your calendar' });
  };

  it('is begun by one press, and shows its whole address this once', async () => {
    const address = await begun();
    expect(address.value).toBe(`${location.origin}/feeds/secret.ics`);
  });

  it('says that it copied only where it did, and else marks the address', async () => {
    const user = userEvent.setup();
    const address = await begun();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect([said.at(-1), await navigator.clipboard.readText()]).toEqual(['Address copied', address.value]);
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await settle(fixture);
    expect(said.at(-1)).toContain('copy it yourself');
    expect([document.activeElement, address.selectionEnd]).toEqual([address, address.value.length]);
  });

  it('stops only after the question is answered', async () => {
    await start({ active: true });
    sure = false;
    await press('Stop it');
    http.expectNone({ method: 'DELETE', url: PATH });
    sure = true;
    await press('Stop it');
    http.expectOne({ method: 'DELETE', url: PATH }).flush({ active: false });
    await settle(fixture);
    expect(said).toEqual(['The address has stopped']);
  });
});
