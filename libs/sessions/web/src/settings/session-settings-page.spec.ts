import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Toasts } from '@reknit/shared/web-ui';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { SETTINGS } from '../testing/sessions';
import { SessionSettingsPage } from './session-settings-page';

const PATH = '/api/practice/session-settings';

describe('rooms, and the rules about sessions', () => {
  let fixture: ComponentFixture<SessionSettingsPage>;
  let http: HttpTestingController;

  beforeEach(async () => {
    withKernel({ person: aPerson({ roles: ['administrator'] }) });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(SessionSettingsPage);
    http.expectOne(PATH).flush(SETTINGS);
    await settle(fixture);
  });

  const press = async (name: string): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };

  it('are saved together against the version that was read: a room renamed keeps who it is, a new one has no id yet', async () => {
    const room = screen.getByRole('textbox', { name: 'Room 1' });
    await userEvent.clear(room);
    await userEvent.type(room, 'Orchard room');
    await press('Add a room');
    await userEvent.type(screen.getByRole('textbox', { name: 'Room 2' }), 'Attic');
    const hours = screen.getByRole('spinbutton', { name: 'Hours of notice to cancel in time' });
    await userEvent.clear(hours);
    await userEvent.type(hours, '48');
    await press('Save');
    const asked = http.expectOne({ method: 'PUT', url: PATH });
    expect(asked.request.headers.get('If-Match')).toBe('"v3"');
    expect(asked.request.body).toMatchObject({
      lateCancelHours: 48,
      rooms: [{ id: 'garden', name: 'Orchard room' }, { name: 'Attic' }],
    });
    asked.flush({ ...SETTINGS, version: 4 });
    await settle(fixture);
    expect(
      TestBed.inject(Toasts)
        .list()
        .map(({ text }) => text),
    ).toEqual(['Saved']);
  });

  it('take a room out by a button that names it, and say what it means to have none', async () => {
    await press('Take out Garden room');
    expect(screen.getByText('No rooms yet. Sessions in person can be planned without.')).toBeTruthy();
    await press('Save');
    expect(http.expectOne({ method: 'PUT', url: PATH }).request.body.rooms).toEqual([]);
  });

  it('do not save a room without a name, and go to where it is missing', async () => {
    await press('Add a room');
    await press('Save');
    http.expectNone({ method: 'PUT', url: PATH });
    expect(screen.getByText('Name the room, or take it out.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Room 2' }));
  });
});
