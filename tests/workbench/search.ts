/** Fuzzy and simple search, and the marks that show what was found. */
import type * as obs from "obsidian";

/** Letters in order, not necessarily side by side; better the fewer gaps, the earlier, and at the beginnings of words. */
export function prepareFuzzySearch(query: string): (text: string) => obs.SearchResult | null {
  const wanted = query.toLowerCase().replace(/\s+/g, "");
  return (text) => {
    if (wanted === "") return { score: 0, matches: [] };
    return inOnePiece(query.trim().toLowerCase(), text) ?? inPieces(wanted, text);
  };
}

function inOnePiece(query: string, text: string): obs.SearchResult | null {
  const at = text.toLowerCase().indexOf(query);
  if (at < 0) return null;
  const atWord = at === 0 || /\W/.test(text.charAt(at - 1));
  return { score: (atWord ? -0.1 : -0.3) - at / 1000 - text.length / 10_000, matches: [[at, at + query.length]] };
}

function inPieces(wanted: string, text: string): obs.SearchResult | null {
  const lower = text.toLowerCase();
  const matches: [number, number][] = [];
  let from = 0;
  for (const letter of wanted) {
    const at = lower.indexOf(letter, from);
    if (at < 0) return null;
    const last = matches[matches.length - 1];
    if (last && last[1] === at) last[1] = at + 1;
    else matches.push([at, at + 1]);
    from = at + 1;
  }
  return { score: -1 - matches.length / 10 - text.length / 10_000, matches };
}

/** Every word of the query somewhere in the text. */
export function prepareSimpleSearch(query: string): (text: string) => obs.SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return (text) => {
    const lower = text.toLowerCase();
    const matches: [number, number][] = [];
    for (const word of words) {
      let at = lower.indexOf(word);
      if (at < 0) return null;
      for (; at >= 0; at = lower.indexOf(word, at + word.length)) matches.push([at, at + word.length]);
    }
    return { score: -matches.length / 100, matches: matches.sort((a, b) => a[0] - b[0]) };
  };
}

export function sortSearchResults(results: obs.SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: obs.SearchMatches | null, offset = 0): void {
  let done = 0;
  for (const [from, to] of matches ?? []) {
    const [start, end] = [Math.max(from + offset, done), Math.min(to + offset, text.length)];
    if (end <= start) continue;
    el.appendText(text.slice(done, start));
    el.createSpan({ cls: "suggestion-highlight", text: text.slice(start, end) });
    done = end;
  }
  el.appendText(text.slice(done));
}

export function renderResults(el: HTMLElement, text: string, result: obs.SearchResult, offset?: number): void {
  renderMatches(el, text, result.matches, offset);
}
