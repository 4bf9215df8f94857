// What the demo shows of families and friends. Parts of `demo.spec.ts`, in the same world.
import { describe, expect, it } from '@jest/globals';
import {
  amendsPaths,
  boundaryPaths,
  commitmentPaths,
  scheduledTimes,
  slipPaths,
  type BoundaryForTeam,
  type CaseBoundaries,
  type CaseCommitments,
  type CaseSlips,
  type CommitmentSchedule,
  type MyAmendsList,
  type MyCommitment,
} from '@reknit/agreements/model';
import { safetyPaths, type CaseSafety } from '@reknit/cases/model';
import { listeningPaths, type RoundForTeam } from '@reknit/listening/model';
import { Temporal } from 'temporal-polyfill';
import { counted, togetherIn, type DemoWorld } from './demo-world';

export function checkGracielaAndNoor(world: DemoWorld): void {
  const read = () => togetherIn(world, 'owen', 'Graciela & Noor');

  describe('Graciela and Noor together', () => {
    it('began indirectly, and go on with a plan that Noor asked to hear', async () => {
      const { plans, of } = await read();
      expect(plans).toMatchObject([{ state: 'in_progress', approach: 'facilitated' }]);
      expect(of('I ring my brother')?.followThrough).toMatchObject({ kept: 3, of: 3 });
      const noor = await world.as('noor');
      const { received } = (await noor.get<MyAmendsList>(amendsPaths.myList)).body;
      expect(received).toMatchObject([{ state: 'in_progress' }]);
    });

    it('have had three rounds, in which the mother listened first', async () => {
      const { client, rounds } = await read();
      expect(rounds.map(({ completed }) => completed)).toEqual([true, true, true]);
      for (const { id } of rounds) {
        const { turns, people } = (await client.get<RoundForTeam>(listeningPaths.round(id))).body;
        const first = people.find(({ participantId }) => participantId === turns[0]?.listenerId);
        expect(first?.name).toContain('Graciela');
      }
    });

    it("show a daughter's limit: seven visits, five respected, one tested, one crossed and held", async () => {
      const { client, caseId } = await read();
      const { rows, contactLevels } = (await client.get<CaseBoundaries>(boundaryPaths.forCase(caseId))).body;
      expect(contactLevels).toMatchObject([{ level: 'limited' }]);
      expect(rows).toMatchObject([{ state: 'active', kind: 'limit' }]);
      expect(rows[0]?.figures).toEqual({
        occasions: 7,
        respected: 5,
        tested: 1,
        crossed: 1,
        notHeldByMe: 0,
      });
      const path = boundaryPaths.forTeam(rows[0]?.id ?? '');
      const { logs } = (await client.get<BoundaryForTeam>(path)).body;
      const crossed = logs[0]?.events.find(({ type }) => type === 'crossed');
      expect(crossed).toMatchObject({ responseLevelUsed: 2, heldResponse: 'yes' });
    });
  });
}

const CALL = 'I ring Kwabena on Sunday';
const SUNDAYS: CommitmentSchedule = { freq: 'weekly', interval: 1, byDay: ['sun'], time: '20:00' };

/** At which hour it is on the clocks of a place. */
const hourAt = (place: string, moment: string) =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(place).hour;
/** How many hours Vancouver is behind Lisbon: eight, and seven in the weeks in which only one of them has changed. */
const hoursBetween = (moment: string) => {
  const offset = (place: string) => Temporal.Instant.from(moment).toZonedDateTimeISO(place).offsetNanoseconds;
  return (offset('Europe/Lisbon') - offset('America/Vancouver')) / 3_600_000_000_000;
};

