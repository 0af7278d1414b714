/** The keys of the review pane: what its buttons do, for whoever does not take the hand off the keyboard. */
import { Scope as KeyScope } from "obsidian";
import { isTyped } from "../controls";
import type { ReviewActions } from "./review-elements";

/** `outer`: the app's own keys, which go on below these. */
export function reviewKeys(outer: KeyScope, actions: ReviewActions): KeyScope {
  const scope = new KeyScope(outer);
  const on = (key: string, run: () => void, alsoOnButtons = true): void => {
    scope.register([], key, (event) => {
      if (isTyped(event) || (!alsoOnButtons && isButton(event))) return;
      run();
      return false;
    });
  };
  on(" ", actions.answerOrGood, false);
  on("Enter", actions.answerOrGood, false);
  for (const grade of [1, 2, 3, 4] as const) on(String(grade), () => actions.grade(grade));
  on("z", actions.undo);
  on("s", actions.suspend);
  on("b", actions.bury);
  on("e", actions.edit);
  return scope;
}

/** Space and Enter press the button that has the focus. */
function isButton({ targetNode }: KeyboardEvent): boolean {
  return targetNode?.instanceOf(Element) === true && targetNode.closest("button, a") !== null;
}
