/** List items as the reading view draws them: bullets, boxes to tick, and the line each stands on. */
import type { ListItem, Nodes } from "mdast";
import type { Drawing } from "./drawing";

interface Drawers {
  readonly drawBlock: (parent: Node, node: Nodes, drawing: Drawing) => void;
}

const BOX = /^(?:[-*+]|\d+[.)])[ \t]+\[(.)\](?:[ \t]+|$)/u;

export function drawListItem(list: HTMLElement, item: ListItem, drawing: Drawing, { drawBlock }: Drawers): void {
  const { text, firstLine } = drawing;
  const line = (item.position?.start.line ?? 1) - 1 - firstLine;
  const el = list.createEl("li", { attr: { "data-line": line, dir: "auto" } });
  const task = BOX.exec(text.slice(item.position?.start.offset ?? 0))?.[1];
  if (task !== undefined) drawBox(list, el, task, line);
  else if (list.tagName === "UL") el.createSpan({ cls: "list-bullet" });
  for (const child of item.children) drawBlock(el, task === undefined ? child : withoutBox(child, item, task), { ...drawing, tight: item.spread !== true });
}

function drawBox(list: HTMLElement, el: HTMLElement, task: string, line: number): void {
  list.addClass("contains-task-list");
  el.addClass("task-list-item");
  el.toggleClass("is-checked", task !== " ");
  el.dataset["task"] = task === " " ? "" : task;
  const box = el.createEl("input", { cls: "task-list-item-checkbox", type: "checkbox", attr: { "data-line": line, "data-task": task === " " ? "" : task } });
  box.checked = task !== " ";
}

/** The parser takes `[ ]` and `[x]` away by itself; any other character it leaves in the words. */
function withoutBox(child: ListItem["children"][number], item: ListItem, task: string): ListItem["children"][number] {
  const first = child.type === "paragraph" && child === item.children[0] ? child.children[0] : undefined;
  if (child.type !== "paragraph" || first?.type !== "text" || !first.value.startsWith(`[${task}]`)) return child;
  return { ...child, children: [{ ...first, value: first.value.slice(task.length + 2).trimStart() }, ...child.children.slice(1)] };
}