export function checkKwabenaAndFelix(world: DemoWorld): void {
  const read = () => togetherIn(world, 'ilse', 'Kwabena & Felix', '?state=discharged');

  describe('Kwabena and Felix, discharged', () => {
    it('paid back a loan in four instalments, with which the plan was completed', async () => {
      const { plans, of } = await read();
      expect(plans).toMatchObject([{ title: 'The loan', state: 'completed' }]);
      const { restitution, followThrough } = of('I pay back 900') ?? {};
      expect(restitution).toEqual({
        amount: 360_000,
        currency: 'EUR',
        paid: 360_000,
        instalmentsPaid: 4,
        instalments: 4,
      });
      expect(followThrough).toEqual({ kept: 4, of: 4 });
    });

    it('kept the Sunday call nine times and once late; missed it once, set it aside once: 10 of 11, 91 %', async () => {
      const { of } = await read();
      const { id, followThrough } = of(CALL) ?? { id: '' };
      expect(followThrough).toEqual({ kept: 10, of: 11, percent: 91 });
      // The strip of the care team goes back twelve weeks; everything that came of it is Felix's to read.
      const felix = await world.as('felix');
      const { occurrences } = (await felix.get<MyCommitment>(commitmentPaths.mine(id))).body;
      expect(counted(occurrences)).toEqual({ kept: 9, kept_late: 1, missed: 1, excused: 1 });
    });

    it('speak at eight in Lisbon every Sunday, and at another hour in Vancouver only while the two differ', async () => {
      const { client, caseId } = await read();
      const { rows } = (await client.get<CaseCommitments>(commitmentPaths.forCase(caseId))).body;
      const row = rows.find(({ commitment }) => commitment.terms.text.startsWith(CALL));
      const calls = row?.weeks.flatMap(({ occurrences }) => occurrences.map(({ dueAt }) => dueAt)) ?? [];
      expect(calls.length).toBeGreaterThanOrEqual(12);
      for (const moment of calls)
        expect([hourAt('Europe/Lisbon', moment), hourAt('America/Vancouver', moment)]).toEqual([
          20,
          20 - hoursBetween(moment),
        ]);
    });
  });

  it('a call on Sundays at eight in Lisbon is at one in Vancouver between the two changes of the clocks, else at noon', () => {
    const hours = (from: string, until: string) =>
      scheduledTimes(SUNDAYS, { startsOn: from, timeZone: 'Europe/Lisbon' }, { from, until }).map(
        ({ dueAt }) => hourAt('America/Vancouver', dueAt),
      );
    // 2025: North America changed on 9 March and 2 November, Europe on 30 March and 26 October.
    expect(hours('2025-03-02', '2025-04-06')).toEqual([12, 13, 13, 13, 12, 12]);
    expect(hours('2025-10-19', '2025-11-09')).toEqual([12, 13, 12, 12]);
  });
}

export function checkDesmondAndCallum(world: DemoWorld): void {
  const read = () => togetherIn(world, 'owen', 'Desmond & Callum');

  describe('Desmond and Callum', () => {
    it('have every second Saturday: three kept, one missed, the next one set aside', async () => {
      const { of } = await read();
      const { id, followThrough } = of('I am at Callum') ?? { id: '' };
      expect(followThrough).toEqual({ kept: 3, of: 4 });
      const desmond = await world.as('desmond');
      const { occurrences } = (await desmond.get<MyCommitment>(commitmentPaths.mine(id))).body;
      expect(counted(occurrences)).toEqual({ kept: 3, missed: 1, excused: 1 });
    });

    it('have a slip that was told the same day and put right', async () => {
      const { client, caseId } = await read();
      const { people } = (await client.get<CaseSlips>(slipPaths.forCase(caseId))).body;
      const rows = people.flatMap((person) => person.rows);
      expect(rows).toMatchObject([{ size: 'medium', toldWithin: 'same_day', state: 'repaired' }]);
      expect(rows[0]?.own).toBe('I said eleven and I was not there.');
    });

    it('work together with the consent of a guardian and the assent of a son', async () => {
      const { client, caseId } = await read();
      const { people, jointWork } = (await client.get<CaseSafety>(safetyPaths.safety(caseId))).body;
      const callum = people.find(({ givenName }) => givenName === 'Callum');
      const given = callum?.consents.filter(({ state }) => state === 'active').map(({ kind }) => kind);
      expect(given).toEqual(expect.arrayContaining(['guardian_consent', 'minor_assent']));
      expect(jointWork.open).toBe(true);
    });
  });
}
