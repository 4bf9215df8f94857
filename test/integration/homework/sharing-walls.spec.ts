import { done } from '../../support/answers';
import { aWorld, type World } from '../../support/world';
import { rawSqlIn } from './raw';
import { SECRET, SHARED, sharingActsIn } from './sharing-acts';

const TABLES = ['share_grant', 'share_answer', 'share_quote', 'reveal_offer'] as const;

/** Behind the API: statements with every condition forgotten, in the context of the other person. */
describe('the database between two people who share', () => {
  let world: World;
  let acts: ReturnType<typeof sharingActsIn>;
  let raw: ReturnType<typeof rawSqlIn>;
  let id: string;
  let entryId: string;
  beforeAll(async () => {
    world = await aWorld();
    acts = sharingActsIn(world);
    raw = rawSqlIn(world);
    await acts.openJointWork();
    ({ id, entryId } = await acts.share('rosalind', 'tobias'));
    done(await acts.accept('tobias', id));
  });
  afterAll(() => world.close());

  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: { code?: string }) => error.code ?? 'no code',
    );

  it('gives the recipient no row of the entry, its author’s work or the grant', async () => {
    for (const table of ['homework_entry', 'homework_private_entry', 'participation', 'homework_draft'])
      expect(
        (await raw('tobias', `select * from ${table} where client_id <> $1`, [world.clientIds.tobias])).rows,
      ).toEqual([]);
    expect((await raw('tobias', 'select * from share_grant')).rows).toEqual([]);
  });

  it('gives the author no row of what the recipient said', async () => {
    expect((await raw('rosalind', 'select * from share_answer')).rows).toEqual([]);
    expect((await raw('rosalind', 'select * from share_grant')).rows).toHaveLength(1);
  });

  it.each(['delphine', 'gil', 'owen', 'mara', 'bea'] as const)('gives %s nothing of it', async (name) => {
    for (const table of TABLES) expect((await raw(name, `select * from ${table}`)).rows).toEqual([]);
    expect((await raw(name, 'select * from sec.shared_with_me()')).rows).toEqual([]);
    expect((await raw(name, 'select * from sec.shared_words($1)', [id])).rows).toEqual([]);
  });

  it('answers the recipient with the released parts alone, and nobody else', async () => {
    const { rows } = await raw('tobias', 'select * from sec.shared_words($1)', [id]);
    expect(rows).toEqual([
      { fields: ['definition'], answers: { definition: SHARED }, person_name: 'Tobias' },
    ]);
    expect((await raw('rosalind', 'select * from sec.shared_words($1)', [id])).rows).toEqual([]);
    expect((await raw('ilse', 'select * from sec.shared_words($1)', [id])).rows).toEqual([]);
    expect(JSON.stringify(rows)).not.toContain(SECRET);
  });

  const grant = (
    paths: readonly string[],
    recipient: 'tobias' | 'delphine' = 'tobias',
  ): [string, unknown[]] => [
    `insert into share_grant (practice_id, id, case_id, participation_id, entry_id, author_participant_id, author_client_id,
         recipient_participant_id, recipient_client_id, fields, paths, offered_at, opened_at)
       select practice_id, gen_random_uuid(), case_id, participation_id, $1, author_participant_id, author_client_id, $2, $3,
         '{definition}', $4, now(), now() from share_grant where id = $5`,
    [entryId, world.participantIds[recipient], world.clientIds[recipient], paths, id],
  ];

  it.each([
    [['costOfAbsence']],
    [['ownConduct.*.livedThisMonth']],
    [['nonsense']],
    [['definition', 'costOfAbsence']],
    [['*']],
  ])('refuses to release %j of it, whoever writes the statement', async (paths) => {
    expect(await codeOf(raw('rosalind', ...grant(paths)))).toBe('42501');
  });

  it('refuses a grant to somebody of another case, and one of somebody else’s entry', async () => {
    expect(await codeOf(raw('rosalind', ...grant(['definition'], 'delphine')))).toMatch(/42501|23503/);
    expect(await codeOf(raw('tobias', ...grant(['definition'])))).toMatch(/done|42501/);
    expect(
      (await world.owner.query('select 1 from share_grant where entry_id = $1', [entryId])).rowCount,
    ).toBe(1);
  });

  it('keeps what was shared as it was: no other words, no other reader, no second life', async () => {
    for (const change of ["paths = '{values}'", 'recipient_client_id = author_client_id', 'entry_id = id'])
      expect(await codeOf(raw('rosalind', `update share_grant set ${change} where id = $1`, [id]))).toBe(
        '42501',
      );
    for (const table of TABLES) expect(await codeOf(raw('ilse', `delete from ${table}`))).toBe('42501');
    const over = await acts.share('rosalind', 'tobias');
    done(await acts.withdraw('rosalind', over.id));
    const again = 'update share_grant set ended_at = null, end_reason = null where id = $1';
    expect(await codeOf(raw('rosalind', again, [over.id]))).toBe('42501');
  });

  it('lets nobody answer in another’s name, nor take a refusal back', async () => {
    const offered = await acts.share('rosalind', 'tobias');
    const answer = (client: string | undefined): [string, unknown[]] => [
      `insert into share_answer (practice_id, id, case_id, share_id, recipient_client_id, answer, answered_at)
         values ($1, gen_random_uuid(), $2, $3, $4, 'accepted', now())`,
      [world.practiceIds.here, world.caseIds.couple, offered.id, client],
    ];
    expect(await codeOf(raw('rosalind', ...answer(world.clientIds.tobias)))).toBe('42501');
    expect(await codeOf(raw('ilse', ...answer(world.clientIds.tobias)))).toBe('42501');
    done(await acts.refuse('tobias', offered.id));
    const back = "update share_answer set answer = 'accepted' where share_id = $1";
    expect(await codeOf(raw('tobias', back, [offered.id]))).toBe('42501');
  });

  it('releases exactly what the form engine calls releasable, for every exercise', async () => {
    const { rows } = await world.owner.query<{ code: string; version: number; paths: string[] }>(
      `select t.code, t.version, array(select p from sec.releasable_paths(t.definition) p order by p collate "C") as paths
       from exercise_template_version t order by t.code, t.version`,
    );
    const { compile, releasablePaths } = await import('@reknit/exercises/model');
    const { templateOf } = await import('@reknit/exercises/templates');
    expect(rows.length).toBeGreaterThan(12);
    for (const { code, version, paths } of rows) {
      const forms = (['romantic', 'friendship', 'family'] as const).map((variant) =>
        compile(templateOf(code, version)!, variant),
      );
      const released = forms.flatMap((form) =>
        releasablePaths(
          form,
          form.fields.map(({ key }) => key),
        ),
      );
      expect([code, version, paths]).toEqual([code, version, [...new Set(released)].sort()]);
    }
  });
});
