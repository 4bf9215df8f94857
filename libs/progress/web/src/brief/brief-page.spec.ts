import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MATERIAL_EVENTS } from '@reknit/cases/model';
import type { BriefLine, CaseBrief } from '@reknit/progress/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import { briefInWords } from '../words/brief-words';
import { BriefPage } from './brief-page';

const line = (over: Partial<BriefLine> = {}): BriefLine => ({
  source: { kind: 'homework.entry', id: 'e1' },
  topic: 'homework',
  event: 'homework.handed-in',
  at: '2026-03-04T18:00:00.000Z',
  participantId: 'p1',
  personName: 'Rosa Achter',
  subject: 'Thought record',
  raisable: 'individually',
  ...over,
});
const brief = (over: Partial<CaseBrief> = {}): CaseBrief => ({
  caseId: 'case-1',
  caseTitle: 'Rosa & Tobias',
  audience: [
    { participantId: 'p1', name: 'Rosa Achter' },
    { participantId: 'p2', name: 'Tobias Feld' },
  ],
  since: '2026-02-26T10:00:00.000Z',
  lines: [
    line(),
    line({
      source: { kind: 'agreements.commitment', id: 'c1' },
      topic: 'win',
      event: 'commitment.so-far',
      personName: 'Tobias Feld',
      subject: 'The Sunday summary',
      count: { n: 3, of: 3 },
      raisable: 'jointly',
    }),
  ],
  planned: [],
  needs: [],
  ...over,
});

describe('the brief', () => {
  let fixture: ComponentFixture<BriefPage>;
  let http: HttpTestingController;
  const start = async (said: CaseBrief, session?: string): Promise<void> => {
    withKernel({ person: aPerson({ actions: [] }) });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(BriefPage, { caseId: 'case-1', ...(session && { session }) });
    http.expectOne(({ url }) => url === '/api/cases/case-1/brief').flush(said);
    await settle(fixture);
  };

  it('sets apart what may be said to all from what is for one person alone', async () => {
    await start(brief());
    const jointly = screen.getByRole('region', { name: 'Safe to raise jointly' });
    expect(within(jointly).getByRole('link').textContent).toBe(
      'Tobias Feld kept 3 of 3 (The Sunday summary)',
    );
    expect(jointly.textContent).not.toContain('Thought record');
    const alone = screen.getByRole('region', { name: 'Individual only: Rosa Achter' });
    expect(alone.textContent).toMatch(/Rosa Achter sent Thought record.*Individual only/s);
  });

  it('says what was planned in the words of the note, and sets a person’s own section apart', async () => {
    const text = { key: 'plan', label: 'Plan', text: 'Two rounds on holiday spending' };
    const plan = { noteId: 'n1', about: '2026-02-26T10:00:00.000Z', texts: [text] };
    await start(
      brief({
        planned: [
          { ...plan, raisable: 'jointly' },
          { ...plan, noteId: 'n2', raisable: 'individually', personName: 'Rosa Achter' },
        ],
      }),
    );
    const planned = screen.getByRole('region', { name: 'Planned, from the notes' });
    expect(within(planned).getAllByText('Two rounds on holiday spending')).toHaveLength(2);
    expect(planned.textContent).toMatch(/Joint section.*Rosa Achter.*Individual only/s);
    expect(within(planned).getAllByRole('link')[0]?.getAttribute('href')).toBe('/cases/case-1/notes/n1');
  });

  it('says who is in the room and since when', async () => {
    await start(brief());
    expect(screen.getByText(/In the room: Rosa Achter and Tobias Feld/)).toBeTruthy();
  });

  it('says so when there is nothing', async () => {
    await start(brief({ lines: [] }));
    expect(screen.getByText('Nothing new since then')).toBeTruthy();
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('has words for everything a domain may say, and judges in none of them', () => {
    for (const event of MATERIAL_EVENTS) {
      const words = briefInWords(line({ event, count: { n: 1, of: 2 }, change: { to: 4 } }));
      expect(words).not.toMatch(/undefined|fail|violat|score|streak|should/i);
      expect(words.length).toBeGreaterThan(10);
    }
  });
});
