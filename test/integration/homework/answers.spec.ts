import { done } from '../../support/answers';
import { exampleOf, templateOf } from '@reknit/exercises/templates';
import { homeworkPaths, type Receipt } from '@reknit/homework/model';
import { aWorld, type World } from '../../support/world';
import { actsIn, thoughts } from './acts';

interface Refused {
  readonly code: string;
  readonly fields?: Readonly<Record<string, readonly { readonly code: string }[]>>;
}

const SECRET = 'SECRET-page-that-stays-here';

describe('submitting answers', () => {
  let world: World;
  let acts: ReturnType<typeof actsIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = actsIn(world);
  });
  afterAll(() => world.close());

  const count = async (table: string, id: string) =>
    (
      await world.owner.query<{ n: number }>(
        `select count(*)::int as n from ${table} where participation_id = $1`,
        [id],
      )
    ).rows[0]?.n;

  async function begun(more = {}): Promise<string> {
    const { partOf } = await acts.assign(['rosalind'], more);
    await acts.open('rosalind', partOf('rosalind'));
    return partOf('rosalind');
  }

  async function send(id: string, answers: unknown, key?: string) {
    const rosalind = await world.as('rosalind');
    return rosalind.post<Receipt & Refused>(homeworkPaths.submissions(id), { answers }, key ? { key } : {});
  }

  it('names every fault under its own path, writes nothing and keeps the draft', async () => {
    const id = await begun();
    const rosalind = await world.as('rosalind');
    const draft = { baseRevision: 0, changes: { situation: 'Half a thought' }, step: 'x' };
    done(await rosalind.put(homeworkPaths.draft(id), draft));
    const answer = await send(id, {
      ...thoughts(),
      belief: 130,
      supports: [{ text: 'a', tag: 'felt' }],
      balanced: undefined,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('homework.answers-invalid');
    expect(answer.body.fields).toMatchObject({
      'answers.belief': [{ code: 'out-of-range' }],
      'answers.supports.0.tag': [{ code: 'not-a-choice' }],
      'answers.balanced': [{ code: 'required' }],
    });
    expect(await count('homework_entry', id)).toBe(0);
    expect((await acts.mine('rosalind', id)).draft?.answers).toEqual({ situation: 'Half a thought' });
  });

  it.each([
    ['an array', [], 422],
    ['nothing', null, 422],
    ['a text', 'x', 422],
    ['a field nobody asked for', { ...thoughts(), injected: true }, 422],
    ['a prototype', JSON.parse('{"__proto__": {"belief": 1}, "constructor": "x"}'), 400],
    ['more than fits', thoughts({ situation: 'x'.repeat(70_000) }), 422],
    ['NUL', thoughts({ situation: 'a\u0000b' }), 400],
  ])('refuses %s without falling over', async (_, answers, status) => {
    const id = await begun();
    expect((await send(id, answers)).status).toBe(status);
    expect(await count('homework_entry', id)).toBe(0);
  });

  it('happens once for one key, and answers the repeat with the first receipt', async () => {
    const id = await begun();
    const key = 'a-key-of-sixteen-or-more';
    const [first, second] = await Promise.all([send(id, thoughts(), key), send(id, thoughts(), key)]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.entryId).toBe(first.body.entryId);
    const replayed = [first, second].filter(({ headers }) => headers['idempotency-replayed'] === 'true');
    expect(replayed).toHaveLength(1);
    expect(await count('homework_entry', id)).toBe(1);
    expect((await send(id, thoughts({ balanced: 'Something else.' }), key)).body.code).toBe(
      'idempotency-key-reused',
    );
  });

  it('happens once for two tabs with keys of their own', async () => {
    const id = await begun();
    const answers = await Promise.all([send(id, thoughts()), send(id, thoughts())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('homework.already-submitted');
    expect(await count('homework_entry', id)).toBe(1);
  });

  it('stands or falls with its audit row', async () => {
    const id = await begun();
    await world.owner.query('revoke insert on audit_event from reknit_app');
    const refused = await send(id, thoughts());
    await world.owner.query('grant insert on audit_event to reknit_app');
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(await count('homework_entry', id)).toBe(0);
    expect((await acts.mine('rosalind', id)).status).toBe('in_progress');
    expect((await send(id, thoughts())).status).toBe(201);
    const { rows } = await world.owner.query(
      "select outcome, case_id from audit_event where action = 'homework.submit' and subject_id = $1 and outcome = 'done'",
      [id],
    );
    expect(rows).toEqual([{ outcome: 'done', case_id: world.caseIds.couple }]);
  });

  it('checks against the version that was assigned, not a newer one', async () => {
    const id = await begun();
    const newer = JSON.stringify({ ...templateOf('EX-20', 1), version: 2, steps: [] });
    await world.owner.query("insert into exercise_template_version values ('EX-20', 2, $1, now())", [newer]);
    expect((await send(id, thoughts())).status).toBe(201);
    expect((await acts.reading(id)).homework.exercise.version).toBe(1);
  });

  describe('and what came to pass since', () => {
    const said = { outcome: { said: true, response: 'She will think about it.', met: 'partly' } };
    let id: string;
    const report = async (of: string, answers: object) =>
      (await world.as('rosalind')).post<Receipt & Refused>(homeworkPaths.reports(of), { answers });
    beforeAll(async () => {
      const acknowledged = templateOf('EX-09', 2)?.contraindications.map(({ code }) => code);
      id = await begun({ exercise: { code: 'EX-09', version: 2 }, acknowledged });
    });

    it('is told once it was handed in, and only by what is asked then', async () => {
      expect((await report(id, said)).status).toBe(409);
      const { entryId } = await acts.submit('rosalind', id, exampleOf('EX-09', 2, 'romantic'));
      const after = { helpful: 3, worse: 'somewhat', obstacles: [] };
      done(await (await world.as('rosalind')).post(homeworkPaths.afterwards(entryId), after));
      expect((await report(id, { situation: 'Another one' })).body.fields).toEqual({
        answers: [{ code: 'required' }],
      });
      expect(done(await report(id, { ...said, situation: 'Another one' })).number).toBe(2);
      const { entries } = await acts.mine('rosalind', id);
      const [now, before] = entries.map(({ answers }) => answers);
      expect(now).toEqual({ ...before, ...said });
      expect(before?.['outcome']).toBeUndefined();
    });

    it('comes before whoever reviews it, who is called as before', async () => {
      const read = await acts.reading(id);
      expect(read).toMatchObject({ status: 'submitted', entries: [{ number: 2 }, { number: 1 }] });
      const { rows } = await world.owner.query(
        'select attention, last_worse, attention_at < submitted_at as sooner from participation where id = $1',
        [id],
      );
      expect(rows).toEqual([{ attention: 'amber', last_worse: 'somewhat', sooner: expect.any(Boolean) }]);
    });

    it('may be told again after the review, and is not asked where there is nothing of the kind', async () => {
      const { entries, version } = await acts.reading(id);
      await acts.review(id, { entryId: entries[0]!.id, summary: 'Thank you.' }, version);
      expect(done(await report(id, { outcome: { said: false } })).number).toBe(3);
      const other = await begun();
      await acts.submit('rosalind', other);
      expect((await report(other, said)).body.code).toBe('homework.answers-invalid');
    });
  });

  describe('with a page that stays with its author', () => {
    const field = (key: string, visibility: string, more = {}) => ({
      type: 'shortText',
      key,
      visibility,
      required: false,
      words: { en: { all: { prompt: key } } },
      ...more,
    });
    const definition = {
      ...templateOf('EX-20', 1),
      code: 'TEST-PRIVATE',
      rules: [],
      lints: [],
      series: [
        {
          key: 'secret.count',
          kind: 'count',
          list: 'pages',
          range: [0, 9],
          better: 'neither',
          words: { en: { all: { label: 'x' } } },
        },
      ],
      attention: [
        { code: 'self-attack', level: 'red', when: { field: 'mine', answered: true }, path: 'mine' },
      ],
      suggestions: [],
      shareBlockedWhen: undefined,
      steps: [
        {
          key: 'one',
          words: { en: { all: { title: 'One' } } },
          fields: [
            field('told', 'T'),
            field('mine', 'N'),
            field('draftOnly', 'P'),
            {
              ...field('pages', 'T'),
              type: 'list',
              max: 5,
              item: {
                ...field('page', 'T'),
                type: 'group',
                fields: [field('open', 'T'), field('kept', 'N')],
              },
            },
            { ...field('letters', 'N'), type: 'list', max: 5, item: field('letter', 'N') },
          ],
        },
      ],
    };
    const answers = {
      told: 'For both of us',
      mine: SECRET,
      draftOnly: SECRET,
      pages: [{ open: 'Shown', kept: SECRET }],
      letters: [SECRET],
    };
    let id: string;

    beforeAll(async () => {
      await world.owner.query("insert into exercise_template_version values ('TEST-PRIVATE', 1, $1, now())", [
        JSON.stringify({ ...definition, version: 1 }),
      ]);
      id = await begun({ exercise: { code: 'TEST-PRIVATE', version: 1 } });
      const rosalind = await world.as('rosalind');
      done(
        await rosalind.put(homeworkPaths.draft(id), {
          baseRevision: 0,
          changes: { mine: SECRET },
          step: 'one',
        }),
      );
      expect((await send(id, answers)).status).toBe(201);
    });

    it('gives it back to the author, whole', async () => {
      expect((await acts.mine('rosalind', id)).entries[0]?.answers).toEqual(answers);
    });

    it('shows the care team the rest, and calls or counts nothing by what is private', async () => {
      const review = await acts.reading(id);
      expect(review.entries[0]).toMatchObject({
        answers: { told: 'For both of us', pages: [{ open: 'Shown' }] },
        attention: [],
      });
      expect(JSON.stringify(review.entries)).not.toContain(SECRET);
    });

    it('takes no comment on it, because there is nothing there to comment on', async () => {
      const review = await acts.reading(id);
      const body = {
        entryId: review.entries[0]?.id,
        decision: 'return',
        quality: undefined,
        comments: { mine: 'What is this?' },
      } as const;
      expect((await acts.review(id, body, review.version)).body).toMatchObject({
        code: 'validation-failed',
        fields: { 'comments.mine': [{ code: 'unknown-field' }] },
      });
    });

    it('lies in no table but the two that are the author’s', async () => {
      const { rows: tables } = await world.owner.query<{ name: string }>(
        "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
      );
      const found: string[] = [];
      for (const { name } of tables) {
        const { rowCount } = await world.owner.query(
          `select 1 from ${name} t where t::text like '%${SECRET}%'`,
        );
        if (rowCount) found.push(name);
      }
      expect(found).toEqual(['homework_private_entry']);
    });

    it('starts from the whole again when it is given back', async () => {
      const review = await acts.reading(id);
      const back = {
        entryId: review.entries[0]?.id,
        decision: 'return',
        quality: undefined,
        summary: 'A little more.',
      } as const;
      expect((await acts.review(id, back, review.version)).status).toBe(200);
      expect((await acts.mine('rosalind', id)).draft?.answers).toEqual(answers);
    });

    it('does not hand the author what the clinician keeps in mind', async () => {
      const page = JSON.stringify((await acts.mine('rosalind', id)).definition);
      expect(page).not.toMatch(/self-attack|coercion_or_violence|"statement"/);
      expect(JSON.stringify((await acts.reading(id)).definition)).toMatch(/self-attack/);
    });
  });
});
