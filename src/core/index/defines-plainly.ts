/** Whether a sentence says what a thing is, by its name or as a definition begins. */
import { beginsWithOne, wordsOfAll } from "../text/languages";
import { normalizePlain, plainText } from "../text/normalize";
import { nameWordsOf, splitWords, UNSPACED } from "../text/words";
import { initialsOf, isForm, isNamed, isSaid, SHORTEST, tooShort } from "./named";

/**
 * Whether a sentence says what is named, or is no sentence and says what it is. A sentence about it that tells something
 * else is none, since nobody could guess what was told:
 *
 *   Xylem is a tissue …   Ксилема — …   根とは…          its name, “is”, and what it is
 *   The xylem carries the water …                     its name, and what it does
 *   A set with an operation is called a group if …    it says what is called so
 *   A tissue of dead cells that …                     no verb but behind “that”; none where `isDeep`
 *   水を運ぶ組織   물을 나르는 조직                        a noun behind what is said of it, where sentences end with verbs
 */
export function definesPlainly(sentence: string, names: readonly string[], mayAddress = false, isDeep = false): boolean {
  const whole = plainText(sentence).replace(/\$[^$]*\$/g, " ").replace(AT_FIRST, "").trim();
  const text = FIRST.exec(whole)?.[0] ?? whole;
  const parts = names.flatMap((name) => [name, ...name.split(NAME_PARTS).filter((part) => /\p{L}{2}|^\p{L}$/u.test(part))]);
  const isCalled = (some: string): boolean => parts.some((name) => isSaid(name, some));
  if ((!mayAddress && SPEAKS.test(text)) || IS_THAT.test(text) || tooShort(text) || names.some((name) => !namesBoth(name, text))) return false;
  const topic = TOPIC.exec(text.replace(/（[^（）]*）/g, ""))?.[1];
  if (topic !== undefined && (isCalled(topic) || parts.some((name) => name.includes(topic)))) return true;
  const bare = text.replace(/\s?[([（][^()[\]（）]*[)\]）]/g, "");
  const found = COPULA.exec(bare) ?? DOES.exec(bare);
  const subject = found?.[1] ?? "";
  if (found !== null && isShortFor(subject, parts) && !GOES_ON.test(subject) && parts.some((name) => isSubject(name, subject))) return isKind(found[2] ?? "", found[3] ?? "") || (/^(?:ist|sind)$/i.test(found[2] ?? "") && names.some((name) => isNamed(name, (found[3] ?? "").split(/[,;]/)[0] ?? "")));
  if (parts.some((name) => isExactly(name, ACTS.exec(bare)?.[1] ?? ""))) return true;
  const called = IS_CALLED.exec(whole);
  const isNamedSo = called !== null && (GIVEN.test(whole) || !THEN.test(called[0]));
  if (isNamedSo && isCalled(whole.slice(called.index)) && !names.some((name) => isPartOfWord(name, whole.slice(called.index)))) return true;
  if (isDeep || (isNamedSo && !/defin/i.test(called[0])) || STATES.test(text)) return false;
  if (NOUN_LAST.test(/^[^。.]+/.exec(whole)?.[0].trim() ?? "")) return true;
  if (names.some((name) => IDENTIFIER.test(name))) return found === null;
  const other = SUBJECT.exec(text)?.[1] ?? "";
  return DEFINES.test(text) && !DOES_ALONE.test(text) && !IS_ALONE.test(text) && !isVague(text) && !ONLY_KIND.test(text) && ((other === "" && !OF_SIGNS.test(plainText(sentence))) || RELATIVE.test(other || text));
}

/** Of Japanese and Korean: a noun behind a verb in front of nouns. */
const NOUN_LAST = /^.{4,}[るうくすつぬぶむぐた](?:[\p{Script=Han}\p{Script=Katakana}ー]{1,14}|仕組み|しくみ|考え方|もの|こと)(?:のこと)?$|^.{4,}の(?:こと|総称)$|^.{6,}[가-힣](?:는|한|된|하는|되는)\s[가-힣]{1,6}$/u;

