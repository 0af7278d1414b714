/**
 * The first paragraph of a note that says something, line after line. What stands in notes and says nothing of their
 * subject is passed over:
 *
 *   Tags: #os [[Systems MOC]]     Created: 2026-11-24     links, tags, dates, addresses, with a label or without
 *   **Overview**                  ![[picture.png]]        headings, pictures, embeds, tags of HTML, inline queries
 *   > a quote                     - a list                and all that stands below “References”, “See also” …
 *
 * A callout counts where its kind is to say what something is: `> [!abstract]`.
 */
import { isRule, isTableRule, namesNothing, underline } from "../map/line-kinds";
import { markerOf, linePrefixOf, type LinePrefix } from "../map/line-prefix";
import { normalizePlain, normalizeText, oneLine } from "../text/normalize";
import { shelve } from "../text/literals";
import { wordsOf } from "../text/words";

/** Longest paragraph that is kept, in characters. */
const LONGEST = 600;

/** A longer paragraph is no title and no placeholder, in characters: it is not looked at a second time. */
const LONGEST_TITLE = 300;

/** Callouts that say what their note is about. */
const SAYING = /^\[!(?:abstract|summary|tldr|definition|def|concept|important|info)(?:\|[^\]]*)?\][+-]?/i;

/** Headings, normalized, below which nothing says what a note is about. @data */
const ELSEWHERE = new Set(("references,reference,sources,source,related,related notes,related concepts,related topics,see also,links,external links,resources,further reading,bibliography,citations,footnotes,backlinks,metadata,meta,tags,navigation,tasks,to-do,todo,todos,changelog,flashcards,questions,open questions,contents,table of contents," +
  "quellen,literatur,siehe auch,verweise,fragen,références,sources,voir aussi,liens,referencias,fuentes,véase también,enlaces,preguntas,referências,veja também,fonti,vedi anche,bronnen,zie ook,источники,ссылки,см. также,参考,参考文献,参考资料,相关,関連,出典").split(","));

/** `Status: draft`, `Source: a book`: labels of which no value says anything. */
const LABEL = /^(?:tags?|status|type|kind|created|updated|modified|generated|last updated|last modified|date|day|time|id|uid|source|sources|author|authors|url|link|links|topics?|moc|mocs|area|areas|project|category|categories|parent|up|related|aliases|alias|keywords?|project|course|lecture|week|class|level|state|done|progress|next|previous|prev|see also|back to|zettel|folder|cssclass|quelle|autor|erstellt|datum|thema|themen|fecha|fuente|tema|temas|étiquettes|auteur|дата|теги|источник|标签|来源|作者|创建|日期)\s*$/iu;

/** @data */
const STUBS = new Set(["todo", "to do", "tbd", "wip", "stub", "draft", "empty", "placeholder", "tba", "none", "n/a"]);

/** `Definition:: text` says what the properties of this name say. */
const FIELD = /^\**(definition|summary|description)\**::\**\s+(\S.*)$/i;

export class FirstParagraph {
  private readonly lines: string[] = [];
  private isComplete = false;
  private isElsewhere = false;
  private isInCallout = false;
  private field = "";
  /** What came so far leads to what comes next, behind blank lines too: a formula, a list, what follows from a premise. */
  private isWaiting = false;
  private items = 0;

  /** `name`: the note's, which says nothing where it stands alone. */
  constructor(private readonly name: string) {}

  /** A heading of level 1 to 6. */
  heading(text: string): void {
    this.end();
    this.isElsewhere = ELSEWHERE.has(normalizeText(text).replace(/:$/, ""));
  }

