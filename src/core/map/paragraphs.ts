/** The text above a line that belongs to no item: an underline makes a heading of it, a line `: text` a term. */

/** A line behind which no sentence goes on. */
export const ENDS = /[.:;!?。：；！？)*\]"”»’]$/;

interface TextLine {
  readonly number: number;
  readonly text: string;
}

export class Paragraphs {
  /** Whether the line above is such text. */
  isOpen = false;
  /** Whether the line above is such text, and a sentence may go on below it: it ends in no mark that closes one. */
  runsOn = false;
  /** The line above, if it is a paragraph of one line. */
  line: TextLine | null = null;
  private lineBeforeBlank: TextLine | null = null;

  /** A paragraph of one line right above, or one blank line further up. */
  get term(): TextLine | null {
    return this.line ?? this.lineBeforeBlank;
  }

  add(number: number, text: string, depth: number): void {
    this.line = !this.isOpen && depth === 0 ? { number, text } : null;
    this.lineBeforeBlank = null;
    this.isOpen = true;
    this.runsOn = !ENDS.test(text);
  }

  blank(): void {
    this.lineBeforeBlank = this.term;
    this.line = null;
    this.isOpen = false;
    this.runsOn = false;
  }

  end(): void {
    this.blank();
    this.lineBeforeBlank = null;
  }
}
