// Somebody lets another person read a part of what they wrote.
import { sharingPaths, type OfferedShares, type SharePreview } from '@reknit/homework/model';
import type { CaseStory } from '../story/case-story';
import type { ShareStory } from '../story/together';
import { names } from './names';
import type { Step } from './script';
import type { Stage } from './stage';

export function shareSteps(story: CaseStory): readonly Step[] {
  return (story.together?.shares ?? []).flatMap((share, index): readonly Step[] => {
    const name = `share ${index} of case ${story.key}`;
    const { at, accepted, to } = share;
    const offered: Step = {
      at,
      act: async (stage) => stage.keep(name, await offer(stage, story, share)),
    };
    if (!accepted) return [offered];
    const accept: Step = {
      at: accepted,
      act: async (stage) => {
        await (await stage.as(to)).post(sharingPaths.accept(stage.id(name)));
      },
    };
    return [offered, accept];
  });
}

/** As it is done: the preview is read, with what it warns of. */
async function offer(stage: Stage, { key }: CaseStory, share: ShareStory): Promise<string> {
  const { from, to, exercise, fields } = share;
  const person = await stage.as(from);
  const entryId = stage.id(names.entry(key, exercise, from));
  const recipient = stage.id(names.participant(key, to));
  const { warnings } = await person.get<SharePreview>(sharingPaths.preview(entryId, recipient, fields));
  const body = { fields, recipientIds: [recipient], sendTomorrow: false, warningsRead: warnings };
  const { shares } = await person.post<OfferedShares>(sharingPaths.ofEntry(entryId), body);
  return shares[0]?.id ?? '';
}
