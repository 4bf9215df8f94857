import { Controller, Get, Param } from '@nestjs/common';
import { ProgressAction, type CaseRecordSheet } from '@reknit/progress/model';
import { Acting, Query, type Actor } from '@reknit/shared/api-kernel';
import { RecordSheetQueries } from '../application/record-sheet.queries';
import { CaseIdDto } from './progress.controller';

@Controller('api/cases')
export class RecordSheetController {
  constructor(private readonly sheets: RecordSheetQueries) {}

  @Get(':caseId/record')
  @Query(ProgressAction.readRecord, { clinical: true, answers: 'CaseRecordSheet' })
  read(@Acting() actor: Actor, @Param() { caseId }: CaseIdDto): Promise<CaseRecordSheet> {
    return this.sheets.read(actor, caseId);
  }
}
