/**
 * The first paragraph of a note that says what the note is about, else the first that says something, line after line.
 * What stands in notes and says nothing of their subject is passed over:
 *
 *   Tags: #os [[Systems MOC]]     Created: 2026-11-24     links, tags, dates, addresses, with a label or without
 *   **Overview**                  ![[picture.png]]        headings, pictures, embeds, tags of HTML, inline queries
 *   > a quote                     - a list                and all that stands below “References”, “See also” …
 *
 * Pictures within the paragraph, and in lines right above and below it, are kept apart from its words (`picturesOf`).
 * A callout counts where its kind is to say what something is: `> [!abstract]`; so does a quote that defines the note's
 * subject, below a heading that names it or asks what it is. Where no paragraph stands, an item may say it (`first-item`).
 */
import { atxHeading, isRule, isTableRule, namesNothing, saysNothing, underline } from "../map/line-kinds";
import { markerOf, linePrefixOf, type LinePrefix, type Marker } from "../map/line-prefix";
import { beginsWithOne, wordsOfAll } from "../text/languages";
import { normalizePlain, normalizeText, oneLine } from "../text/normalize";
import { picturesIn } from "../text/pictures";
import { FirstItem } from "./first-item";
import { isNamed } from "./named";
import { cut, shownOf, withoutComments } from "./paragraph-text";
import { saysWhat, whyNoDefinition } from "./says-what";

/** Longest text that is compared with the names of its note; characters of a list, beyond which no more items are taken. */
const LONGEST_TITLE = 300;
const LONGEST_LIST = 300;

