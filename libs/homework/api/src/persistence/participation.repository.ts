import { Injectable } from '@nestjs/common';
import { Cases, type CaseInScope } from '@reknit/cases/api';
import {
  compareAndSet,
  notFound,
  ProblemException,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import { SharedProblem, type HomeworkId, type ParticipationId } from '@reknit/shared/model';
import { HomeworkEntity } from './homework.entity';
import { ParticipationEntity } from './participation.entity';

type Row = HomeworkEntity | ParticipationEntity;

/** What changes of a piece of homework once it is given; its set-up never does. */
export type HomeworkPatch = Partial<Omit<HomeworkEntity, 'settings'>>;

export interface InScope<Found extends Row> {
  readonly row: Found;
  /** The case it belongs to. */
  readonly of: CaseInScope;
}

/** Homework and participations for the care team, by who asks. Whatever is not in their scope is not found. */
@Injectable()
export class ParticipationRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: Cases,
  ) {}

  /** To change. A version that is not the expected one is stale before any rule is asked. */
  inScopeOf(actor: Actor) {
    const found = async <Found extends Row>(entity: new () => Found, id: string, expected: number) => {
      const where = { practiceId: actor.practiceId, id } as never;
      const row = await this.transactions.current().manager.findOneBy<Found>(entity, where);
      if (!row) throw notFound();
      const of = await this.cases.requireToChange(actor, row.caseId);
      if (row.version !== expected) throw new ProblemException(SharedProblem.versionStale);
      return { row, of } satisfies InScope<Found>;
    };
    return {
      homework: (id: HomeworkId, expected: number) => found(HomeworkEntity, id, expected),
      participation: (id: ParticipationId, expected: number) => found(ParticipationEntity, id, expected),
    };
  }

  /** Everybody's part, held until the transaction ends: they are decided on together. */
  partsOf({ practiceId, id }: HomeworkEntity): Promise<ParticipationEntity[]> {
    return this.transactions.current().manager.find(ParticipationEntity, {
      where: { practiceId, homeworkId: id },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** @returns the new version; stale when somebody was faster */
  apply(
    row: Pick<ParticipationEntity, 'practiceId' | 'id' | 'version'>,
    patch: Partial<ParticipationEntity>,
  ): Promise<number> {
    return compareAndSet(this.transactions.current(), ParticipationEntity, row, {
      patch,
      expected: row.version,
    });
  }

  applyToHomework(row: HomeworkEntity, patch: HomeworkPatch): Promise<number> {
    return compareAndSet(this.transactions.current(), HomeworkEntity, row, {
      patch,
      expected: row.version,
    });
  }
}
