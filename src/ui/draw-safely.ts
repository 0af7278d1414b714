/** Drawing that fails leaves a sentence in its pane: an empty or an old pane would say nothing. */
import { strings } from "../core/base/strings";
import { MarkdownRenderer, type App, type Component } from "obsidian";
import { reasonOf } from "../core/base/reason";
import { attempt, type Action } from "./run-action";

const FAILURE = "moc-study-failure";

/**
 * Runs a drawing, which may take a while. `what`: what is drawn, as the sentence begins. A failure is shown at the top of
 * `root` until a later drawing succeeds.
 */
export function drawSafely(root: HTMLElement, what: string, draw: Action): void {
  const before = failureIn(root);
  attempt(draw, (error) => {
    console.error(`MOC Study, ${what}:`, error);
    showFailure(root, what, error, draw);
  }, () => {
    // A failure of a later drawing stays.
    before?.remove();
  });
}

/** Draws a part alone, if one is given. Where all of it could not be drawn, a part says nothing of the rest: all is drawn. */
export function drawPartSafely(root: HTMLElement, what: string, draw: Action, part?: Action): void {
  drawSafely(root, what, part !== undefined && failureIn(root) === null ? part : async () => {
    await part?.();
    await draw();
  });
}

function showFailure(root: HTMLElement, what: string, error: unknown, draw: Action): void {
  failureIn(root)?.remove();
  const line = createDiv({ cls: FAILURE, attr: { role: "alert" } });
  line.createSpan({ text: strings.failures.drawing(what, reasonOf(error)) });
  line.createEl("button", { text: strings.failures.tryAgain }).addEventListener("click", () => { drawSafely(root, what, draw); });
  root.prepend(line);
}

function failureIn(root: HTMLElement): Element | null {
  return root.querySelector(`:scope > .${FAILURE}`);
}

/** Markdown as notes show it; where that fails, the text as it is written. `source`: path that links start from. */
export function drawMarkdown(app: App, parent: HTMLElement, markdown: string, source: string, owner: Component): void {
  parent.dir = "auto";
  drawSafely(parent, strings.failures.thisText, async () => {
    try {
      await MarkdownRenderer.render(app, markdown, parent, source, owner);
    } catch (error) {
      parent.setText(markdown);
      throw error;
    }
  });
}
