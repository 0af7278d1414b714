/** `docs/maps.md`: each form that is read, with its example and what is read of it. Recorded, so that a change is read by a person. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Bullet } from "../../../src/core/map/reading";
import { FORMS, type Form } from "../../maps/forms";
import { read } from "./reading";

const PAGE = fileURLToPath(new URL("../../../docs/maps.md", import.meta.url));

function line({ headingPath, term, aliases, definition }: Bullet): string {
  const name = [...headingPath, `${term}${aliases.length === 0 ? "" : ` (also ${aliases.join(", ")})`}`].join(" > ");
  return definition === "" ? name : `${name} ⟶ ${definition.replace(/\n/g, "\n    ")}`;
}

function readOf(map: string): string[] {
  const { bullets, skippedLines, problems } = read(map);
  const told = [...bullets.map((one) => ({ at: one.line, text: line(one) })), ...skippedLines.map(({ line: at, why }) => ({ at, text: `line ${at + 1}: ${why}` })), ...problems.map(({ line: at, message }) => ({ at, text: `line ${at + 1}: ${message}` }))];
  return told.sort((a, b) => a.at - b.at).map(({ text }) => `    ${text}`);
}

function chapter({ name, says, examples }: Form): string {
  return [`### ${name}`, "", says, "", "~~~", ...examples.flatMap((one, at) => [...at === 0 ? [] : [""], visible(one), ...readOf(one)]), "~~~", ""].join("\n");
}

/** Invisible characters of an example, told. */
function visible(map: string): string {
  return map.replace(/[\u200A\u200F]/g, (sign) => `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase()}⟩`);
}

describe("the page about maps", () => {
  it("has each form with what is read of it", async () => {
    const text = ["# Maps", "", "Each form in which a map may name a concept. Below each example stands what is read of it: the term, behind an arrow its definition, and the lines that name nothing, with the reason. This page is written by a test.", "", ...FORMS.flatMap(({ title, forms }) => [`## ${title}`, "", ...forms.map(chapter)])].join("\n");
    await expect(text).toMatchFileSnapshot(PAGE);
  });
});