  /** A block of code, of math, a comment. `formula`: of math, as written. */
  block(formula = ""): void {
    if (formula !== "" && !this.isComplete && this.leadsOn(/[.!?]["”)]*$/)) this.take(oneLine(formula));
    else this.end();
  }

  line(prefix: LinePrefix): void {
    if (this.isComplete) return;
    const text = withoutComments(prefix.text.slice(prefix.at)).trim();
    this.field ||= FIELD.exec(text)?.[2] ?? "";
    if (this.isWaiting && text !== "" && !this.goesOn(prefix, text)) this.end();
    if (this.isComplete) return;
    if (this.lines.length > 0 && prefix.depth === 0 && underline(prefix.text) !== null) this.lines.length = 0;
    else if (this.goesOn(prefix, text)) this.takeLine(prefix, text);
    else if (!this.isInside(prefix, text) || !this.isProse(prefix, text)) this.end();
    else this.lines.push(text.replace(/\\$/, ""));
  }

  /** As one line of Markdown; empty where there is none. */
  text(): string {
    this.end();
    return clipped(this.field === "" ? this.lines.join(" ") : this.field);
  }

  /** Whether a line belongs to the text of the note: what is quoted does where a callout says what something is. */
  private isInside({ depth }: LinePrefix, text: string): boolean {
    if (depth === 0) this.isInCallout = false;
    else if (text.startsWith("[!")) {
      this.end();
      this.isInCallout = SAYING.test(text);
      return false;
    }
    return depth === 0 ? !this.isElsewhere : this.isInCallout && depth === 1;
  }

  private isProse(prefix: LinePrefix, text: string): boolean {
    if (text === "" || (prefix.column >= 4 && this.lines.length === 0) || markerOf(linePrefixOf(text)) !== null) return false;
    if (/^(?:\||!\[|\[!\[|<[a-z!/%?]|`\$?=|\$\$|\[\^[^\]]*\]:|\[[^\]]*\]:\s|\^[\w-]+$)/i.test(text) || isTableRule(text) || isRule(text)) return false;
    if (/^[[(]?[^:`[\]]{1,60}::(?=[\s*_)\]]|$)/.test(text) || /^(`+)[^`]+\1$/.test(text)) return false;
    return namesNothing(text) === null && !saysNothing(text) && !pointsElsewhere(text);
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
    else if (this.items === 0 || this.lines.join(" ").length + text.length < LONGEST_TITLE) this.take(`${this.items++ === 0 ? "" : "; "}${prefix.text.slice(marker.body).trim()}`);
    else if (!this.lines.at(-1)?.endsWith("…")) this.lines.push("…");
    this.isWaiting ||= marker !== null;
  }

  private take(text: string): void {
    this.lines.push(text);
    this.isWaiting = text.endsWith("$$");
  }

  private end(): void {
    this.isWaiting = false;
    this.items = 0;
    if (this.isComplete || this.lines.length === 0) return;
    const paragraph = this.lines.join(" ");
    this.isComplete = paragraph.length > LONGEST_TITLE;
    if (this.isComplete) return;
    const text = normalizePlain(cleaned(paragraph));
    const isOfAnother = isLabelled(paragraph, this.name);
    const isTitle = isOfAnother || text === normalizePlain(this.name) || STUBS.has(text.replace(/[.:!?]+$/, "")) || isPseudoHeading(this.lines) || NO_SENTENCE.test(text);
    if (isTitle || text === "") this.lines.length = 0;
    else this.isComplete = true;
  }
}

/** `**FAO:** a part of the United Nations` in a note of another name: it tells of what it begins with. */
function isLabelled(paragraph: string, name: string): boolean {
  const [, label = ""] = /^[*_]{1,3}([^*_:：]{2,40})(?:[:：]\s*[*_]{1,3}|[*_]{1,3}\s*[:：])\s/.exec(paragraph) ?? [];
  if (label === "" || SAYS_WHAT.test(label)) return false;
  const words = new Set(wordsOf(name));
  return !wordsOf(label).some((word) => words.has(word));
}

const SAYS_WHAT = /^(?:def|summary|meaning|idea|concept|what|purpose|overview|in short|tl;?dr|abstract|résumé|zusammenfassung|resumen|riassunto|sommario|significado|significato|bedeutung|concetto|concepto|qué|che cos|cos'|was |что|суть|定[义義]|概念|摘要|简介)/i;

/** `**Overview**`, `Three kinds:`: a line of few words that stands for a heading. */
function isPseudoHeading(lines: readonly string[]): boolean {
  const [line = ""] = lines;
  return lines.length === 1 && line.length <= 80 && line.split(/\s+/).length <= 5 && (/^(\*{1,3}|__)[^*_]{1,60}\1:?$/.test(line) || /[:：]\**$/.test(line));
}

const LINK = /!?\[\[[^\]]*\]\]|\[[^\]]*\]\([^)]*\)/g;

/** `More is in [[X]].`, `Part of [[Course]]`, `siehe auch [[X]]`: a short line that ends with links, and what leads there. */
function pointsElsewhere(text: string): boolean {
  if (text.length > 240 || !text.includes("[")) return false;
  const bare = text.replace(LINK, "\uFDD0");
  return /\uFDD0[\s)\]*_"”.:,\uFDD0]*(?:(?:and|or|und|et|y|e|и|,)[\s\uFDD0.]*)*$/u.test(bare) && POINTS.test(bare);
}

/** Up to the first link of a line. */
const POINTS = new RegExp("^[(>*_\\s]*(?:" + [
  "(?:relate[sd]? to|see|cf\\.?|compare|read|go to|check(?: out)?|refer(?: back)? to|part of|belongs to|child of|based on|taken from|adapted from|copied from|(?:moved|redirects?|links?) to|back to|return to|continued? (?:in|from|at)|continues|prerequisites?|follow[- ]up (?:to|of)|more (?:on|about|in|at|details|information|info)|(?:further|additional|other|related) \\p{L}+)\\b[^.!?\\uFDD0]{0,60}",
  "[^.!?\\uFDD0]{0,80}\\b(?:is|are|was|were|can be|has been|have been|will be)\\s+(?:(?:now|also|all|mostly)\\s+)?(?:found|described|discussed|covered|explained|listed|collected|moved|kept|documented|continued)\\s+(?:in|at|on|under|to|here|there|below)\\s*:?\\s*(?:the (?:note|page|file|section|chapter)s?\\s*)?",
  "[^.!?\\uFDD0]{0,40}\\b(?:remarks?|notes?|details?|more|information|definitions?|examples?|proofs?|overview|list|rest|discussion)\\b[^.!?\\uFDD0]{0,40}\\b(?:is|are)\\s+(?:in|at|on|under|here|below)\\s*:?\\s*",
  "(?:this|these) (?:note|page|file|section|chapter|lecture|article|post|summary)s? (?:is|are|was|were|comes?|belongs?|follows?|continues?)\\b[^.!?\\uFDD0]{0,60}",
  "(?:siehe|vgl\\.?|mehr (?:dazu|in)|teil von|gehört zu|voir|cf\\.?|partie de|véase|ver|parte de|vedi|cfr\\.?|zie|veja|см\\.?|смотри|часть|参见|参考|見よ|참고)(?![\\p{L}])[^.!?。\\uFDD0]{0,40}",
].join("|") + ")\\uFDD0", "iu");

/** Where to look, what the note is, or the end of a sentence that stood in a formula: of a normalized paragraph. */
const NO_SENTENCE = new RegExp("^(?:\\d+ items?$|[\\p{Ll}\\p{Lu}]{1,6}$|(?:da |see |ab |p\\. ?)?(?:pag|pg|page|seite|p)\\.? ?\\d[\\d.]*$|(?:where|wobei|dove|donde|où|mit|with|con|avec|und|and|e|y) \\S+ ?(?:[=∈]|\\\\|is |ist |è |es |est )" +
  "|(?:in the (?:previous|last)|in (?:previous|earlier)|in (?:quest[oa]|this) (?:sezione|capitolo|section|chapter|lecture|note)|en est[ea] (?:sección|capítulo|tema)|in diesem (?:abschnitt|kapitel)|n?e[gi]li? scors[ie]|en (?:la|el|las|los) (?:clase|capítulo|sección)s? anterior|in den (?:letzten|vorigen)|dans le (?:chapitre|cours) précédent)\\b" +
  "|(?:quest[oa]|est[ea]|diese[rs]?|cet(?:te)?) (?:articolo|artículo|post|nota|página|pagina|artikel|beitrag|article|note) |breve resumen|partiamo da|partimos de|(?:this|the (?:above|following|below)) (?:video|article|chapter|section|lecture|post|note|page|diagram|picture|image|figure|table|chart)s? (?!of|in |is an? |are ))", "u");

/** `Let $x$ be a number`: what is said of it comes behind. Of a paragraph; one with a consequence is none. */
export function isPremise(text: string): boolean {
  return PREMISE.test(text.trim()) && !CONSEQUENCE.test(text);
}

const PREMISE = /^(?:(?:let|sia|siano|sean?|seien?|soi(?:en)?t)\s+(?:\$|\p{L}(?![\p{L}]))|(?:siano?|sean?|seien?|soi(?:en)?t)\s+(?:un[aoe']?|il|l[oae]|i|gli|due|el|los|las|dos|eine?|der|die|das|zwei|les?|deux)(?![\p{L}])|пусть(?![\p{L}])|[设設])/iu;
const CONSEQUENCE = /(?:^|[\s,.;])(?:then|is called|are called|define[ds]?|we call|allora|si dice|si dicono|definiamo|si definisce|diremo|entonces|se llama|se define|definimos|dann|heißt|nennen|alors|on appelle|on dit|est dit|то|называется|则|称)(?![\p{L}])|.{40}\$\$/iu;

/** Links, tags, dates, addresses and signs alone, behind a label or not. */
function saysNothing(text: string): boolean {
  const [, label, value = ""] = /^[\p{Extended_Pictographic}\uFE0F\s*_]*([\p{L}][\p{L} ]{0,20}?)[*_]*:[*_]*(?:\s+(.*))?$/u.exec(text) ?? [];
  if (label !== undefined && LABEL.test(label)) return true;
  let rest = (label === undefined ? text : value)
    .replace(/!?\[\[[^\]]*\]\]|!?\[[^\]]*\]\([^)]*\)|https?:\/\/\S+|#[^\s#,]+|`\$?=[^`]*`|\d{4}-\d\d-\d\d\S*/g, " ");
  // Words that join two links are short: most lines need no further look.
  if (/\p{L}{4}/u.test(rest)) return false;
  rest = rest.replace(/\b(?:and|or|und|et|y|e)\b/giu, " ");
  return !/\p{L}/u.test(rest) && (label === undefined || rest.trim() !== text.trim()) && (label === undefined || value !== "");
}

function withoutComments(text: string): string {
  if (!text.includes("%%") && !text.includes("<!--")) return text;
  const { text: bare, written } = shelve(text);
  return written(bare.replace(/%%.*?%%|<!--.*?-->/g, ""));
}

/** A text as one line, cut between words where it is very long. */
export function clipped(markdown: string): string {
  const text = cleaned(markdown.slice(0, 4 * LONGEST));
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
}

/** Without what is no part of the sentence: footnote marks, pictures, tags of HTML, tags at its end, a block id. */
function cleaned(text: string): string {
  const { text: bare, written } = shelve(text);
  return written(bare
    .replace(/!\[\[[^\]]*\]\]|!\[[^\]]*\]\([^)]*\)/g, " ")
    .replace(/^(?:pg|pag)\.? ?\d[\d.]*\s+/i, "")
    .replace(/\[\^[^\]]+\]/g, "")
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/(?:^|\s)\^[\w-]+\s*$/, "")
    .replace(/(?:(?:^|\s+)#[^\s#]+)+\s*$/u, "")).replace(/\s+/g, " ").replace(/ ([.,;:!?)])/g, "$1").trim();
}
