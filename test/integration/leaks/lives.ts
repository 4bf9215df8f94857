import { done } from '../../support/answers';
import { boundaryPaths, transparencyPaths } from '@reknit/agreements/model';
import { safetyPaths } from '@reknit/cases/model';
import { homeworkPaths, sharingPaths } from '@reknit/homework/model';
import { listeningPaths, type LearnedToRelease } from '@reknit/listening/model';
import { correctionPaths } from '@reknit/sessions/model';
import { exampleOf, latest } from '@reknit/exercises/templates';
import { SLICES } from '../access/access-table';
import { liveThrough, type Cast, type Ids } from '../access/ground';
import { SAFETY_SLICE } from '../access/rows/safety';
import { boundariesIn } from '../agreements/boundaries-acts';
import { transparencyIn } from '../agreements/transparency-acts';
import { sharingActsIn, trustMeaning } from '../homework/sharing-acts';
import { type ClientName } from '../homework/acts';
import { DEBRIEF, roundsIn } from '../listening/acts';
import type { PersonName } from '../../support/people';
import type { CanaryWorld } from './canary-world';

/** Both have of everything what one has in the access tests: written once by the one for the other, and once the other way. */
export async function liveBothWays(world: CanaryWorld): Promise<readonly Ids[]> {
  const cast: Cast = {
    caseId: world.caseIds.couple,
    clinician: 'ilse',
    administrator: 'bea',
    first: 'rosalind',
    second: 'tobias',
    canary: 'in our words',
  };
  const one = await everything(world, cast);
  const other = await everything(world, { ...cast, first: 'tobias', second: 'rosalind' }, true);
  return [one, other];
}

async function everything(world: CanaryWorld, cast: Cast, open = false): Promise<Ids> {
  let ids = await liveThrough(world, cast);
  for (const slice of SLICES)
    if (slice.ground && !(open && slice === SAFETY_SLICE))
      ids = { ...ids, more: { ...ids.more, ...(await slice.ground(world, cast, ids)) } };
  return ids;
}

const BOTH = ['rosalind', 'tobias'] as const;
const UNTOLD = { channel: 'do_not_tell' } as const;
/** The one field of EX-05 that nobody but its author reads. */
export const PRIVATE_FIELD = 'unsent';

/** Work in every state of being shown: revealed, refused, put off, taken back, not even handed in; and what was said about it. */
export async function shareWork(world: CanaryWorld): Promise<void> {
  const acts = sharingActsIn(world);
  const pair = await acts.give(['rosalind', 'tobias'], 'EX-01', 'pair_parallel');
  for (const name of ['rosalind', 'tobias'] as const) {
    const { entryId } = await acts.submit(name, pair.partOf(name), trustMeaning());
    const body = { entryId, fields: ['definition'], warningsRead: [] };
    done(await acts.post(name, sharingPaths.reveal(pair.partOf(name)), body));
  }
  const part = await acts.reading(pair.partOf('tobias'));
  const said = { summary: 'For one of you alone', toAll: 'You both took time for this' };
  done(await acts.review(part.id, { entryId: part.entries[0]?.id ?? '', ...said }, part.version));
  const asked = { wrong: 'It says that I shouted', right: 'I spoke up and was heard' };
  for (const name of BOTH)
    done(await acts.post(name, correctionPaths.mine, { caseId: world.caseIds.couple, ...asked }));
  const accepted = await acts.share('tobias', 'rosalind');
  done(await acts.accept('rosalind', accepted.id));
  const { kept } = keepingIn(world);
  await kept('a share taken back', ['ilse'], async () => {
    const { id } = await acts.share('tobias', 'rosalind');
    done(await acts.accept('rosalind', id));
    done(await acts.withdraw('tobias', id));
  });
  await kept('a share refused', ['ilse'], async () => {
    done(await acts.refuse('rosalind', (await acts.share('tobias', 'rosalind')).id));
  });
  await kept('a share put off', ['ilse'], async () => {
    done(await acts.postpone('rosalind', (await acts.share('tobias', 'rosalind')).id));
  });
  const comment = 'It made me sad for an evening';
  const after = { helpful: 2, worse: 'somewhat', minutes: 20, obstacles: [], comment };
  done(await acts.post('tobias', homeworkPaths.afterwards(accepted.entryId), after));
  const spoken = {
    entryId: accepted.entryId,
    summary: 'It reads well to me',
    comments: { definition: 'Say a little more here' },
  };
  const { version } = await acts.reading(accepted.participationId);
  done(await acts.review(accepted.participationId, spoken, version));
  await unsent(world);
}

