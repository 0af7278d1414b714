/** What a reading has to tell beside its bullets: lines passed over and problems, in order of line. */
import { strings } from "../base/strings";
import type { SkippedLine } from "./reading";
import type { LineProblem } from "../base/problem";

/** More problems than this of one note help nobody. */
const MOST_PROBLEMS = 100;

export class Diagnostics {
  private readonly skipped: SkippedLine[] = [];
  private readonly reported: LineProblem[] = [];
  private unreported = 0;
  private binaryLines = 0;
  private firstBinary = 0;

  /** Of several items in one line the first counts. */
  skip(line: number, why: string): void {
    if (this.skipped.at(-1)?.line !== line) this.skipped.push({ line, why });
  }

  /** An item of this line names a concept, though one in front of it did not. */
  keep(line: number): void {
    if (this.skipped.at(-1)?.line === line) this.skipped.pop();
  }

  problem(line: number, message: string): void {
    if (this.reported.length < MOST_PROBLEMS) this.reported.push({ line, message });
    else this.unreported++;
  }

  /** A line that is no text: counted, and told once. */
  binary(line: number): void {
    if (this.binaryLines++ === 0) this.firstBinary = line;
  }

  skippedLines(): readonly SkippedLine[] {
    return this.skipped.sort((a, b) => a.line - b.line);
  }

  problems(): readonly LineProblem[] {
    if (this.binaryLines > 0) {
      this.reported.push({ line: this.firstBinary, message: strings.mapProblems.binary(this.binaryLines) });
    }
    const sorted = this.reported.sort((a, b) => a.line - b.line);
    const last = sorted.at(-1);
    if (this.unreported > 0 && last !== undefined) sorted.push({ line: last.line, message: strings.mapProblems.moreProblems(this.unreported) });
    return sorted;
  }
}
