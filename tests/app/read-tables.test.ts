import { describe, expect, it } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import { openApp } from "./test-app";

const MAP = notePath("Ports MOC.md");
const TABLE = "# Ports\n\n| Port | Use |\n| --- | --- |\n| 22 | Remote shells |\n| 53 | Names of hosts |\n";
const WORK = { report: () => undefined, isCancelled: () => false };

describe("a map that is mostly a table", () => {
  it("is offered the setting that reads it, wherever nothing could be made of it; undo takes the setting back", async () => {
    const { study, settings } = await openApp({ [MAP]: TABLE });
    for (const refused of [await study.generate("checklist", MAP, "all"), await study.generate("flashcards", MAP, "all"), await study.exportCards("anki", MAP, "all", WORK)]) {
      expect(refused.ok).toBe(false);
      expect(refused.remedy?.text).toBe("Read tables");
    }
    const outcome = await (await study.generate("checklist", MAP, "all")).remedy?.run();
    expect(outcome?.sentence).toBe("Rows of tables are read as concepts now, in all maps.");
    expect(settings.current().tables).toBe(true);
    await outcome?.undo?.();
    expect(settings.current().tables).toBe(false);
  });

  it("is offered it when it becomes a map", async () => {
    const { study } = await openApp({ "Ports.md": TABLE });
    const outcome = await study.useAsMap(notePath("Ports.md"), true);
    expect([outcome.ok, outcome.remedy?.text]).toEqual([true, "Read tables"]);
  });
});

it("a map that is empty for another reason is not offered the setting", async () => {
  const { study } = await openApp({ [MAP]: "# Ports\n\nNothing yet.\n" });
  expect((await study.generate("checklist", MAP, "all")).remedy).toBeUndefined();
});
