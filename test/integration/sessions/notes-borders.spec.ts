import { notePaths, type Snippets } from '@reknit/sessions/model';
import { aWorld, type World } from '../../support/world';
import { noteActs, type NoteActs } from './notes-acts';

const PRIVATE = 'He told me alone that the second account has been empty since the spring of last year.';
const PHRASE = 'We went through what confidentiality means here, where it ends, and how to complain.';

describe('what was noted about one person', () => {
  let world: World;
  let acts: NoteActs;
  beforeEach(async () => {
    world = await aWorld();
    acts = noteActs(world);
    await acts.credential('ilse');
  });
  afterEach(() => world.close());

  const planned = (plan: string) => [
    { key: 'data', text: 'As arranged.' },
    { key: 'assessment', text: 'Calm.' },
    { key: 'plan', text: plan },
  ];
  const ofTobias = (plan: string) =>
    acts.signed('ilse', 'couple', { section: world.participantIds.tobias ?? '', texts: planned(plan) });
  /** Into the joint section: what the server says when it is to be made ready. */
  const ready = async (plan: string): Promise<string | undefined> => {
    const draft = await acts.begin('ilse', 'couple');
    const saved = acts.bodyOf(await acts.save('ilse', draft, planned(plan), draft.version));
    const answer = await acts.act('ilse', notePaths.ready(draft.caseId, draft.id), saved.version);
    return (answer.body as { readonly code?: string }).code;
  };
  const keep = async (text: string, version: number) => {
    const ilse = await acts.as('ilse');
    const body = { snippets: [{ shortcut: 'said', text }] };
    acts.bodyOf(await ilse.put<Snippets>(notePaths.snippets, body, { version }));
    world.clock.advance({ minutes: 1 });
  };

  it('becomes no standing phrase by being kept as one; what was one before goes anywhere', async () => {
    await keep(PHRASE, 0);
    await ofTobias(PHRASE);
    expect(await ready(PHRASE)).toBeUndefined();
    await ofTobias(PRIVATE);
    world.clock.advance({ minutes: 1 });
    await keep(PRIVATE, 1);
    expect(await ready(PRIVATE)).toBe('note.crosses-sections');
  });

  it('is not let across by a draft that was refused for it', async () => {
    await ofTobias(PRIVATE);
    expect(await ready('Goes on.')).toBeUndefined();
    expect(await ready(PRIVATE)).toBe('note.crosses-sections');
    expect(await ready(PRIVATE)).toBe('note.crosses-sections');
  });
});
