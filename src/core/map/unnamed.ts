/** Heads that name nothing: addresses, files, books, steps, entries of a log, what is still to be filled in. */
import { strings } from "../base/strings";
import { beginsWithOne } from "../text/languages";
import { isStep } from "./short-name";
import { shownTerm } from "./term";

/** Why a text names no concept: a clause for `SkippedLine`. */
export interface Unnamed {
  readonly why: string;
  /** It says something all the same: it may be the definition of the item above. */
  readonly isProse?: boolean;
}

/** The reason is asked for when it is told, in the language of then. */
const because = (reason: "address" | "file" | "source" | "command" | "template" | "entry" | "folder"): Unnamed => ({ get why() { return strings.skippedLines[reason]; } });

export const ADDRESS: Unnamed = because("address");
const FILE: Unnamed = because("file");
const SOURCE: Unnamed = because("source");
const COMMAND: Unnamed = because("command");
const QUESTION: Unnamed = { get why() { return strings.proseLines.noTermInFront; }, isProse: true };
const TEMPLATE: Unnamed = because("template");
const ENTRY: Unnamed = because("entry");
const FOLDER: Unnamed = because("folder");
const STEP: Unnamed = { get why() { return strings.skippedLines.step; }, isProse: true };

/** `Root, A. B., 2007. How roots drink`: a book or a paper, as bibliographies have it. */
const CITATION = /^\p{Lu}[\p{L}’'-]+,\s+(?:\p{Lu}\.[\s-]?)+(?:[,&]|\().*\b(?:1[89]|20)\d\d\b/u;

/** `[[@smith2019]]`, `[[Smith2019]]`: the note of a paper, as reference managers name it. */
const CITE_KEY = /^(?:\*\*)?\[\[(?:@[^\][|]+|\p{Lu}\p{Ll}\p{L}+(?:19|20)\d\d[a-z]?)(?:\|[^\][]*)?\]\]/u;

export const BARE_ADDRESS = /^<?https?:\/\/\S+$/;

/** What Templater or a person fills in later; not a gap of a card. */
const PLACEHOLDER = /^(?:[^`${<]|[{<](?![{%]))*(?:\{\{(?!c\d+::)|<%)|^(?:tbd|tba|todo|n\/a)$/i;

/** A day of this time, or an hour: what happened then is an entry of a journal or a plan. */
const LOGGED = /^(?:20[12]\d-\d\d-\d\d(?:[T ]\d\d:\d\d)?|\d\d?:\d\d(?:\s?[-–]\s?\d\d?:\d\d)?)$/;

/** `Q: What is a block?` */
const ASKED = /^(?:q\d*|question|frage|pregunta|pergunta|domanda|вопрос|问|問)$/i;

/** `Ex: a fern`, `Answer: moss`, `Example 2: moss`, `Overview: what there is`: what is said of the item above. */
const INSTANCE = /^(?:answer|antwort|respuesta|réponse|ответ|答案|exs?|e\.?g|p\.?\s?e[jx]|z\.\s?B|bsp)\.?(?:$|\s*[:：]\s)/i;
const LABEL = beginsWithOne(["empty"], "s?(?:\\s\\d+)?$");

/** `Pros: dry`: what speaks for the item above, and against it. */
const POINTS = /^(?:pros|cons|(?:dis)?advantages|(?:vor|nach)teile)$/i;

/** `[Why trees drink | A magazine](https://…)`: the title of a page, as browsers give it. */
const PAGE_TITLE = /^\[[^\]|｜]*\s[|｜]\s[^\]]*\]\(https?:/;

function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

/** Why a head of marks or words names nothing, whatever follows it; `rest` is all that does. */
export function whyNameless(head: string, rest: string): Unnamed | null {
  const shown = shownTerm(head);
  const isWord = !shown.includes(" ");
  const isLink = head.startsWith("[[") || head.startsWith("**[[");
  if (isStep(shown)) return STEP;
  if (shown.includes(",") && CITATION.test(`${shown} ${rest}`)) return SOURCE;
  if (isWord && BARE_ADDRESS.test(shown)) return ADDRESS;
  if (isLink && CITE_KEY.test(head)) return SOURCE;
  if ((head.length < 5 || head.includes("{{") || head.includes("<%")) && PLACEHOLDER.test(head)) return TEMPLATE;
  if (rest !== "" && (INSTANCE.test(shown) || (head === shown && (LABEL.test(shown) || POINTS.test(shown))))) return QUESTION;
  if (isWord && ASKED.test(shown) && /[?？]/.test(rest)) return QUESTION;
  if (isDigit(shown.charCodeAt(0)) && LOGGED.test(shown)) return ENTRY;
  if (shown.endsWith("/") && /^[^/\s](?:[^/]*|\S*)\/$/.test(shown)) return FOLDER;
  if (isLink && /^(?:\*\*)?\[\[[^|\]]+\.(?:png|jpe?g|gif|svg|webp)\b/i.test(head)) return FILE;
  if (rest !== "") return null;
  if (PAGE_TITLE.test(head)) return SOURCE;
  if (/^`[^`\s]+\s[^`]*`$/.test(head)) return COMMAND;
  return isLink && /^(?:\*\*)?\[\[[^|\]]+\.(?:pdf|mp[34]|html?|docx?|pptx?|xlsx?|zip)(?:[|#][^\]]*)?\]\]/i.test(head) ? FILE : null;
}
