/** What may stand behind a bold text, a link or code that a line starts with. */

import { wordsOfAll } from "../text/languages";

/** Emoji behind a marked term. */
export const EMOJI_FIRST = /^(?:\s*[\p{Extended_Pictographic}\uFE0F\u200D]+)+(?=\s)/u;

/** What joins two names to one: `**Stem** vs **trunk**`. */
export const JOINS = /^\s*(?:vs\.?|versus|↔|⇄|⇔|<->|<=>|≠|×)\s*/i;

/** What lists names: `[[A]], [[B]]`. */
export const LISTS = /^\s*(?:[,;/&+|·•،、，；]|(?:and|or|und|oder|et|ou|y|o|e|и|или|和|与|や|و)\s)\s*/i;

/** One of those marks, then words in small letters and no second mark: what is said about the one name. */
export const ASIDE = /^\s*[;|·•/]\s*\p{Ll}[^;|·•/[*]*\s[^;|·•/[*]*$/u;

/** Brackets, badges, numbers and punctuation say nothing about a name. */
export const SAYS_NOTHING = /^(?:\s|\((?:[^()]|\([^()]*\))*\)|（[^（）]*）|\[[^[\]]*\](?!\()|\d|[^\p{L}\p{N}\s[\]()（）!])*$/u;

/** Letters at a link are the ending of its name, letters at bold text belong to it: `[[tree]]s`, `**tree**s`. */
export const ENDING = /^[a-z]{1,3}(?!\p{L})/u;

/** `[[Xylem]] date: 2023-02-23`: when the note was made. */
export const DATED = /^\s+(?:-\s+)?(?:date|created|updated|modified|added):+\s*\d[\d :T./-]*$/i;

const SMALL = wordsOfAll("small");

/** `**Engines** for video games`: small words by which a name goes on, but for articles, which begin a definition. */
export const GOES_ON = new RegExp(`^\\s(?!(?:${wordsOfAll("the")})\\s)(?:${SMALL})\\s`, "u");

/** Words behind which a link says where something is, or is a part of the name: `more in [[Roots]]`. */
export const LEADS = new RegExp(`(?:^|\\s)(?:about|see|${SMALL})$`, "iu");

/** A verb that says what something is. */
export const IS = new RegExp(`^\\s+(?:\\([^()]*\\)\\s*)?(?:${wordsOfAll("is")}|war(?:en)?|bezeichnet)\\s`, "iu");
