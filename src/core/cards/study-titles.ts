/** What headings and titles say of what stands below them: that nothing there is to be learned, or that it is points of one thing. */
import { beginsWithOne, wordsOfAll } from "../text/languages";
import { STEPS, TASKS } from "../map/line-words";
import { normalizePlain } from "../text/normalize";

/** Whether a map's title says so: it is one of a day, of a plan, of a state of things. */
export function isUnstudied(title: string): boolean {
  return isAdministration(title) || STAMPED.test(title) || RECORDS.test(normalizePlain(title));
}

/** The name of a note that tells of a day or of a meeting, or holds questions: `Walk 2024-05-12`, `Beds Meeting Notes`. */
export const RECORD = /\d{4}[-./年]\d\d?[-./月]\d|\d[-./]\d\d?[-./]\d{4}|\s(?:meeting|(?:meeting|class|lecture|call) notes|questions|fragen|preguntas|perguntas|domande|вопросы)$|^log\s\d/iu;

const STAMPED = /^(?:\d{4}-\d\d-\d\d|\d\d[-.]\d\d[-.]\d{4}|\d{8}T?\d)|[\s–—-]\d{1,2}\.?\s\p{L}{3,9}\.?\s\d{4}$/u;

const RECORDS = new RegExp(`\\s(?:${wordsOfAll("records")})$`, "iu");

/**
 * Whether the headings of a note are those of a program’s, as in its README, or days of a journal: what such a note says
 * is of one thing that somebody made or did.
 */
export function isOfProject(headings: readonly string[]): boolean {
  const { size } = new Set(headings.map(bareTitle).filter((title) => DAY.test(title) || PROJECT.test(title)));
  return size >= FEWEST_OF_PROJECT && size * MOST_BESIDE >= headings.length;
}

const FEWEST_OF_PROJECT = 4;

/** Headings for each of these. */
const MOST_BESIDE = 7;

const DAY = /^\d{4}\D\d\d\D\d\d/;
const PROJECT = beginsWithOne(["project"], "");

/** Whether a note is where such notes stand: `README.md`, `docs/beds.md`. */
export function isProjectPath(path: string): boolean {
  return OF_PROJECT.test(path);
}

/** @data */
const OF_PROJECT = /(?:^|\/)[\d\W_]*(?:(?:readme|changelog|journal|log|licen.e)\.md$|(?:projects?|docs)\/)/i;

/** Whether a heading or a map's title says that what stands below is no study material. */
export function isAdministration(title: string): boolean {
  return ADMINISTRATION.test(bareTitle(title));
}

/** A title without brackets, numbers, signs, and what it joins with “and”. */
function bareTitle(title: string): string {
  return normalizePlain(title.replace(MAP, " ")).replace(/\s*\(.*$|^(?:\d+(?:\.\d+)*\s|[^\p{L}\p{N}])+|[^\p{L}\p{N}]+$/gu, "").replace(/^(\S+ \S+) and .*/, "$1");
}

/**
 * Below a heading that tells what things are good or bad for stand reasons with a word in front: “Order — what is near is
 * found at once”, below “Advantages”. Nobody could tell from the word which reason is meant.
 */
export function isOfPoints(heading: string): boolean {
  return ASPECTS.test(bareTitle(heading)) || QUESTION.test(heading);
}

/** Whether what stands below a heading works out one case: “Example 2: a bed of oaks”, “Question 4”. What it names is of that case alone. */
export function isWorkedOut(heading: string): boolean {
  return WORKED.test(heading) || EXAMPLE.test(heading);
}

/** `Bed example: oaks`, `Beispiel einer Hecke`. “Examples of trees” are what they are. */
const EXAMPLE = /^(?:[^\p{L}]*(?!the |an? )\p{L}+\s)?(?:example|beispiel|exemple|ejemplo|exemplo|esempio|voorbeeld|przykład|пример|příklad)(?:\s(?!of|von|de|di|van)\p{L}|[:：]|$)/iu;

/** Whether what stands below a heading is done in turn: “Steps”, “Step 5 — pruning”. */
export function isOfSteps(heading: string): boolean {
  return IN_TURN.test(bareTitle(heading));
}

const IN_TURN = new RegExp(`^(?:(?:\\p{L}+ ){0,2}|\\p{Script=Han}{0,4})(?:${STEPS.join("|")}|단계)[sei]?(?:\\s?\\d.*|\\s(?:in|of|to|for|de)\\s.*)?$`, "iu");

/** Beside those that count the parts of a course. */
export const MORE_TASKS = "e[jsx]er[ct][ií][czt]\\p{L}+|aufgabe|упражнение|задача|练习|תרגיל";

const WORKED = new RegExp(`^[^\\p{L}]*(?:\\p{L}+ )?(?:(?:${TASKS.join("|")}|${MORE_TASKS})(?:\\s+\\d+\\S*)?(?=\\s*(?:[:：–—(-]|$))|(?:question|problema?|pregunta|questão|вопрос)\\s*\\d)`, "iu");

/** What stands below a question answers it. */
const QUESTION = /\S\s\S.*[?？؟]\s?:?$/;

const ASPECTS = beginsWithOne(["aspects"], `(?:\\s(?:${wordsOfAll("of")})\\s.*)?$`);

/** A name of a map: `Botany MOC`. A tag is what notes are found by, too. */
export const MAP = /(?:^|[\s—–_-])(?:MOCs?|МОС|Maps? of Contents?)(?=$|[\s—–_-])/i;

const ADMINISTRATION = beginsWithOne(["chores", "readings"]);