/** Callouts that say what their note is about; those that are for it. */
const SAYING = /^\[!(?:abstract|summary|tldr|definition|def|concept|important|info)(?:\|[^\]]*)?\][+-]?/i;
const DEFINING = /^\[!(?:abstract|summary|tldr|def|concept)/i;

/** Paragraphs of a note that are looked at. */
const MOST_LOOKED = 4;
/** Headings, normalized, below which nothing says what a note is about. */
const ELSEWHERE = beginsWithOne(["elsewhere", "readings"]);

/** @data */
const STUBS = new Set(["todo", "to do", "tbd", "wip", "stub", "draft", "empty", "placeholder", "tba", "none", "n/a"]);

/** `What is it?`, `Overview`: headings below which a definition stands. Of parts of words. */
const INTRODUCES = new RegExp(wordsOfAll("introduces"), "iu");

/** Of these the headings below which an item may do without the name. */
const ASKS = /defini|what (?:is|are)|was (?:ist|sind)|qu[eé] es|o que é|cos['’]è|опред|定[义義]|정의/iu;

/** `**Definition:** text`, `TL;DR: text`, `Summary:: text`. */
const LABEL = /^[*_]*(?:(defini\p{L}*|определение|定[义義]|정의|summary|description)|tl;?dr)[*_]*(?:：|::?)[*_]*\s*/iu;

export class FirstParagraph {
  private readonly lines: string[] = [];
  private isComplete = false;
  private isElsewhere = false;
  private isInCallout = false;
  /** The paragraph is a quote. */
  private isQuote = false;
  /** The last heading names the note, or asks what it is, and no callout came since. */
  private isAbout = false;
  /** Some text came, a list or a quote too. */
  private hasText = false;
  /** The last heading is for something else, and text stands above it. */
  private isDeep = false;
  /** The callout is for what something is. */
  private isDefining = false;
  private isChosenDefined: boolean | undefined;
  /** The paragraph that says what the note is about; the first of all where none does. */
  private chosen = "";
  private looked = 0;
  /** A heading stands below the first paragraph: what comes is about something else, unless it names the note. */
  private isOther = false;
  /** What came so far leads to what comes next, behind blank lines too. */
  private isWaiting = false;
  private items = 0;
  /** Lines of pictures that belong to the paragraph. */
  private readonly pictures: string[] = [];
  private chosenPictures = "";
  private readonly firstItem: FirstItem;

  /** `names`: the note's, which say nothing where they stand alone. */
  constructor(private readonly names: readonly string[]) {
    this.firstItem = new FirstItem(names);
  }

  /** A heading of level 1 to 6. */
  heading(text: string): void {
    this.end();
    if (this.isComplete) return;
    this.isOther = this.looked > 0;
    this.isAbout = INTRODUCES.test(text) || this.names.some((name) => isNamed(name, text));
    this.isDeep = this.hasText && !this.isAbout;
    this.isElsewhere = ELSEWHERE.test(normalizeText(text).replace(/:$/, ""));
    this.firstItem.heading(this.isAbout, ASKS.test(text));
  }

  /** A block of code, of math, a comment. `formula`: of math, as written. */
  block(formula = ""): void {
    if (formula !== "" && !this.isComplete && this.leadsOn(/[.!?]["”)]*$/)) this.take(oneLine(formula));
    else this.end();
  }

  line(prefix: LinePrefix): void {
    if (this.isComplete) return;
    const marker = markerOf(prefix);
    if (this.lines.length === 0 && prefix.depth === 0 && marker !== null) {
      this.isInCallout = false;
      this.item(prefix, marker, withoutComments(prefix.text.slice(marker.body)).trim());
      return this.end();
    }
    const text = withoutComments(prefix.text.slice(prefix.at)).trim();
    if (this.isWaiting && text !== "" && !this.goesOn(prefix, text)) this.end();
    if (this.isComplete) return;
    if (this.lines.length > 0 && prefix.depth === 0 && underline(prefix.text) !== null) this.lines.length = 0;
    else if (this.goesOn(prefix, text)) this.takeLine(prefix, text);
    else {
      const isInside = this.isInside(prefix, text);
      const isProse = this.isProse(prefix, text);
      this.hasText ||= isProse;
      if (isInside && text.startsWith("![")) {
        this.pictures.push(text);
        if (this.lines.length === 0) return;
      }
      if (!isInside || !isProse) return this.end();
      this.isQuote = prefix.depth > 0 && !this.isInCallout;
      this.lines.push(text.replace(/\\$/, ""));
    }
  }

  /** Whether the paragraph is called a definition or stands in a callout for what something is; false below other text and a heading for something else. */
  get isDefined(): boolean | undefined {
    return this.isItem ? undefined : this.isChosenDefined;
  }

  /** As one line of Markdown, each picture in another; empty where there is none. */
  text(): string {
    this.end();
    return this.isItem ? cut(this.firstItem.text) : `${cut(this.chosen)}${this.chosenPictures}`;
  }

  private get isItem(): boolean {
    return this.chosen === "" && this.firstItem.text !== "";
  }

  private item(prefix: LinePrefix, { box }: Marker, text: string): void {
    const heading = atxHeading(text);
    if (heading !== null) return this.heading(heading.text);
    this.hasText ||= this.isProse(prefix, text);
    if (!this.isElsewhere && box === null && !text.startsWith("~~") && this.isProse({ ...prefix, column: 0 }, text)) this.firstItem.item(text);
  }

  /** Whether a line belongs to the text of the note: what is quoted does where a callout says what something is. */
  private isInside({ depth }: LinePrefix, text: string): boolean {
    if (depth === 0) this.isInCallout = false;
    else if (text.startsWith("[!")) {
      this.end();
      this.isInCallout = SAYING.test(text);
      this.isAbout = false;
      this.isDefining = DEFINING.test(text);
      return false;
    }
    return depth === 0 ? !this.isElsewhere : depth === 1 && (this.isInCallout || this.isAbout || LABEL.test(text) || (this.isQuote && this.lines.length > 0));
  }

  private isProse(prefix: LinePrefix, text: string): boolean {
    if (text === "" || (prefix.column >= 4 && this.lines.length === 0) || markerOf(linePrefixOf(text)) !== null) return false;
    if (/^(?:\||!\[|\[!\[|<[a-z!/%?]|`\$?=|\$\$|\[\^[^\]]*\]:|\[[^\]]*\]:\s|\^[\w-]+$)/i.test(text) || isTableRule(text) || isRule(text)) return false;
    if (text.includes("::") && !LABEL.test(text) && /^[[(]?[^:`[\]]{1,60}::(?=[\s*_)\]]|$)/.test(text)) return false;
    if (text.startsWith("`") && /^(`+)[^`]+\1$/.test(text)) return false;
    return namesNothing(text) === null && !saysNothing(text);
  }

  /** Whether a line tells what the lines before lead to. */
  private goesOn(prefix: LinePrefix, text: string): boolean {
    if (this.lines.length === 0 || prefix.depth > 0) return false;
    if (text === "") return this.leadsOn(/[.!?]["”)]*$/) || isPremise(this.lines.join(" "));
    if (/^\$\$.+\$\$[.,;]?$/.test(text)) return this.leadsOn(/[.!?]["”)]*$/);
    if (markerOf(prefix) !== null) return this.items > 0 || (this.leadsOn(/[^:：]$/) && !isPseudoHeading(this.lines));
    return this.isWaiting && this.items === 0 && this.isProse(prefix, text) && (/^\p{Ll}/u.test(text) || isPremise(this.lines.join(" ")));
  }

  private leadsOn(closed: RegExp): boolean {
    return this.lines.length > 0 && !closed.test((this.lines.at(-1) ?? "").trim());
  }

  private takeLine(prefix: LinePrefix, text: string): void {
    const marker = markerOf(prefix);
    if (text === "") this.isWaiting = true;
    else if (marker === null) this.take(text.replace(/\\$/, ""));
    else if (this.items === 0 || this.lines.join(" ").length + text.length < LONGEST_LIST) this.take(`${this.items++ === 0 ? "" : "; "}${prefix.text.slice(marker.body).trim()}`);
    else if (!this.lines.at(-1)?.endsWith("…")) this.lines.push("…");
    this.isWaiting ||= marker !== null;
  }

  private take(text: string): void {
    this.lines.push(text);
    this.isWaiting = text.endsWith("$$");
  }

  private end(): void {
    const pictures = this.pictures.splice(0);
    this.isWaiting = false;
    this.items = 0;
    if (this.isComplete || this.lines.length === 0) return;
    const written = this.lines.join(" ");
    const label = LABEL.exec(written);
    const paragraph = written.slice(label?.[0].length ?? 0);
    const shown = shownOf(paragraph);
    if (shown !== "" && !this.isTitle(shown) && !isPseudoHeading(this.lines)) this.choose(paragraph, shown, label?.[1] !== undefined, pictures);
    this.lines.length = 0;
  }

  private isTitle(shown: string): boolean {
    if (shown.length > LONGEST_TITLE) return false;
    const text = normalizePlain(shown);
    return this.names.some((name) => text === normalizePlain(name)) || STUBS.has(text.replace(/[.:!?]+$/, ""));
  }

  /** `isLabelled`: it is called a definition. */
  private choose(paragraph: string, shown: string, isLabelled: boolean, pictures: readonly string[]): void {
    if (this.isQuote && !isLabelled && whyNoDefinition(paragraph, this.names) !== null) return;
    const isDefined = isLabelled || (this.isInCallout && this.isDefining);
    const isFound = isDefined || saysWhat(paragraph, this.names, this.isOther);
    if (isFound || this.looked++ === 0) {
      const all = [paragraph, ...pictures].join("\n");
      [this.chosen, this.isChosenDefined] = [shown, isDefined || (this.isDeep ? false : undefined)];
      this.chosenPictures = picturesIn(all).map(({ from, to }) => `\n${all.slice(from, to)}`).join("");
    }
    this.isComplete = isFound || this.looked === MOST_LOOKED;
  }
}

/** `**Overview**`, `Three kinds:`: a line of few words that stands for a heading. */
function isPseudoHeading(lines: readonly string[]): boolean {
  const [line = ""] = lines;
  return lines.length === 1 && line.length <= 80 && (/^(\*{1,3}|__)[^*_]{1,60}\1:?$/.test(line) || /[:：]\**$/.test(line)) && line.split(/\s+/).length <= 5;
}

/** `Let $x$ be a number`: what is said of it comes behind. Of a paragraph; one with a consequence is none. */
export function isPremise(text: string): boolean {
  return PREMISE.test(text.trim()) && !CONSEQUENCE.test(text);
}

const PREMISE = new RegExp(`^(?:(?:${wordsOfAll("given")})\\s+(?:\\$|\\p{L}(?![\\p{L}])|(?:${wordsOfAll("the")})(?![\\p{L}]))|пусть(?![\\p{L}])|[设設])`, "iu");
const CONSEQUENCE = new RegExp(`(?:^|[\\s,.;])(?:${wordsOfAll("hence")})(?![\\p{L}])|[则称]|.{40}\\$\\$`, "iu");
