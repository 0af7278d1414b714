/**
 * Literal parts of Markdown: fenced code, code, formulas, escaped signs, breaks. The first match wins. So a star in
 * code is no emphasis, a backtick in a formula is no code, and a bracket in either ends no gap. Groups: 2 lines of a
 * fence, 4 code, 5 a displayed formula, 6 a formula, 7 an escaped sign. Unmatched backticks match too, in no group.
 */

export const LITERAL = [
  /\n?^(`{3,}|~{3,}(?!~))[^\n`]*\n([\s\S]*?)\n?^\1[`~]*[ ]*$\n?/, // fence, lines
  "(`+)(?!`)([\\s\\S]*?[^`])\\3(?!`)|`+", // ticks, code
  /\$\$([\s\S]+?)\$\$/,
  /\$(?![\s$])((?:\\.|[^$\\\n])*?(?:\\.|[^\s$\\]))\$(?!\d)/,
  /\\([!-/:-@[-`{-~])/,
  /<br ?\/?>/,
].map((part) => (typeof part === "string" ? part : part.source)).join("|");
