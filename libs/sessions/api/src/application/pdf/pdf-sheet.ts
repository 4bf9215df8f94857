import PDFDocument from 'pdfkit';
import { fontFiles, type Weight } from './pdf-fonts';
import { linesOf, type Line } from './pdf-lines';

const MARGIN = 56;
const LEADING = 1.45;
const INK = '#1c1b1a';
const FAINT = '#5c5954';

export interface SetText {
  readonly size?: number;
  readonly weight?: Weight;
  readonly faint?: boolean;
  /** Points of space before it. */
  readonly before?: number;
  readonly indent?: number;
}

/** Pages of text, set from the top to the bottom. Whatever writing it is in, and however long. */
export class PdfSheet {
  private readonly document: PDFKit.PDFDocument;
  private readonly chunks: Buffer[] = [];
  private y = MARGIN;

  constructor(title: string) {
    this.document = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      font: '',
      info: { Title: title, Creator: 'Reknit', Producer: 'Reknit' },
    });
    this.document.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    for (const [name, file] of fontFiles()) this.document.registerFont(name, file);
  }

  text(
    text: string,
    { size = 10, weight = 'plain', faint = false, before = 0, indent = 0 }: SetText = {},
  ): this {
    const width = this.document.page.width - 2 * MARGIN - indent;
    const measure = (piece: string, font: string) =>
      this.document.font(font).fontSize(size).widthOfString(piece);
    this.y += before;
    for (const line of linesOf(text, width, { weight, measure })) {
      this.room(size * LEADING);
      const start = line.rightToLeft ? MARGIN + indent + width - line.width : MARGIN + indent;
      this.draw(line, { x: start, y: this.y + size, size, color: faint ? FAINT : INK });
      this.y += size * LEADING;
    }
    return this;
  }

  rule(): this {
    this.room(16);
    const right = this.document.page.width - MARGIN;
    this.document
      .moveTo(MARGIN, this.y + 8)
      .lineTo(right, this.y + 8)
      .lineWidth(0.5)
      .stroke(FAINT);
    this.y += 16;
    return this;
  }

  /** So that what follows does not stand alone at the foot of a page. */
  keepTogether(height: number): this {
    this.room(height);
    return this;
  }

  /** Ends it, with a line at the foot of every page. */
  finish(footer: (page: number, of: number) => string): Promise<Buffer> {
    const { count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.document.switchToPage(page);
      const bottom = this.document.page.height - MARGIN / 2;
      const measure = (piece: string, font: string) =>
        this.document.font(font).fontSize(8).widthOfString(piece);
      const width = this.document.page.width - 2 * MARGIN;
      for (const line of linesOf(footer(page + 1, count), width, { weight: 'plain', measure }).slice(0, 1))
        this.draw(line, { x: MARGIN, y: bottom, size: 8, color: FAINT });
    }
    return new Promise((resolve, reject) => {
      this.document.once('end', () => resolve(Buffer.concat(this.chunks)));
      this.document.once('error', reject);
      this.document.end();
    });
  }

  private draw(
    { pieces }: Line,
    {
      x,
      y,
      size,
      color,
    }: { readonly x: number; readonly y: number; readonly size: number; readonly color: string },
  ): void {
    let at = x;
    for (const { text, font, width } of pieces) {
      if (text.trim() !== '')
        this.document
          .font(font)
          .fontSize(size)
          .fillColor(color)
          .text(text, at, y, { lineBreak: false, baseline: 'alphabetic' });
      at += width;
    }
  }

  private room(height: number): void {
    if (this.y + height <= this.document.page.height - MARGIN) return;
    this.document.addPage();
    this.y = MARGIN;
  }
}
