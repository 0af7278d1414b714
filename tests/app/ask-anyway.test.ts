/** What is skipped as poor is asked all the same where the learner says so; a line of the log, undone like the rest. */
import { describe, expect, it } from "vitest";
import { CARD_TYPES } from "../../src/core/registry";
import type { CardId } from "../../src/core/cards/card";
import type { ConceptId } from "../../src/core/concept/concept";
import { allCards, openApp } from "./test-app";

const MAP = "Maps/Botany MOC.md";
const TEXT = "## Roots\n- **Osmosis** — The author describes how roots drink\n- **Turgor** — TODO\n- **Xylem** — tissue that carries water\n";

type Opened = Awaited<ReturnType<typeof openApp>>;

function idOf({ liveIndex }: Opened, term: string): ConceptId {
  const found = liveIndex.current().maps[0]?.concepts.find((concept) => concept.term === term);
  if (found === undefined) throw new Error(`no “${term}”`);
  return found.id;
}

function fronts({ liveIndex }: Opened): string[] {
  return allCards(liveIndex).map(({ front }) => front);
}

describe("a concept whose cards are skipped", () => {
  it("is asked anyway, until that is undone", async () => {
    const app = await openApp({ [MAP]: TEXT }, { cardTypes: ["definition"] });
    expect(fronts(app)).toEqual(["Xylem"]);
    const outcome = await app.study.askAnyway(idOf(app, "Osmosis"), null);
    expect([outcome.ok, outcome.sentence]).toEqual([true, "“Osmosis” is asked all the same: 1 card."]);
    expect(fronts(app)).toEqual(["Osmosis", "Xylem"]);
    expect((await outcome.undo?.())?.sentence).toBe("Undone.");
    expect(fronts(app)).toEqual(["Xylem"]);
  });

  it("is asked by the chosen types alone, which follow the concept when it is edited", async () => {
    const app = await openApp({ [MAP]: TEXT }, { cardTypes: CARD_TYPES.map(({ id }) => id) });
    await app.study.askAnyway(idOf(app, "Osmosis"), ["reverse"]);
    const asked = (): string[] => app.liveIndex.learner.cardsOf(idOf(app, "Osmosis")).map(({ type }) => type);
    expect(asked()).toEqual(["reverse"]);
    await app.type(MAP, TEXT.replace("how roots drink", "how all roots drink"));
    expect(asked()).toEqual(["reverse"]);
  });

  it("is asked on another device, too, and stands in the flashcards note", async () => {
    const app = await openApp({ [MAP]: TEXT }, { cardTypes: ["definition"] });
    await app.study.askAnyway(idOf(app, "Osmosis"), null);
    await app.study.generate("flashcards", app.liveIndex.current().maps[0]?.path ?? (MAP as never), "all");
    expect([...app.files].filter(([path]) => path.includes("lashcards")).map(([, text]) => text).join()).toContain("The author describes how roots drink");
    const other = await openApp(Object.fromEntries(app.files), { cardTypes: ["definition"] });
    expect(fronts(other)).toEqual(["Osmosis", "Xylem"]);
  });

  it("is skipped again where its card is suspended", async () => {
    const app = await openApp({ [MAP]: TEXT }, { cardTypes: ["definition"] });
    await app.study.askAnyway(idOf(app, "Osmosis"), null);
    const [card] = app.liveIndex.learner.cardsOf(idOf(app, "Osmosis"));
    await app.study.suspendCards([card?.id ?? ("" as CardId)], true);
    expect(fronts(app)).toEqual(["Xylem"]);
  });

  it("is refused with a sentence where nothing could be asked, or nothing is skipped", async () => {
    const app = await openApp({ [MAP]: TEXT }, { cardTypes: ["definition"] });
    for (const term of ["Turgor", "Xylem"]) expect((await app.study.askAnyway(idOf(app, term), null)).sentence).toBe(`No card of “${term}” is skipped that could be asked.`);
    expect((await app.study.askAnyway("moc-0000000000" as ConceptId, null)).ok).toBe(false);
  });

  it("is asked with all others that are, in one sentence, and taken back with them", async () => {
    const app = await openApp({ [MAP]: `${TEXT}- **Cambium** — The author describes how stems grow\n` }, { cardTypes: ["definition"] });
    const outcome = await app.study.askSeveral(["Osmosis", "Cambium", "Turgor", "Xylem"].map((term) => ({ concept: idOf(app, term), types: null })));
    expect([outcome.ok, outcome.sentence]).toEqual([true, "2 skipped cards are asked all the same."]);
    expect(fronts(app)).toEqual(["Osmosis", "Xylem", "Cambium"]);
    expect((await outcome.undo?.())?.sentence).toBe("Undone.");
    expect(fronts(app)).toEqual(["Xylem"]);
    expect((await app.study.askSeveral([])).ok).toBe(false);
  });
});
