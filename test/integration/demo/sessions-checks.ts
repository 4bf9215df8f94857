// Parts of `demo.spec.ts`, in the same world.
import { describe, expect, it } from '@jest/globals';
import { sessionPaths, type Agenda, type MySessions } from '@reknit/sessions/model';
import type { DemoWorld } from './demo-world';

/** Sessions: how many came and how many did not, and that each sees their own. */
export function checkSessions({ as, owner }: DemoWorld): void {
  describe('the sessions of the demo', () => {
    it('count, for each who was booked, as the story says', async () => {
      const { rows } = await owner().query<{ attendance: string; of: number }>(
        `select t.attendance, count(*)::int as of from session_attendance t group by 1`,
      );
      expect(Object.fromEntries(rows.map(({ attendance, of }) => [attendance, of]))).toEqual({
        attended: 46,
        attended_late: 3,
        late_cancelled: 3,
        cancelled_in_time: 2,
        no_show: 2,
        clinician_cancelled: 1,
      });
    });

    it('go on: the calendars of both therapists are full, and an administrator sees bookings alone', async () => {
      const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      const agenda = async (who: 'ilse' | 'owen' | 'bea') =>
        (await (await as(who)).get<Agenda>(sessionPaths.agenda(day(0), day(20)))).body.sessions;
      const [ilse, owen, bea] = [await agenda('ilse'), await agenda('owen'), await agenda('bea')];
      expect([ilse.length, owen.length].every((count) => count >= 5)).toBe(true);
      expect(bea.length).toBe(ilse.length + owen.length);
      expect(bea.filter(({ caseTitle, caseId }) => caseTitle ?? caseId)).toEqual([]);
    });

    it('show each their own: neither finds that the other came alone', async () => {
      const mine = async (who: 'rosalind' | 'tobias') =>
        (await (await as(who)).get<MySessions>(sessionPaths.mine)).body;
      const [hers, his] = [await mine('rosalind'), await mine('tobias')];
      const alone = ({ past }: MySessions) => past.filter((one) => one.with.length === 0).length;
      expect([alone(hers), alone(his)]).toEqual([2, 2]);
      // Today's session is over or to come, by the hour at which this runs: those count in which somebody was.
      const shared = hers.past.filter(
        ({ id, attendance }) => attendance && his.past.some((one) => one.id === id),
      );
      expect(shared).toHaveLength(7);
      expect(his.past.filter(({ attendance }) => attendance === 'late_cancelled')).toHaveLength(1);
    });

    it('leave no letter waiting', async () => {
      const { rows } = await owner().query(
        "select 1 from pgboss.job where name = 'sessions.letter' and state in ('created', 'retry')",
      );
      expect(rows).toEqual([]);
    });
  });
}
