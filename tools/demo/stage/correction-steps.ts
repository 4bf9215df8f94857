// A correction somebody asked for in the record of a session, what they were told, and what they say to that.
import { correctionPaths, type MyCorrections } from '@reknit/sessions/model';
import type { Saved } from '@reknit/shared/model';
import type { CaseStory } from '../story/case-story';
import type { NoteStory } from '../story/notes';
import { names } from './names';
import type { Step } from './script';
import { sessionCalled } from './session-steps';

/** @param called the name under which the note is kept */
export function correctionSteps(story: CaseStory, note: NoteStory, called: string): readonly Step[] {
  const { correction } = note;
  if (!correction) return [];
  const { who, asked, wrong, right, denied, disagreed } = correction;
  const kept = `correction of ${called}`;
  return [
    {
      at: asked,
      act: async (stage) => {
        const session = sessionCalled(story.key, note.about);
        const { id } = await (
          await stage.as(who)
        ).post<Saved>(correctionPaths.mine, {
          caseId: stage.id(names.case(story.key)),
          wrong,
          right,
          ...(stage.has(session) ? { sessionId: stage.id(session) } : {}),
        });
        stage.keep(kept, id);
      },
    },
    {
      at: denied.at,
      act: async (stage) => {
        const path = correctionPaths.deny(stage.id(names.case(story.key)), stage.id(kept));
        const body = { reason: denied.reason, noteId: stage.id(called) };
        await (await stage.as(story.therapist)).post(path, body, 1);
      },
    },
    {
      at: disagreed.at,
      act: async (stage) => {
        const person = await stage.as(who);
        const { requests } = await person.get<MyCorrections>(correctionPaths.mine);
        const found = requests.find(({ id }) => id === stage.id(kept));
        const body = { statement: disagreed.statement };
        await person.post(correctionPaths.statement(stage.id(kept)), body, found?.version);
      },
    },
  ];
}