/** The first sentence of some. */
const FIRST = /^.{20,}?(?:\p{Ll}{3}[.!?]\s(?=\p{Lu})|。)/su;

/** How a statement begins: of some, of a case, of what somebody holds; and with an article, where no small word tells one of its nouns from a verb. */
const STATES = /^(?:most|many|some|for|dad[oa]s?|when [^,]*,|.+ (?:argues|holds|suggest) that|\p{L}+[aei]mos) |^an? (?!.* (?:\w*in|of|for|to|that|wh\w+|with|from|b[ye]\w*|on|\w+(?:ing|ed)) )(?:\S+ ){3}/iu;

/** “A drawback is that it rots”: what is said of a thing. */
const IS_THAT = /\s(?:is|ist|est|es|è|é),?\s(?:that|dass|que|qu['’]|che)(?![\p{L}])/iu;

/** Of `A vs B` a sentence about one half alone is no definition. */
function namesBoth(name: string, text: string): boolean {
  const sides = name.split(/\s(?:vs\.?|versus)\s/i);
  return sides.length < 2 || sides.every((side) => nameWordsOf(side).every((one) => isNamed(one, text)));
}

/** “heißt Hauptwurzel” says nothing of a Wurzel. */
function isPartOfWord(name: string, text: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at > 0 && /[a-zäöü]/i.test(text.charAt(at - 1));
}

/** `each_char`, `useState()`, `layout.tsx`: what stands in a note of such a name is what it does. */
const IDENTIFIER = /^[.#@$]?[a-z]\w*(?:[_.(][\w.()]*|[A-Z]\w*\(?\)?)$/;

/** A name, “is” or a dash, and the rest. */
const COPULA = new RegExp(`^(.{1,80}?)(?:,[^,]{1,60},)?(?:\\s+(${wordsOfAll("is")}|[—–-]|:?={1,2})\\s+|[是指即]|用于)(.*)$`, "iu");

/** A name and what it does: “describes how”, “moves the”. */
const DOES = new RegExp(`^(.{1,60}?)\\s+(${wordsOfAll("does")}|[a-z]{3,}s(?= (?:the|an?|its|their|all|any|each|how|what|whether)\\s))\\s+(.*)$`, "iu");

/** “moves water”, behind nothing but the name. */
const ACTS = /^(.{1,60}?)\s+([a-z]{3,}s)\s+((?!(?:with|from|in|on|at|to|by|as|into|like|many|several|some|both|when|if|because|and|or|of|for|is|are|was|were|can|may|must|has|have)\s)\p{L}.*)$/u;

/** Words, and signs where words are not parted, that may stand beside a name in a subject. More make it the subject of something else. */
const MORE_WORDS = 3;
const MORE_SIGNS = 8;

function isShortFor(subject: string, names: readonly string[]): boolean {
  const length = (text: string): number => UNSPACED.test(text) ? text.length : splitWords(text).length;
  return length(subject) <= Math.max(...names.map((name) => length(plainText(name)))) + (UNSPACED.test(subject) ? MORE_SIGNS : MORE_WORDS);
}

/** Whether what stands behind “is” says what a thing is: “is a tissue that …”, not “is often quick”, “is an important concept”. */
function isKind(is: string, kind: string): boolean {
  return (UNSPACED.test(kind) || /\S\s+\S/.test(kind)) && !VAGUE.test(kind) && !ONLY_KIND.test(kind) && (!/^(?:is|are|was|were)$/i.test(is) || KIND.test(kind)) && (!/^(?:ist|sind)$/i.test(is) || GERMAN_KIND.test(kind));
}

/** Whether a text tells what something is like: “is likely the oldest”, “is like a walk”. */
export function saysHow(text: string): boolean {
  const found = IS_FIRST.exec(text);
  return LIKE.test(text) || (found !== null && !isKind(found[1] ?? "", found[2] ?? ""));
}

const IS_FIRST = /^(is|are)\s(.*)/i;
const LIKE = /^like [^,;.]{1,50}\.?$/i;

/** In German, a noun: “sind unabhängig, wenn” tells what they are like. */
const GERMAN_KIND = /^[^,.;]*(?:\p{Lu}|definiert|\$)|^ein/u;

/** “a sorting algorithm”, and nothing that tells it from others. */
const ONLY_KIND = new RegExp(`^(?:an?|one|eine?|une?|una|uno|um|uma)\\s(?!.*\\s(?:${wordsOfAll("of")})\\s)(?:[^\\s,;:]+\\s){0,2}[^\\s,;:]+[.!]?$`, "iu");

const VAGUE = beginsWithOne(["vague"], "(?![\\p{L}])");

/** `Takes the water up`: of whom that is said, no name tells. So it is where something stands for a name: “this helps to”. */
const DOES_ALONE = /^(?:take|make|get|goe|come|seem|look|feel|need|want|say|give|let)s\s/iu;

const IS_ALONE = /^(?:this|these|those|it|they|quest[oaie]|quello|esto|est[ea]|cela|ceci|ça|dies(?:e[srnm]?)?|isso|ist[oa]|является|являются|[\p{L}-]+ [\p{L}-]+ (?:da|do|dos|das|en|pro))\s/iu;

function isVague(text: string): boolean {
  return IS_VAGUE.test(text) && !(PART.test(text) && RELATIVE.test(text));
}

/** A part alone tells nothing: “the part of a plant that holds it” does. */
const PART = /^\S+ (?:part|teil|partie|parte)\s/iu;

const IS_VAGUE = new RegExp(`^(?:${wordsOfAll("is")}|${wordsOfAll("the")}|it is)\\s+(?:${wordsOfAll("vague")})(?![\\p{L}])`, "iu");

/** Of more words, the last are the name's: “neutron star mergers” are no stars. Words for many things may follow it. */
function isHead(wanted: readonly string[], stated: readonly string[]): boolean {
  const last = stated.at(-1) ?? "";
  return stated.length <= wanted.length || wanted.some((word) => isForm(last, word)) || KINDS.test(last) || !/^[a-z]+$/.test(stated.join(""));
}

const KINDS = /^(?:function|method|operator|statement|algorithm|pattern|theorem|law|model|type|keyword|system|protocol|architecture|process|effect|technique|principle|theory|rule|test|structure|class|command|disease|syndrome)$/;

/** “Оператор HAVING” for “Operator HAVING”. */
function isOfScripts(...names: readonly (readonly string[])[]): boolean {
  return new Set(names.map((words) => /[^a-z\d\s]/.test(words.join(" ")))).size > 1;
}

/** Or its initials. */
function isExactly(name: string, subject: string): boolean {
  const stated = normalizePlain(subject.replace(ARTICLE, ""));
  return [stated, initialsOf(splitWords(stated))].includes(normalizePlain(name));
}

const ARTICLE = beginsWithOne(["the"], "\\s");

/** “Use the root to | describe …”: the verb belongs to what stands in front of it. */
const GOES_ON = new RegExp(`\\s(?:${wordsOfAll("small")}|can|may|must|will|not?|не|non)$|[,:]\\s`, "iu");

/** Whether a subject is a name: it has all words of it, or all of its own are in it. */
function isSubject(name: string, subject: string): boolean {
  if (UNSPACED.test(name)) return isSaid(name, subject);
  const [wanted, stated] = [name, subject].map((text) => nameWordsOf(plainText(text).toLowerCase()).filter((word) => word.length >= SHORTEST || /\d/.test(word)));
  if (wanted === undefined || stated === undefined || wanted.length === 0 || stated.length === 0 || isExactly(name, subject)) return isExactly(name, subject);
  if (stated.length === 1 && stated[0] === initialsOf(splitWords(plainText(name).toLowerCase()))) return true;
  const isIn = (some: readonly string[], all: readonly string[]): boolean => some.every((one) => all.some((word) => isForm(word, one)));
  return (isIn(wanted, stated) && isHead(wanted, stated)) || (isIn(stated, wanted) && stated.length * 2 >= wanted.length) || (isOfScripts(wanted, stated) && stated.length <= wanted.length && isSaid(name, subject));
}

/** In English, an article or a noun: without one, “is” leads to what a thing is like. */
const KIND = /^(?!(?:designed|meant|intended|supposed|able|due|responsible|ready|easy|hard|known (?:for|to)) )(?:an?|the|any|one|each|used|defined|called|known|how|what|when|where|two|three|also|known|(?:[\p{L}-]+ ){1,3}(?:that|which|of|used|whose)|[\p{L}-]+s (?:in|with|for|where|by))\s/iu;

/** `In botany, the xylem …`, “This is a tissue of …”: where a sentence holds, and what stands for a name. */
const PLACES = "(?:in|im|bei|en|dans|nel|nei|em|no|na|в|при)";
const AT_FIRST = new RegExp(`^this is (?=an? )|^${PLACES}\\s[^,.]{1,40},\\s`, "iu");

/** `Sorting - Python`, `Sorting (Python)`: a name, and what it belongs to or is short for. */
const NAME_PARTS = / overview$|\s[-–—]\s|\s*[()（）]\s*/i;

/** What speaks to the reader, or with him. */
const SPEAKS = new RegExp(`(?:^|\\s)(?:your|you['’]re|${wordsOfAll("addresses")})(?![\\p{L}])`, "iu");

/** `根とは…`, `뿌리란 …`: what a sentence of Japanese, of Korean tells of. A name may be longer: `根とは何か`. */
const TOPIC = /^([^、。]{1,30}?)(?:とは|(?:이란|란|은|는)\s)/u;

/** What stands in front of the first verb. */
const SUBJECT = new RegExp(`^(.{1,100}?)(?:\\s(?:${wordsOfAll("is")}|has|have|had|includes?|contains?|can|may|must|will|può|possono|ha(?:t|nno|ben)?|puede|deben?|tienen?|peu(?:ven)?t|doit|kann|können|muss|podem?|deve|[—–-])\\s|[是指])`, "iu");

/** A verb behind one of these belongs to what is told of a noun: “cells that are dead”. */
const RELATIVE = /(?:^|\s)(?:that|which|who|whose|where|when|in which|die|der|das|qui|que|che|котор(?:ый|ая|ое|ые)|donde|dove|onde|kter[ýáéí]|jenž|אשר|שבו|שבה|שהוא|שהיא|التي|الذي|yang)(?:\s|$)/iu;

/** `A leaf $l$ falls if …`: a statement about something with a sign of its own. */
const OF_SIGNS = /^\p{L}+ \p{L}+ \$/u;

/** “Then” concludes only where something was given; else it tells the next step. */
const THEN = /^\s?(?:then|entonces|allora|alors|dann|то|então|אז)$/iu;
const GIVEN = new RegExp(`^(?:${wordsOfAll("given")}|if|when|given|si|se|wenn|если|אם)(?![\\p{L}])`, "iu");

const IS_CALLED = new RegExp(`(?:^|\\s)(?:${wordsOfAll("hence")})(?![\\p{L}])`, "iu");

/** How a definition begins: with an article, with “is”, with what it does (“takes in the light”), or with a noun and what it is of. */
export const DEFINES = new RegExp(`^(?:(?:${wordsOfAll("defines")})(?![\\p{L}])|指|是|一[种個个]|用于|[\\p{L}-]+(?: [\\p{L}-]+)? for \\p{L}+ing(?![\\p{L}])|\\p{L}{3,}s (?:(?:in|out|up|down|away|off) )?(?:the|an?|its|their|all|any|each|how|what|whether)(?![\\p{L}])|(?!${PLACES} )(?:(?:the|der|die|das|el|la|los|las|il|lo|gli|l['’]|le|les|os?|as?) ?)?[\\p{L}-]+(?: [\\p{L}-]+){0,2},? (?:${wordsOfAll("of")})(?![\\p{L}]))`, "iu");
