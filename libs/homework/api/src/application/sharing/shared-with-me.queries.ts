import { Injectable } from '@nestjs/common';
import { Templates } from '@reknit/exercises/api';
import { compile, sharedView } from '@reknit/exercises/model';
import { asRecipientSees, type SharedItem, type SharedRow, type SharedWithMe } from '@reknit/homework/model';
import { AuditTrail, notFound } from '@reknit/shared/api-kernel';
import { SharedWithMeRepository, type ForMe } from '../../persistence/sharing/shared-with-me.repository';

/** What others let somebody read. What is not there any more, and what never was, are answered alike. */
@Injectable()
export class SharedWithMeQueries {
  constructor(
    private readonly shared: SharedWithMeRepository,
    private readonly templates: Templates,
    private readonly trail: AuditTrail,
  ) {}

  async list(): Promise<SharedWithMe> {
    const all = await this.shared.list();
    await this.templates.ofPins(all.map(({ exercise }) => exercise));
    const rows: SharedRow[] = [];
    for (const share of all) rows.push(await this.rowOf(share));
    return { rows };
  }

  async read(id: string): Promise<SharedItem> {
    const share = await this.shared.get(id);
    this.trail.about({ caseId: share.caseId, subjectType: 'share', subjectId: id });
    const row = await this.rowOf(share);
    const view = row.state === 'accepted' ? await this.viewOf(share) : undefined;
    return { ...row, ...(view && { view }) };
  }

  private async viewOf({ id, from, exercise, relationType }: ForMe): Promise<SharedItem['view']> {
    const words = await this.shared.words(id);
    if (!words) throw notFound();
    const form = compile(await this.templates.get(exercise), relationType);
    const parts = sharedView(form, words.answers, words.fields, { person: words.personName });
    return { from, title: form.words.title, parts };
  }

  private async rowOf({ id, from, exercise, relationType, standing }: ForMe): Promise<SharedRow> {
    const state = asRecipientSees(standing);
    if (!state) throw notFound();
    const { title } = compile(await this.templates.get(exercise), relationType).words;
    return { id, from, title, state, toldRead: standing.toldRead };
  }
}
