/** What the review pane and its neighbours work out without a page. */
import { notePath } from "../../src/core/base/note-path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReviewScope } from "../../src/app/services";
import { CARD_TYPES } from "../../src/core/registry";
import { queueEntries } from "../../src/ui/review/queue-counts";
import { ALL, fromState, isSameScope, toState } from "../../src/ui/review/scope-state";
import { cardTypeName, queueText } from "../../src/ui/words";

describe("what is left to review", () => {
  it("is said as new, learning and due, also where one is none", () => {
    expect(queueEntries({ fresh: 20, learning: 0, due: 3 })).toEqual([{ state: "new", text: "20 new" }, { state: "learning", text: "0 learning" }, { state: "due", text: "3 due" }]);
  });

  it("leaves out what is none, where it stands in a line of text", () => {
    expect(queueText({ due: 3, learning: 0, fresh: 20 })).toBe("3 due, 20 new");
    expect(queueText({ due: 0, learning: 0, fresh: 0 })).toBe("");
  });
});

describe("what a review is about", () => {
  const text = fc.string();
  const scopes: fc.Arbitrary<ReviewScope> = fc.record({ scope: fc.option(fc.record({ map: text.map(notePath), heading: fc.option(fc.array(text)) })), filter: text });

  it("comes back as the workspace kept it", () => {
    fc.assert(fc.property(scopes, (scope) => {
      expect(fromState(JSON.parse(JSON.stringify(toState(scope))))).toEqual(scope);
      expect(isSameScope(scope, structuredClone(scope))).toBe(true);
    }));
  });

  it("is all maps where the workspace kept something wrong, and nothing where it kept nothing", () => {
    expect(fromState({ map: 7, filter: null })).toEqual(ALL);
    expect(fromState({ map: notePath("Map.md"), heading: ["Memory", 7] })).toEqual({ scope: { map: notePath("Map.md"), heading: null }, filter: "" });
    for (const nothing of [null, undefined, 7, "map", {}]) expect(fromState(nothing)).toBeNull();
  });

  it("is another with another map, section or filter", () => {
    const scope: ReviewScope = { scope: { map: notePath("Map.md"), heading: ["Memory"] }, filter: "" };
    for (const other of [ALL, { ...scope, filter: "is:due" }, { ...scope, scope: { map: notePath("Map.md"), heading: null } }]) expect(isSameScope(scope, other)).toBe(false);
  });
});

describe("a card type", () => {
  it("is named as in the settings, and by its id where only a newer version knows it", () => {
    expect(CARD_TYPES.map(({ id }) => cardTypeName(id))).toEqual(CARD_TYPES.map(({ name }) => name));
    expect(cardTypeName("later-type")).toBe("later-type");
  });
});
