/** The editor as plugins use it, over CodeMirror 6: lines and columns from nought. */
import { indentLess, indentMore, redo, undo, cursorCharLeft, cursorCharRight, cursorDocEnd, cursorDocStart, cursorGroupLeft, cursorGroupRight, cursorLineDown, cursorLineUp, deleteLine, insertNewlineAndIndent, moveLineDown, moveLineUp } from "@codemirror/commands";
import { EditorSelection, type ChangeSpec } from "@codemirror/state";
import { EditorView, type Command } from "@codemirror/view";
import type * as obs from "obsidian";

export class Editor implements obs.Editor {
  constructor(readonly cm: EditorView) {}

  getDoc(): this { return this; }
  refresh(): void { this.cm.requestMeasure(); }
  getValue(): string { return this.cm.state.doc.toString(); }

  setValue(content: string): void {
    this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
  }

  getLine(line: number): string {
    return line < 0 || line >= this.lineCount() ? "" : this.cm.state.doc.line(line + 1).text;
  }

  setLine(line: number, text: string): void {
    const { from, to } = this.cm.state.doc.line(line + 1);
    this.cm.dispatch({ changes: { from, to, insert: text } });
  }

  lineCount(): number { return this.cm.state.doc.lines; }
  lastLine(): number { return this.lineCount() - 1; }

  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.cm.state.sliceDoc(from, to);
  }

  somethingSelected(): boolean { return !this.cm.state.selection.main.empty; }
  getRange(from: obs.EditorPosition, to: obs.EditorPosition): string { return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to)); }
  replaceSelection(replacement: string): void { this.cm.dispatch(this.cm.state.replaceSelection(replacement)); }

  replaceRange(replacement: string, from: obs.EditorPosition, to: obs.EditorPosition = from): void {
    this.cm.dispatch({ changes: { from: this.posToOffset(from), to: this.posToOffset(to), insert: replacement } });
  }

  getCursor(side: "from" | "to" | "head" | "anchor" = "head"): obs.EditorPosition {
    return this.offsetToPos(this.cm.state.selection.main[side]);
  }

  listSelections(): obs.EditorSelection[] {
    return this.cm.state.selection.ranges.map(({ anchor, head }) => ({ anchor: this.offsetToPos(anchor), head: this.offsetToPos(head) }));
  }

  setCursor(pos: obs.EditorPosition | number, ch = 0): void {
    this.setSelection(typeof pos === "number" ? { line: pos, ch } : pos);
  }

  setSelection(anchor: obs.EditorPosition, head: obs.EditorPosition = anchor): void {
    this.cm.dispatch({ selection: { anchor: this.posToOffset(anchor), head: this.posToOffset(head) }, scrollIntoView: true });
  }

  setSelections(ranges: obs.EditorSelectionOrCaret[], main = 0): void {
    const all = ranges.map(({ anchor, head = anchor }) => EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head)));
    this.cm.dispatch({ selection: EditorSelection.create(all, main) });
  }

  focus(): void { this.cm.focus(); }
  blur(): void { this.cm.contentDOM.blur(); }
  hasFocus(): boolean { return this.cm.hasFocus; }
  getScrollInfo(): { top: number; left: number } { return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft }; }
  scrollTo(x?: number | null, y?: number | null): void { this.cm.scrollDOM.scrollTo({ ...(x == null ? {} : { left: x }), ...(y == null ? {} : { top: y }) }); }

  scrollIntoView({ from }: obs.EditorRange, center = false): void {
    this.cm.dispatch({ effects: EditorView.scrollIntoView(this.posToOffset(from), { y: center ? "center" : "nearest" }) });
  }

  undo(): void { own(undo)(this.cm); }
  redo(): void { own(redo)(this.cm); }
  exec(command: obs.EditorCommandName): void { COMMANDS[command](this.cm); }

  transaction({ replaceSelection, changes, selection, selections }: obs.EditorTransaction): void {
    if (replaceSelection !== undefined) this.replaceSelection(replaceSelection);
    const specs: ChangeSpec[] = (changes ?? []).map(({ from, to = from, text }) => ({ from: this.posToOffset(from), to: this.posToOffset(to), insert: text }));
    if (specs.length > 0) this.cm.dispatch({ changes: specs });
    const ranges = selections ?? (selection ? [selection] : []);
    if (ranges.length > 0) this.setSelections(ranges.map(({ from, to = from }) => ({ anchor: from, head: to })));
  }

  wordAt(pos: obs.EditorPosition): obs.EditorRange | null {
    const word = this.cm.state.wordAt(this.posToOffset(pos));
    return word ? { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) } : null;
  }

  /** A place beyond the text is the nearest in it. */
  posToOffset({ line, ch }: obs.EditorPosition): number {
    const { from, to } = this.cm.state.doc.line(Math.max(1, Math.min(line + 1, this.lineCount())));
    return Math.max(from, Math.min(from + ch, to));
  }

  offsetToPos(offset: number): obs.EditorPosition {
    const line = this.cm.state.doc.lineAt(Math.max(0, Math.min(offset, this.cm.state.doc.length)));
    return { line: line.number - 1, ch: offset - line.from };
  }

  processLines<T>(read: (line: number, text: string) => T | null, write: (line: number, text: string, value: T | null) => obs.EditorChange | void, ignoreEmpty = false): void {
    const changes: obs.EditorChange[] = [];
    for (let line = 0; line < this.lineCount(); line++) {
      const text = this.getLine(line);
      if (ignoreEmpty && text.trim() === "") continue;
      const change = write(line, text, read(line, text));
      if (change) changes.push(change);
    }
    this.transaction({ changes });
  }
}

/** The commands are declared against a state package of their own; the bundle holds one for both. */
function own(command: unknown): Command {
  return command as Command;
}

const nothing: Command = () => false;

const COMMANDS: Readonly<Record<obs.EditorCommandName, Command>> = {
  goUp: own(cursorLineUp), goDown: own(cursorLineDown), goLeft: own(cursorCharLeft), goRight: own(cursorCharRight), goStart: own(cursorDocStart), goEnd: own(cursorDocEnd),
  goWordLeft: own(cursorGroupLeft), goWordRight: own(cursorGroupRight), indentMore: own(indentMore), indentLess: own(indentLess), newlineAndIndent: own(insertNewlineAndIndent),
  swapLineUp: own(moveLineUp), swapLineDown: own(moveLineDown), deleteLine: own(deleteLine), toggleFold: nothing, foldAll: nothing, unfoldAll: nothing,
};
