/**
 * The item of a list that says what its note is about, of a note that is written in lists alone:
 *
 *   - A sprout is a shoot of a seed       names the note, and says what it is
 *   - ## Definition                       below a heading that asks for it, be it an item itself, the first may do
 *     - A shoot of a seed                 without the name
 */
import { shownOf } from "./paragraph-text";
import { whyNoDefinition } from "./says-what";

/** Items below a heading that are looked at. */
const MOST_LOOKED = 4;

export class FirstItem {
  /** Empty where none says so. */
  text = "";
  private isAsked = false;
  private looked = 0;

  /** `names`: the note's. */
  constructor(private readonly names: readonly string[]) {}

  /** `isAbout`: it names the note, or asks what it is (`isAsking`). Below others nothing is looked at. */
  heading(isAbout: boolean, isAsking: boolean): void {
    this.isAsked = isAsking;
    this.looked = isAbout ? 0 : MOST_LOOKED;
  }

  /** The text of an item, as written, which is prose. */
  item(written: string): void {
    if (this.text === "" && this.looked < MOST_LOOKED && whyNoDefinition(written, this.names, false, this.looked > 0 || !this.isAsked) === null) this.text = shownOf(written);
    this.looked++;
  }
}
