/** Examples of card types and filters, and hints at layouts and relations, are for tests and documentation: what is shipped has none. */
import ts from "./typescript.mjs";

/** Where an object's member `examples` holds them. */
export const FOLDERS_WITH_EXAMPLES = /[\\/]core[\\/](?:cards[\\/]types|filters)[\\/][^\\/]+\.ts$/;

/**
 * The members `examples: […]` emptied.
 * @param {string} file
 * @param {string} text
 */
export function withoutExamples(file, text) {
  const lists = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === "examples" && ts.isArrayLiteralExpression(node.initializer)) lists.push(node.initializer);
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return lists.reverse().reduce((all, list) => `${all.slice(0, list.getStart())}[]${all.slice(list.end)}`, text);
}

/** Where an object's member `hint` is for the reference alone. */
export const FOLDERS_WITH_HINTS = /[\\/]core[\\/](?:graph[\\/]layout|relations|order)[\\/][^\\/]+\.ts$/;

/**
 * The members `hint: "…"` emptied.
 * @param {string} text
 */
export function withoutHints(text) {
  return text.replace(/^( +hint: )"[^"\n]*",$/gm, '$1"",');
}
