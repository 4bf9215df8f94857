import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { SafetyAction, type RecordOpening } from '@reknit/cases/model';
import { PageQuery, Query } from '@reknit/shared/api-kernel';
import type { Page } from '@reknit/shared/model';
import { MyOpeningsQueries } from '../application/my-openings.queries';

/** Who has opened one's own record. */
@Controller('api/my/record/openings')
export class MyOpeningsController {
  constructor(private readonly queries: MyOpeningsQueries) {}

  @Get()
  @Query(SafetyAction.readMyOpenings, { clinical: false, answers: 'Page<RecordOpening>' })
  read(@QueryString() { after, limit }: PageQuery): Promise<Page<RecordOpening>> {
    return this.queries.read({ after, limit });
  }
}
