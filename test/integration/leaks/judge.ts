import type { PersonName } from '../../support/people';
import type { Canary } from './canaries';
import type { CanaryWorld } from './canary-world';
import type { Sight } from './eyes';
import { PRIVATE_FIELD } from './lives';
import { allows, BETWEEN_TWO, FROM_THE_TEAM, type Release } from './releases';

const IN_CARE: readonly PersonName[] = ['rosalind', 'tobias'];

/** Says of everything somebody saw whether it was theirs to see. */
export class Judge {
  readonly used = new Set<Release>();

  private constructor(
    /** Whose a participant, a participation, a plan, a request is. */
    private readonly owners: ReadonlyMap<string, PersonName>,
  ) {}

  static async of(world: CanaryWorld): Promise<Judge> {
    const { rows } = await world.owner.query<{ id: string; client_id: string }>(
      `select id, client_id from participant union all select id, client_id from participation
       union all select id, author_client_id from amends_plan union all select id, client_id from correction_request`,
    );
    const nameOf = (client: string) => IN_CARE.find((name) => world.clientIds[name] === client);
    return new Judge(
      new Map(
        rows.flatMap(({ id, client_id }) => {
          const name = nameOf(client_id);
          return name ? [[id, name] as const] : [];
        }),
      ),
    );
  }

  /** One line for each text that was not meant for these eyes; none where all is well. */
  leaksIn(sights: readonly Sight[]): readonly string[] {
    const found = sights.flatMap((sight) =>
      sight.seen
        .filter((canary) => canary.author !== sight.eyes && !this.isMeantFor(sight, canary))
        .map(
          ({ author, route, at, kept }) =>
            `${sight.eyes} saw in ${sight.key}: ${at} of ${author}, ${route}${kept ? `, ${kept.why}` : ''}`,
        ),
    );
    return [...new Set(found)].toSorted();
  }

  private isMeantFor({ eyes, key }: Sight, canary: Canary): boolean {
    // What a round is about is agreed before it begins: it is no word of a turn.
    const kept = canary.at === 'topic' ? undefined : canary.kept;
    if (kept && !kept.readableBy.includes(eyes) && this.isOfSomebodyInCare(canary)) return false;
    if (eyes === 'ilse') return !isForTheirEyesAlone(canary);
    if (!IN_CARE.includes(eyes)) return false;
    const release = allows(canary.author === 'ilse' ? FROM_THE_TEAM : BETWEEN_TWO, { key }, canary);
    if (!release) return false;
    this.used.add(release);
    return canary.author !== 'ilse' || release.toAll === true || this.concerns(canary, eyes);
  }

  private isOfSomebodyInCare = ({ author }: Canary): boolean => IN_CARE.includes(author);

  private concerns({ about }: Canary, eyes: PersonName): boolean {
    return about.map((id) => this.owners.get(id)).includes(eyes);
  }
}

/** A field of class N, and a draft of homework: of the author alone, whoever asks. */
function isForTheirEyesAlone({ route, at }: Canary): boolean {
  return /\/homework\/\{id\}\/draft$/.test(route) || at === `answers.${PRIVATE_FIELD}`;
}
