/** A note's sentence that has some words of its concept's name and not the others. */
import { describe, expect, it } from "vitest";
import { isOfOther, isPartlyNamed, tellsHalf } from "../../../src/core/cards/half-named";

const said = (term: string, definition: string, aliases: readonly string[] = []): { term: string; definition: string; aliases: readonly string[] } => ({ term, definition, aliases });

describe("a name of several words is named in part", () => {
  it.each([
    ["by one of them", "Root pressure", "Pressure is what pushes water up."],
    ["by another form of one of them", "Axiomatic roots", "An axiom is what all gardeners believe."],
  ])("%s", (_what, term, definition) => {
    expect(isPartlyNamed(said(term, definition))).toBe(true);
    expect(isOfOther(said(term, definition))).toBe(true);
  });

  it.each([
    ["all of them stand there", "Root pressure", "The pressure of a root is what pushes water up."],
    ["none of them do", "Root pressure", "A push from below."],
    ["its letters do", "Root Pressure", "RP is a pressure from below."],
    ["another name of it stands there", "Root pressure", "Pressure is what pushes.", ["Pressure"]],
    ["the rest is a label in front of the name", "Botany - Pressure", "Pressure is what pushes."],
    ["the rest stands in a bracket", "Pressure (roots)", "Pressure is what pushes."],
  ])("not where %s", (_what, term, definition, aliases: readonly string[] = []) => {
    expect(isPartlyNamed(said(term, definition, aliases))).toBe(false);
  });
});

it("what begins with a kind is about its concept, though it repeats a word of its name", () => {
  expect(isOfOther(said("Root pressure", "A pressure in the xylem that pushes water up"))).toBe(false);
});

it("of two things joined by “and” both are named", () => {
  expect([tellsHalf(said("Roots and stems", "Roots drink.")), tellsHalf(said("Roots and stems", "Roots and stems carry water."))]).toEqual([true, false]);
});
