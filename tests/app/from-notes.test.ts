/** Concepts that their map does not define take what their note says. */
import { describe, expect, it } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import { definitionOf } from "../../src/core/concept/concept";
import { allConcepts } from "../../src/core/index/concept-index";
import { openApp, type TestApp } from "./test-app";

const MAP = "Garden MOC.md";
const FILES = {
  [MAP]: "# Garden\n## Parts\n- [[Root]]\n- [[Leaf]] — takes in light and breathes for the plant\n- [[Bud]]\n",
  "Root.md": "# Root\n\n[[Garden MOC]]\n\nHolds the plant in the ground. It drinks.\n",
  "Leaf.md": "The note says something else.\n",
};

const conceptOf = ({ liveIndex }: TestApp, term: string) => {
  const concept = allConcepts(liveIndex.current()).find((one) => one.term === term);
  if (concept === undefined) throw new Error(`There is no “${term}”.`);
  return concept;
};
const backsOf = (app: TestApp, term: string): string[] => app.liveIndex.learner.cardsOf(conceptOf(app, term).id).map(({ front, back }) => `${front} → ${back}`);

describe("a concept without a definition of its own", () => {
  it("is defined by its note, and has the cards of any other; the map’s own words win", async () => {
    const app = await openApp(FILES);
    expect(definitionOf(conceptOf(app, "Root"))).toBe("Holds the plant in the ground. It drinks.");
    expect(backsOf(app, "Root")).toEqual(["Root → Holds the plant in the ground. It drinks.", "Holds the plant in the ground. It drinks. → Root"]);
    expect(backsOf(app, "Leaf")).toEqual(["Leaf → takes in light and breathes for the plant", "takes in light and breathes for the plant → Leaf"]);
    expect(backsOf(app, "Bud")).toEqual([]);
    expect(app.liveIndex.learner.cardsOf(conceptOf(app, "Root").id).every(({ isFromNote }) => isFromNote === true)).toBe(true);
  });

  it("has the pictures of its note’s paragraph in its answer, where a map’s definition has its own", async () => {
    const app = await openApp({ ...FILES, "Root.md": "# Root\n\nHolds the plant ![[root tip.png|200]] in the ground.\n![](https://a.b/hair.jpg)\n\n![[later.png]]\n" });
    expect(definitionOf(conceptOf(app, "Root"))).toBe("Holds the plant in the ground.");
    expect(backsOf(app, "Root")).toEqual(["Root → Holds the plant in the ground. ![[root tip.png|200]] ![](https://a.b/hair.jpg)", "Holds the plant in the ground. → Root"]);
    await app.type("Root.md", "Holds the plant in the ground.\n");
    expect(backsOf(app, "Root")[0]).toBe("Root → Holds the plant in the ground.");
  });

  it("follows each edit of the note, with the cards’ ids and schedules", async () => {
    const app = await openApp(FILES);
    const [card] = app.liveIndex.learner.cardsOf(conceptOf(app, "Root").id);
    if (card === undefined) throw new Error("There is no card.");
    await (await app.review()).grade(card, 3, 1000);
    await app.type("Root.md", "Drinks the water.\n");
    expect(backsOf(app, "Root")[0]).toBe("Root → Drinks the water.");
    expect(app.liveIndex.learner.scheduleOf(card.id)).not.toBeNull();
    await app.type("Bud.md", "A bud opens in spring.\n");
    expect(backsOf(app, "Bud")[0]).toBe("Bud → A bud opens in spring.");
    await app.liveIndex.remove(notePath("Root.md"));
    expect(backsOf(app, "Root")).toEqual([]);
  });

  it("tells nothing of the note in the study log, and its maps are not written down anew when the note changes", async () => {
    const app = await openApp(FILES);
    await app.study.tick(conceptOf(app, "Root").id, "x");
    await app.type("Root.md", "Drinks the water.\n");
    for (let look = 0; look < 3; look++) await app.liveIndex.poll();
    await app.liveIndex.flush();
    const log = [...app.files].filter(([path]) => path.includes("/Log/")).map(([, text]) => text).join("");
    expect(log).toContain("| Root |");
    expect(log).not.toMatch(/Holds|Drinks|moved/);
  });

  it("is as it was where the setting is off, and changes at once with it", async () => {
    const app = await openApp(FILES, { noteDefinitions: false });
    expect(backsOf(app, "Root")).toEqual([]);
    app.liveIndex.configure({ ...app.settings.current(), noteDefinitions: true });
    await app.liveIndex.settled();
    expect(backsOf(app, "Root")).toHaveLength(2);
    app.liveIndex.configure({ ...app.settings.current(), noteDefinitions: false });
    await app.liveIndex.settled();
    expect(backsOf(app, "Root")).toEqual([]);
  });

  it("is marked in every note and file that is written", async () => {
    const app = await openApp(FILES, { subBullets: true });
    await app.study.generate("checklist", notePath(MAP), "all");
    await app.study.generate("flashcards", notePath(MAP), "all");
    expect(app.files.get("MOC Study/Checklist – Garden MOC.md")).toMatch(/ {4}- Holds the plant in the ground\. It drinks\. \*\(from the note\)\* \^moc-\w+-text/);
    const cards = app.files.get("MOC Study/Flashcards – Garden MOC.md") ?? "";
    expect(cards).toMatch(/\nRoot\n\?\nHolds the plant in the ground\. It drinks\. \*\(from the note\)\* \^moc-\w+-def\n/);
    expect(cards).toMatch(/\nHolds the plant in the ground\. It drinks\. \*\(from the note\)\*\n\?\nRoot \^moc-\w+-rev\n/);
    expect(cards).toMatch(/\ntakes in light and breathes for the plant \^moc/);
    await app.study.exportCards("csv", null, "all", { report: () => undefined, isCancelled: () => false });
    const csv = [...app.files].find(([path]) => path.endsWith(".csv"))?.[1] ?? "";
    expect(csv.split("\r\n").filter((row) => row.includes("from-the-note")).map((row) => row.split(",")[0])).toEqual(["Root", "Holds the plant in the ground. It drinks."]);
    const written = new Map(app.files);
    await app.study.generate("flashcards", notePath(MAP), "all");
    await app.study.generate("checklist", notePath(MAP), "all");
    expect(app.files).toEqual(written);
  });
});