/** What only its author has: a draft, and a letter that is nobody else's, not the therapist's either. */
async function unsent(world: CanaryWorld): Promise<void> {
  const acts = sharingActsIn(world);
  const begun = await acts.give(['tobias'], 'EX-01');
  const version = latest('EX-05')?.version ?? 1;
  const exercise = { code: 'EX-05', version };
  await relation(world, ['family', 'family', 'siblings']);
  const heard = await acts.give(['tobias'], 'EX-05', 'solo', { exercise });
  await relation(world, ['couple', 'romantic', 'married']);
  const changes = { definition: 'Half a thought that was never sent' };
  const draft = { baseRevision: 0, changes, step: 'definition' };
  await acts.open('tobias', begun.partOf('tobias'));
  await acts.submit('tobias', heard.partOf('tobias'), {
    ...exampleOf('EX-05', version, 'family'),
    writtenTo: 'not_involved',
    [PRIVATE_FIELD]: 'What I will not say to anybody',
  });
  await keepingIn(world).kept('a draft not handed in', [], async () => {
    const tobias = await world.as('tobias');
    done(await tobias.put(homeworkPaths.draft(begun.partOf('tobias')), draft));
  });
}

/** Only families are asked what was never sent. */
async function relation(world: CanaryWorld, as: readonly [string, string, string]): Promise<void> {
  await world.owner.query(
    'update care_case set kind = $2, relation_type = $3, relation_subtype = $4 where id = $1',
    [world.caseIds.couple, ...as],
  );
}

const keepingIn = ({ canaries }: CanaryWorld) => ({ kept: canaries.kept.bind(canaries) });

/** A whole round in which the words are for the two alone. Answers its id. */
export async function listen(world: CanaryWorld): Promise<void> {
  const rounds = roundsIn(world);
  const { id } = await keepingIn(world).kept('words of a round for two', BOTH, async () =>
    rounds.oneEach({ settings: { shareWithTherapist: 'ratings_only' } }),
  );
  for (const name of BOTH)
    await rounds.move(name, id, { kind: 'appreciate', text: 'Thank you for staying with it' });
  const lookBack = (name: PersonName, by: string) =>
    rounds.move(name, id, {
      kind: 'debrief',
      debrief: { ...DEBRIEF, safe: 'unsure', oneThingLearned: `That ${by} was tired` },
    });
  await lookBack('rosalind', 'he');
  await keepingIn(world).kept('what was learned, let go and taken back', ['ilse'], () =>
    lookBack('tobias', 'she'),
  );
  await release(world, 'rosalind', 'tobias', id);
  const taken = await release(world, 'tobias', 'rosalind', id);
  done(await sharingActsIn(world).withdraw('tobias', taken));
}

/** Of what was said in private the one sentence, which the other accepts to read. */
async function release(
  world: CanaryWorld,
  author: ClientName,
  reader: ClientName,
  roundId: string,
): Promise<string> {
  const acts = sharingActsIn(world);
  const ready = await (await world.as(author)).post<LearnedToRelease>(listeningPaths.learned(roundId), {});
  const fields = ['oneThingLearned'];
  const [share] = done(await acts.offer(author, done(ready).entryId, reader, { fields })).shares;
  done(await acts.accept(reader, share?.id ?? ''));
  return share?.id ?? '';
}

/** Limits that were told in full, and limits nobody may know of; what happened with them; and a stop of joint work. */
export async function setLimits(world: CanaryWorld): Promise<void> {
  const acts = boundariesIn(world);
  await acts.begin();
  const parts = ['situation', 'response', 'flex', 'exceptions'];
  const told = await acts.told(acts.request(), parts);
  const wording = 'Ring me the day before, please';
  done(await acts.answer(told.telling, 'suggest', { wording }));
  const limit = await acts.told(acts.limit(), parts);
  done(await acts.answer(limit.telling, 'acknowledge'));
  done(await acts.log(limit.id, { what: 'He stood at the door for an hour', wantToRaise: 'session' }));
  const agreed = await acts.agreed();
  done(
    await acts.post(
      'tobias',
      boundaryPaths.toldEvents(agreed.telling),
      acts.event({ what: 'The phone lay on the table' }),
    ),
  );
  const { kept } = keepingIn(world);
  await kept('a limit not handed in', [], () => acts.draft(acts.limit({ safeToTell: 'no', ...UNTOLD })));
  await kept('a limit that is not safe to tell', ['ilse'], () =>
    acts.ready(acts.limit({ safeToTell: 'no', ...UNTOLD })),
  );
  await kept('a limit that may not be safe to tell', ['ilse'], () =>
    acts.ready(acts.limit({ safeToTell: 'unsure', ...UNTOLD })),
  );
  await kept('a limit not told yet', ['ilse'], async () => {
    const rehearsed = await acts.ready(acts.limit());
    const note = { note: 'My voice shook a little' };
    done(await acts.step('rosalind', boundaryPaths.rehearsals, rehearsed, note));
  });
  const { caseId } = acts.couple();
  done(await acts.post('ilse', safetyPaths.suspend(caseId), { reason: 'Something she told me alone' }));
  done(await acts.post('ilse', safetyPaths.reopen(caseId), { reason: 'Looked at with her alone' }));
}

/** An agreement both live by, and one that was put forward and not wanted. */
export async function beTransparent(world: CanaryWorld): Promise<void> {
  const acts = transparencyIn(world);
  await acts.begin();
  const id = await acts.active();
  const week = { urgeToCheck: 6, reliefAfter: 3, told: [] };
  done(await acts.post('rosalind', transparencyPaths.weeks(id), week));
}
