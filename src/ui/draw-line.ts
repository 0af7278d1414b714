/** Text where there is room for one line: a list, a button, beside an item. Formulas are drawn as in notes. */
import { finishRenderMath, loadMathJax, renderMath } from "obsidian";
import { literalsIn } from "../core/text/literals";
import { plainText } from "../core/text/normalize";
import { inOneLine } from "../core/text/text-blocks";
import { attempt } from "./run-action";

/** Markdown as its words, behind what `parent` has. */
export function drawLine(parent: HTMLElement, markdown: string): void {
  const line = inOneLine(markdown, " ");
  drawWith(parent, plainText(line), formulasIn(line));
}

/** A term is no Markdown any more: what looks like marks in it are none. */
export function drawTerm(parent: HTMLElement, term: string): void {
  drawWith(parent, term, formulasIn(term));
}

/** As written, with their signs. */
function formulasIn(line: string): string[] {
  return literalsIn(line).flatMap(({ from, shown }) => line.charAt(from) === "$" ? [shown] : []);
}

/** A formula stands as it is written until it is drawn, and where the app cannot draw it. */
function drawWith(parent: HTMLElement, text: string, formulas: readonly string[]): void {
  const spans: HTMLElement[] = [];
  let end = 0;
  for (const formula of formulas) {
    const at = text.indexOf(formula, end);
    if (at < 0) continue;
    parent.appendText(text.slice(end, at));
    spans.push(parent.createSpan({ text: formula }));
    end = at + formula.length;
  }
  parent.appendText(text.slice(end));
  if (spans.length > 0) attempt(() => drawFormulas(spans), (error) => { console.error(error); });
}

async function drawFormulas(spans: readonly HTMLElement[]): Promise<void> {
  await loadMathJax();
  for (const span of spans) span.replaceChildren(renderMath(span.getText().replace(/^\$+|\$+$/g, ""), false));
  await finishRenderMath();
}
