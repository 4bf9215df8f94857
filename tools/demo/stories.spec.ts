import { describe, expect, it } from '@jest/globals';
import { CASE_LIMITS, relationFits, peopleFit } from '@reknit/cases/model';
import { answerAt, compile, validate, validateAfterwards, withTherapistNote } from '@reknit/exercises/model';
import { latest } from '@reknit/exercises/templates';
import { HOMEWORK_LIMITS } from '@reknit/homework/model';
import { LINK_LIFETIMES } from '@reknit/identity/model';
import { DEMO_PASSWORD as ANNOUNCED } from '../product/announce.mjs';
import { accountLines } from './accounts';
import { Calendar, dated, minutesOf as minutes } from './calendar';
import { ALL_STORIES } from './cases';
import { CLIENTS, DEMO_PASSWORD, emailOf, PERSON_KEYS, practiceOf, STAFF, type ClientKey } from './people';
import { modeOf } from './stage/homework-steps';
import type { CaseStory, HomeworkStory } from './story/case-story';

const calendar = new Calendar('2026-11-22T18:00:00.000Z');
const homeworks = ALL_STORIES.flatMap((story) =>
  story.homework.map((homework, at) => ({
    name: `${story.key} ${at} ${homework.exercise}`,
    story,
    homework,
  })),
);
const deeds = homeworks.flatMap(({ name, story, homework }) =>
  (Object.keys(homework.parts) as ClientKey[]).flatMap((who) =>
    (homework.parts[who] ?? []).map((deed, at) => ({ name: `${name} ${who} ${at}`, story, homework, deed })),
  ),
);
const written = deeds.flatMap((one) =>
  one.deed.did === 'submit' || one.deed.did === 'draft' ? [{ ...one, deed: one.deed }] : [],
);

function formOf(story: CaseStory, homework: HomeworkStory) {
  return compile(withTherapistNote(latest(homework.exercise)!), story.about.relationType);
}

describe('the people', () => {
  it('have an address each', () => {
    const addresses = PERSON_KEYS.map(emailOf);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => !/^[a-z]+@(lanternhill|saltmarsh)\.example$/.test(address))).toEqual(
      [],
    );
  });

  it('are called by their given name', () => {
    const unlike = PERSON_KEYS.filter((key) => {
      const name =
        key in CLIENTS ? CLIENTS[key as ClientKey].givenName : STAFF[key as keyof typeof STAFF].name;
      return !name.toLowerCase().startsWith(key);
    });
    expect(unlike).toEqual([]);
  });

  it('all appear in a story, with a therapist of their own practice', () => {
    const told = new Set(ALL_STORIES.flatMap(({ people }) => people));
    expect(Object.keys(CLIENTS).filter((key) => !told.has(key as ClientKey))).toEqual([]);
    const strangers = ALL_STORIES.flatMap(({ people, therapist }) =>
      people.filter((who) => practiceOf(who) !== practiceOf(therapist)),
    );
    expect(strangers).toEqual([]);
  });

  it('sign in with the password that is announced', () => {
    expect(DEMO_PASSWORD).toBe(ANNOUNCED);
  });

  it('are announced one a line, in the form the launcher reads', () => {
    const lines = accountLines(ALL_STORIES);
    expect(lines).toHaveLength(PERSON_KEYS.length);
    expect(lines[0]).toBe('account: bea@lanternhill.example Bea Norquist, administrator');
    expect(lines).toContain(
      'account: rosalind@lanternhill.example Rosalind Achterberg, client (with Tobias) of Ilse',
    );
    expect(lines.filter((line) => !/^account: \S+@\S+\.example \S.+$/.test(line))).toEqual([]);
  });
});

describe.each(ALL_STORIES.map((story) => [story.key, story] as const))('case %s', (_key, story) => {
  it('opens as the product lets cases be opened', () => {
    expect(relationFits(story.about).ok).toBe(true);
    expect(peopleFit(story.about.kind, story.people.length).ok).toBe(true);
    expect([...(story.about.presentingProblem ?? '')].length).toBeLessThanOrEqual(
      CASE_LIMITS.presentingProblem.max,
    );
  });

  it('is joined while the invitation lasts, and active once everybody has', () => {
    const late = Object.values(story.joined).filter(
      (at) => minutes(at) - minutes(story.opened) >= LINK_LIFETIMES.invitation / 60,
    );
    expect(late).toEqual([]);
    const joined = Object.values(story.joined).map(minutes);
    expect(Math.max(minutes(story.opened), ...joined)).toBeLessThanOrEqual(minutes(story.active));
  });

  it('speaks only of its own people', () => {
    const named = [
      ...Object.keys(story.joined),
      ...story.ruptures.flatMap(({ roles }) => Object.keys(roles)),
      ...story.goals.flatMap(({ whose, ratings }) => [...(whose ? [whose] : []), ...Object.keys(ratings)]),
      ...story.homework.flatMap(({ parts }) => Object.keys(parts)),
    ];
    expect(named.filter((who) => !story.people.includes(who as ClientKey))).toEqual([]);
  });
});

describe.each(homeworks.map((one) => [one.name, one] as const))(
  'homework %s',
  (_name, { story, homework }) => {
    it('has its four reasons, none too short or too long', () => {
      const wrong = (['rationale', 'whenAndWhere', 'obstacle', 'smallestVersion'] as const).filter((key) => {
        const length = [...homework.reason[key]].length;
        return length < HOMEWORK_LIMITS[key].min || length > HOMEWORK_LIMITS[key].max;
      });
      expect(wrong).toEqual([]);
    });

    it('is an exercise these people may be given in this way', () => {
      const template = latest(homework.exercise)!;
      const doers = Object.keys(homework.parts) as ClientKey[];
      expect(template.modes).toContain(modeOf(homework));
      expect(template.relationVariants).toContain(story.about.relationType);
      expect(homework.ready ?? false).toBe(template.needsUnlock);
      expect(doers.filter((who) => CLIENTS[who].age - 1 < template.minAge)).toEqual([]);
    });

    it('happens in an order that can be: given, done, read', () => {
      const given = minutes(homework.given);
      for (const part of Object.values(homework.parts)) {
        let last = given;
        for (const deed of part) {
          expect(minutes(deed.at)).toBeGreaterThan(last);
          last = minutes(deed.at);
          if (deed.did !== 'submit' || !deed.review) continue;
          expect(minutes(deed.review.at)).toBeGreaterThan(last);
          last = minutes(deed.review.at);
        }
        if (homework.ended) expect(minutes(homework.ended.at)).toBeGreaterThan(last);
      }
      expect(homework.due.day * 1440 + 1440).toBeGreaterThan(given);
    });
  },
);

describe.each(written.map((one) => [one.name, one] as const))(
  'answers %s',
  (_name, { story, homework, deed }) => {
    const answers = dated(deed.answers, calendar);

    it('are as the exercise asks for them', () => {
      const outcome = validate(formOf(story, homework), answers, deed.did === 'submit' ? 'submit' : 'draft');
      expect(outcome).toEqual({ ok: true, value: answers });
    });

    it('are commented on where there is something', () => {
      const comments = deed.did === 'submit' ? Object.keys(deed.review?.comments ?? {}) : [];
      expect(comments.filter((path) => answerAt(answers, path) === undefined)).toEqual([]);
    });

    it('are followed by words about how it was that can be told', () => {
      if (deed.did === 'submit' && deed.afterwards) expect(validateAfterwards(deed.afterwards).ok).toBe(true);
      if (deed.did === 'draft')
        expect(formOf(story, homework).definition.steps.map(({ key }) => key)).toContain(deed.step);
    });
  },
);
