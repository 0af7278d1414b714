/**
 * Whether the first sentence of a note says what the note's concept is: it is about it, or begins as a definition does.
 *
 *   Osmosis    In plants, osmosis moves water.           is about it
 *   Turgor     The pressure of water in a cell.          begins with what it is
 *   Xylem      Water rises at noon in the xylem.         names it, and is about something else
 *   Phloem     No known repair.                          what is told, a reader of the card could not know
 */
import { strings } from "../base/strings";
import { beginsWithOne, wordsOfAll } from "../text/languages";
import { plainText } from "../text/normalize";
import { splitWords, UNSPACED } from "../text/words";
import { DEFINES, definesPlainly } from "./defines-plainly";
import { isNamed, tooShort } from "./named";

/** Null if it does; else why not, a clause. `names`: term, other names, name of the note. `mayAddress`: it may speak with others. `isDeep`: it must be about what is named. */
export function whyNoDefinition(sentence: string, names: readonly string[], mayAddress = false, isDeep = false): string | null {
  const text = plainText(sentence).trim();
  if (saysNothing(text) || GUIDE.test(text) || IS_PART.test(sentence) || IS_ELSE.test(text) || BEHIND.test(text) || isPersonal(text)) return strings.noCard.saysNothing;
  return definesPlainly(sentence, names, mayAddress, isDeep) ? null : strings.noCard.notNamed;
}

/** Whether a paragraph does. `isOther`: it stands below another heading than the first, so that it must name it. */
export function saysWhat(paragraph: string, names: readonly string[], isOther: boolean): boolean {
  const text = plainText(paragraph.slice(0, BEGINNING)).trim();
  return !saysNothing(text) && !IS_PART.test(paragraph) && (names.some((name) => isNamed(name, text)) || (!isOther && DEFINES.test(text) && definesPlainly(text, names)));
}

/** `Part of [[Botany 1]]`: where a note belongs. */
const IS_PART = /^(?:part|child|teil|parte|partie|часть)\s[^.]{0,60}\]\]\.?$/iu;

/** “The first of these ways”: what a text speaks of stands in front of it; and what somebody said, with a name. */
const BEHIND = new RegExp(`^[^.:]{0,50}(?:^|\\s)(?:${wordsOfAll("ofThese")})(?!\\p{L})|^["“«„][^"”»“]+["”»“]\\s*[—–-]\\s*\\p{Lu}`, "iu");

/** A piece of data, a remark in brackets, and “is the third step on the way”: where something comes, and not what it is. */
const IS_ELSE = /^(?:["'][@\w-]+["']\s?:\s|\([^()]*\)\.?$|[^.]{1,60}\sis the (?:\d+\p{L}\p{L}|first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th|last) (?:step|element|part|stage|limb|chapter|section) (?:of|on|in) [^,.]*\.?$)/iu;

/** Whether a text only gives a reason: “because …”. */
export function givesReason(sentence: string): boolean {
  return REASON.test(sentence);
}

const REASON = beginsWithOne(["because"], "(?![\\p{L}])");

/** Whether somebody speaks of himself or of his day: “…, I think”, “for my garden”, “Friday, June 14”. An I may be a number or a word of Italian elsewhere. */
export function isPersonal(text: string): boolean {
  return /\b(?:I(?:['’](?:m|ve|d|ll)| (?:am|was|have|had|will|would|can|could|think|want|use|used|need|know|like|did|do|got|found|learned|built|started|recently)))\b|(?:^|\s)my\s\p{Ll}|^\p{L}{3,6}day,\s\D{0,12}\d/u.test(text) || FIRST_PERSON.test(text);
}

const FIRST_PERSON = new RegExp(`(?:^|\\s)(?:${wordsOfAll("self")})(?![\\p{L}])`, "u");

/** Whether a comment on a note tells what the note is about, not what its subject is. */
export function isRemark(comment: string): boolean {
  return speaksOfNote(comment) || /^(?:how|when|why|what|where|which)\s/i.test(plainText(comment).trim());
}

/** Whether a text speaks of the note, of the reader or of the writer. */
export function speaksOfNote(comment: string): boolean {
  const text = plainText(comment).trim();
  return TALKS.test(text) || isPersonal(text) || GUIDE.test(text) || OF_MAP.test(text);
}

/** What a note is for: “a guide to roots”. */
const GUIDE = /^(?:(?:an?|the|my|our|all|complete|full|comprehensive|general|quick)\s){0,3}(?:[\p{L}-]+\s)?(?:guide|overview|cheat ?sheet|teaching page|study page|tutorial|walkthrough|comparison|introduction|summary|notes?|reference(?= covering))(?:\s(?:covering|demonstrating|showing|explaining|describing|to|for|of|on|about|from|that)\b|\.?$)/iu;

/** Characters of a paragraph that are looked at. */
const BEGINNING = 200;

function saysNothing(text: string): boolean {
  return TALKS.test(text) || TELLS.test(text) || OF_MAP.test(text) || tooShort(text) || isCutShort(text);
}

/** “The map of content holds all notes on roots.” */
const OF_MAP = /\bmaps? of contents?\b/i;

const IS = new RegExp(`(?:^|\\s)(?:${wordsOfAll("is")})\\s+(.*)|[是指](.*)`, "iu");

/** A sentence that was cut where little follows “is”: `A flute, also called …`. */
function isCutShort(text: string): boolean {
  if (!text.endsWith(" …")) return false;
  const clause = IS.exec(text);
  const rest = clause?.[1] ?? clause?.[2] ?? "";
  return UNSPACED.test(rest) ? rest.length < 12 : splitWords(rest).length < 6;
}

/** What speaks of the note, of the reader or of the writer, goes on from what is not there, or asks. */
const TALKS = new RegExp(`^(?:${wordsOfAll("talks")}|${wordsOfAll("goesOn")})(?![\\p{L}])|[:：]$|^[^.!?؟]*[?؟](?:\\s|$)`, "iu");

/** “The author describes”: what somebody says of a thing. */
const TELLS = beginsWithOne(["tells"], "(?![\\p{L}])");

export function isTold(sentence: string): boolean {
  return TELLS.test(plainText(sentence).trim());
}
