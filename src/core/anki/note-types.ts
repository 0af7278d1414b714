/**
 * The plugin's own note types, frozen. Anki updates a note only while its type has the same id, the same fields and the
 * same cards, by name and in this order. Otherwise it makes a second type and never updates the note again. So ids and
 * names of fields and cards never change; new content goes into the spare fields.
 *
 * Templates and style may change. Then `LOOKS_SINCE` must become later, or Anki keeps the old ones.
 *
 * @format
 */

export interface NoteType {
  readonly id: number;
  readonly name: string;
  /** The field that the card asks about comes first. */
  readonly fields: readonly string[];
  readonly card: string;
  readonly question: string;
  readonly answer: string;
}

/** Seconds since 1970: when question, answer or style were last changed. */
const LOOKS_SINCE = 1_796_000_000;

const CONTEXT = '{{#Context}}<div class="moc-context">{{Context}}</div>{{/Context}}';
const SOURCE = '{{#Source}}<div class="moc-source">{{Source}}</div>{{/Source}}';

const BASIC: NoteType = {
  id: 1_763_971_200_417,
  name: "MOC Study basic",
  fields: ["Front", "Back", "Context", "Source", "Id", "Spare 1", "Spare 2"],
  card: "Card 1",
  question: `{{#Front}}${CONTEXT}<div class="moc-front">{{Front}}</div>{{/Front}}`,
  answer: `{{FrontSide}}<hr id="answer"><div class="moc-back">{{Back}}</div>${SOURCE}`,
};

const CLOZE: NoteType = {
  id: 1_763_971_200_418,
  name: "MOC Study cloze",
  fields: ["Text", "Extra", "Context", "Source", "Id", "Spare 1", "Spare 2"],
  card: "Cloze",
  question: `${CONTEXT}<div class="moc-front">{{cloze:Text}}</div>`,
  answer: `${CONTEXT}<div class="moc-front">{{cloze:Text}}</div>{{#Extra}}<hr id="answer"><div class="moc-back">{{Extra}}</div>{{/Extra}}${SOURCE}`,
};

export const NOTE_TYPES = { basic: BASIC, cloze: CLOZE } as const;

/** Anki on a desktop and on iOS sets `nightMode`, older AnkiDroid `night_mode`. */
const STYLE = `.card { --text: #1f2328; --page: #fff; --faint: #59636e; --line: #d1d9e0; --code: #eff1f3; --mark: #fff3b0; --gap: #0550ae; font: 20px/1.5 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; text-align: center; color: var(--text); background-color: var(--page); padding: 0 12px; }
.nightMode.card, .night_mode.card, .nightMode .card, .night_mode .card { --text: #e6e6e6; --page: #1e1e1e; --faint: #a0a7b0; --line: #454b52; --code: #2d3136; --mark: #5c4d00; --gap: #79b8ff; }
.moc-front, .moc-back { max-width: 40em; margin: 0 auto; }
.moc-context, .moc-source { font-size: 14px; color: var(--faint); margin-bottom: 14px; }
.moc-source { font-size: 13px; margin: 22px 0 0; }
hr { border: 0; border-top: 1px solid var(--line); margin: 18px auto; max-width: 40em; }
code, pre { font-family: ui-monospace, Menlo, Consolas, monospace; background-color: var(--code); border-radius: 4px; padding: 1px 4px; }
code { font-size: 0.9em; }
pre { text-align: left; overflow-x: auto; padding: 10px; }
pre code { background: none; padding: 0; }
mark { color: inherit; background-color: var(--mark); }
.cloze { font-weight: bold; color: var(--gap); }
`;

const LATEX_BEFORE = "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n";

/** The type in the form of the collection's `models`. By their ids Anki knows fields and cards that a learner renamed. */
export function modelOf(type: NoteType): Readonly<Record<string, unknown>> {
  const cloze = type === CLOZE;
  return {
    id: type.id, name: type.name, type: cloze ? 1 : 0, mod: LOOKS_SINCE, usn: -1, sortf: 0, did: null,
    tmpls: [{ id: type.id, name: type.card, ord: 0, qfmt: type.question, afmt: type.answer, bqfmt: "", bafmt: "", did: null, bfont: "", bsize: 0 }],
    flds: type.fields.map((name, ord) => ({ id: type.id + ord, name, ord, sticky: false, rtl: false, font: "Arial", size: 20, media: [] })),
    css: STYLE, latexPre: LATEX_BEFORE, latexPost: "\\end{document}", latexsvg: false,
    req: cloze ? [] : [[0, "all", [0]]], tags: [], vers: [],
  };
}
