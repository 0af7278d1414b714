/**
 * Markdown as Obsidian writes it, read into a tree: CommonMark, GFM and front matter by the usual parsers, and on top
 * `[[links]]`, `![[embeds]]`, `$math$` and `%%comments%%` as tokens of their own, so that code still binds tighter.
 */
import type { Literal, Root } from "mdast";
import { fromMarkdown, type CompileContext, type Extension as FromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from "micromark-util-types";

export interface Wikilink extends Literal { type: "wikilink" }
export interface Embed extends Literal { type: "embed" }
export interface InlineMath extends Literal { type: "math" }
export interface CommentSpan extends Literal { type: "comment" }

declare module "micromark-util-types" {
  interface TokenTypeMap {
    wikilink: "wikilink";
    embed: "embed";
    math: "math";
    comment: "comment";
    commentFlow: "commentFlow";
    tokenData: "tokenData";
  }
}

declare module "mdast" {
  interface PhrasingContentMap { wikilink: Wikilink; embed: Embed; math: InlineMath; comment: CommentSpan }
  interface RootContentMap { wikilink: Wikilink; embed: Embed; math: InlineMath; comment: CommentSpan }
}

const [BANG, DOLLAR, PERCENT, OPEN, CLOSE, SPACE] = [33, 36, 37, 91, 93, 32];

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

/** `[[…]]` and `![[…]]`, on one line. */
function bracketed(type: "wikilink" | "embed", opening: readonly number[]): Construct {
  return {
    name: type,
    tokenize(effects, ok, nok) {
      let at = 0;
      let filled = false;
      const open: State = (code) => {
        if (code !== opening[at]) return nok(code);
        if (at === 0) effects.enter(type);
        effects.consume(code);
        at++;
        return at === opening.length ? inside : open;
      };
      const inside: State = (code) => {
        if (code === null || isLineEnding(code) || code === OPEN) return nok(code);
        effects.consume(code);
        if (code === CLOSE && filled) return closing;
        filled = true;
        return inside;
      };
      const closing: State = (code) => {
        if (code !== CLOSE) return inside(code);
        effects.consume(code);
        effects.exit(type);
        return ok;
      };
      return open;
    },
  };
}

/** From a fence to the same fence, over lines where `lines` says so. */
function between(type: "math" | "comment", fence: number, times: 1 | 2, tight: boolean): Construct {
  return { name: type, tokenize: (effects, ok, nok) => fenced(effects, ok, nok, type, fence, times, tight) };
}

function fenced(effects: Effects, ok: State, nok: State, type: "math" | "comment", fence: number, times: number, tight: boolean): State {
  const words = wordsOf(effects);
  let seen = 0;
  let last: Code = null;
  const open: State = (code) => {
    if (code !== fence) return nok(code);
    if (seen === 0) effects.enter(type);
    words.take(code);
    seen++;
    return seen === times ? first : open;
  };
  const first: State = (code) => (tight && (code === SPACE || code === fence)) || code === null ? nok(code) : inside(code);
  const inside: State = (code) => {
    if (code === null || (tight && isLineEnding(code))) return nok(code);
    if (code === fence && !(tight && last === SPACE)) {
      seen = 0;
      return close(code);
    }
    words.take(code);
    last = code;
    return inside;
  };
  const close: State = (code) => {
    if (code !== fence) return inside(code);
    words.take(code);
    seen++;
    if (seen < times) return close;
    words.end();
    effects.exit(type);
    return ok;
  };
  return open;
}

/** Characters in pieces of one line each, as the parser wants them: line endings are tokens of their own. */
function wordsOf(effects: Effects): { take(code: Code): void; end(): void } {
  let open = false;
  const end = (): void => {
    if (open) effects.exit("tokenData");
    open = false;
  };
  return {
    end,
    take(code) {
      if (isLineEnding(code)) {
        end();
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        return;
      }
      if (!open) effects.enter("tokenData");
      open = true;
      effects.consume(code);
    },
  };
}

/** `%%` at the beginning of a line, to the line with the next `%%`, blank lines and all. */
const commentBlock: Construct = { name: "commentFlow", concrete: true, tokenize: tokenizeCommentBlock };

function tokenizeCommentBlock(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const words = wordsOf(effects);
  let percents = 0;
  let closed = false;
  let firstLine = true;
  const start: State = (code) => {
    if (code !== PERCENT) return nok(code);
    if (percents === 0) effects.enter("commentFlow");
    words.take(code);
    percents++;
    if (percents < 2) return start;
    percents = 0;
    return inside;
  };
  const inside: State = (code) => {
    if (code === null || (closed && isLineEnding(code))) {
      words.end();
      effects.exit("commentFlow");
      return ok(code);
    }
    if (isLineEnding(code)) firstLine = false;
    // Words after a comment on its own line make a paragraph of both.
    else if (closed && firstLine && code !== SPACE && code >= 0) return nok(code);
    words.take(code);
    percents = code === PERCENT ? percents + 1 : 0;
    if (percents === 2) closed = true;
    return inside;
  };
  return start;
}

const TEXT: Extension = {
  text: {
    [BANG]: bracketed("embed", [BANG, OPEN, OPEN]),
    [OPEN]: bracketed("wikilink", [OPEN, OPEN]),
    [DOLLAR]: [between("math", DOLLAR, 2, false), between("math", DOLLAR, 1, true)],
  },
};

const COMMENT_BLOCKS: Extension = { flow: { [PERCENT]: commentBlock } };

/** Comments inside a line hide nothing from the metadata, but are not shown. */
const COMMENT_SPANS: Extension = { text: { [PERCENT]: between("comment", PERCENT, 2, false) } };

const NODES: FromMarkdown = {
  enter: { wikilink: literal("wikilink"), embed: literal("embed"), math: literal("math"), comment: literal("comment"), commentFlow: literal("comment") },
  exit: { wikilink: leave, embed: leave, math: leave, comment: leave, commentFlow: leave },
};

function literal(type: "wikilink" | "embed" | "math" | "comment") {
  return function enter(this: CompileContext, token: Token): void {
    this.enter({ type, value: this.sliceSerialize(token) }, token);
  };
}

function leave(this: CompileContext, token: Token): void {
  this.exit(token);
}

/** The tree of a note; `shown` takes comments inside lines out of the text. */
export function parseMarkdown(text: string, { shown }: { readonly shown: boolean }): Root {
  return fromMarkdown(text, {
    extensions: [gfm(), frontmatter(["yaml"]), TEXT, COMMENT_BLOCKS, ...(shown ? [COMMENT_SPANS] : [])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(["yaml"]), NODES],
  });
}

/** `[[path#part|words]]`, taken apart; in a table the bar is written `\|`. */
export function wikilinkParts(original: string): { link: string; display: string; hasDisplay: boolean } {
  const inner = original.replace(/^!?\[\[|\]\]$/g, "").replace(/\\\|/g, "|");
  const bar = inner.indexOf("|");
  const link = (bar < 0 ? inner : inner.slice(0, bar)).trim();
  if (bar >= 0) return { link, display: inner.slice(bar + 1).trim(), hasDisplay: true };
  return { link, display: link.split("#").filter((part) => part !== "").join(" > "), hasDisplay: false };
}

/** A tag as it stands in a text: letters, digits, `_`, `-`, `/`, and not a number alone; also right after an escape. */
export const TAG = /(^|\s|\\[^\w\s])#((?=[^\s#]*[^\d\s#])[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+)/g;

/** A block's id at the end of its text. */
export const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;

export const CALLOUT = /^\[!([^\]\n]+)\]([+-]?)/;
