import { Injectable } from '@nestjs/common';
import { canonicalText } from '@reknit/sessions/model';
import { Sealing } from '@reknit/shared/api-kernel';
import type { AccountId, CaseId } from '@reknit/shared/model';
import type { CorrectionRecord } from '../persistence/correction-requests';

/** What is read of a request, beside how it stands. */
export interface CorrectionTexts {
  readonly wrong: string;
  readonly right: string;
  readonly reason?: string;
  readonly statement?: string;
}

type Column = 'content' | 'reason' | 'statement';
interface Whose {
  readonly id: string;
  readonly caseId: CaseId;
  readonly accountId: AccountId;
}

/** The words of requests: sealed by a key of whoever asked and the case, which opens for them and for its team, and for nobody else. */
@Injectable()
export class CorrectionWords {
  constructor(private readonly sealing: Sealing) {}

  asked(whose: Whose, { wrong, right }: { readonly wrong: string; readonly right: string }): Promise<Buffer> {
    const content = JSON.stringify({ wrong: canonicalText(wrong), right: canonicalText(right) });
    return this.seal(whose, 'content', content);
  }

  said(whose: Whose, column: 'reason' | 'statement', text: string): Promise<Buffer> {
    return this.seal(whose, column, canonicalText(text));
  }

  /** Of many, by one look at the keys; in the order in which they were given. */
  async opened(rows: readonly CorrectionRecord[]): Promise<readonly CorrectionTexts[]> {
    const boxes = rows.flatMap((row) =>
      COLUMNS.flatMap((column) => {
        const box = row[column];
        return box === null ? [] : [{ row, column, box }];
      }),
    );
    const texts = await this.sealing.openAll(
      boxes.map(({ row, column, box }) => ({ box, place: placeOf(row.id, column) })),
    );
    const found = new Map(boxes.map(({ row, column }, index) => [`${row.id} ${column}`, texts[index]]));
    return rows.map(({ id }) => ({
      ...(JSON.parse(found.get(`${id} content`) ?? '{}') as Pick<CorrectionTexts, 'wrong' | 'right'>),
      reason: found.get(`${id} reason`),
      statement: found.get(`${id} statement`),
    }));
  }

  private seal({ id, caseId, accountId }: Whose, column: Column, text: string): Promise<Buffer> {
    return this.sealing.seal({ tree: 'correction', caseId, accountId }, placeOf(id, column), text);
  }
}

const COLUMNS: readonly Column[] = ['content', 'reason', 'statement'];
const placeOf = (rowId: string, column: Column) => ({
  table: 'correction_request',
  column,
  rowId,
  revision: 0,
});
