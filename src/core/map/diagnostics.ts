/** What a reading has to tell beside its bullets: lines passed over and problems, in order of line. */
import type { SkippedLine } from "./reading";
import type { LineProblem } from "../base/problem";

/** More problems than this of one note help nobody. */
const MOST_PROBLEMS = 100;

export class Diagnostics {
  private readonly passed: SkippedLine[] = [];
  private readonly told: LineProblem[] = [];
  private untold = 0;
  private binaryLines = 0;
  private firstBinary = 0;

  skip(line: number, why: string): void {
    this.passed.push({ line, why });
  }

  problem(line: number, message: string): void {
    if (this.told.length < MOST_PROBLEMS) this.told.push({ line, message });
    else this.untold++;
  }

  /** A line that is no text: counted, and told once. */
  binary(line: number): void {
    if (this.binaryLines++ === 0) this.firstBinary = line;
  }

  skippedLines(): readonly SkippedLine[] {
    return this.passed.sort((a, b) => a.line - b.line);
  }

  problems(): readonly LineProblem[] {
    if (this.binaryLines > 0) {
      const lines = this.binaryLines === 1 ? "this line" : `${this.binaryLines} lines from here on`;
      this.told.push({ line: this.firstBinary, message: `What stands here is no text, so ${lines} could not be read. Is this a file of another kind?` });
    }
    const sorted = this.told.sort((a, b) => a.line - b.line);
    const last = sorted.at(-1);
    if (this.untold > 0 && last !== undefined) sorted.push({ line: last.line, message: `There are ${this.untold} more problems in this note.` });
    return sorted;
  }
}
