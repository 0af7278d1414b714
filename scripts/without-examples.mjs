/** Examples of card types and filters are for tests and documentation: what is shipped has none. */
import ts from "typescript";

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
