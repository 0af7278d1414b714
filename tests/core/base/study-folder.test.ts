import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULTS, migrate, unusableFolder } from "../../../src/core/base/settings";
import { isVisibleFolder, studyFolderFault } from "../../../src/core/base/study-folder";

const VAULT = { folders: ["Maps", "Maps/Old", "MOC Study", "Étude"], maps: ["Maps/Systems MOC.md", "Top MOC.md"] };
const fault = (folder: string): string | null => studyFolderFault(folder, VAULT);

describe("the study folder", () => {
  it.each(["", "MOC Study", "MOC Study/", "Study", "Notes/Study 2026", "学习", "Étude", "a.b", "Maps2", "Console", "Étude/Log"])("may be “%s”", (folder) => {
    expect(fault(folder)).toBeNull();
  });

  it.each([
    [".study", /begins with a dot are hidden/], ["Notes/.study", /begins with a dot/], [".obsidian", /begins with a dot/], ["...", /begins with a dot/],
    ["../..", /“\.\.” is not a folder’s name/], ["Notes/../..", /“\.\.”/], ["./Study", /“\.”/],
    ["/Study", /without a slash or a drive/], ["\\\\server\\x", /without a slash or a drive/], ["C:\\Study", /without a slash or a drive/], ["c:Study", /without a slash or a drive/],
    ["Notes\\Study", /“\\” cannot stand/], ["What?", /“\?” cannot stand/], ["a:b", /without a slash or a drive|“:” cannot stand/], ["Study: 2026", /“:” cannot stand/], ["a\u0007b", /nobody can see/], ["Stu\u200Bdy", /nobody can see/], ["\u200B.study", /nobody can see/], ["yduts\u202Ea", /nobody can see/], ["a\u2028b", /nobody can see/], ["a\uD800", /nobody can see/],
    ["C#", /“#” in a folder’s name breaks links/], ["[x]", /breaks links/],
    ["Study.", /at the edge/], ["Notes./Study", /at the edge/], ["Notes /Study", /at the edge/],
    ["CON", /Windows keeps/], ["notes/com1.old", /Windows keeps/], ["nul .txt", /Windows keeps/], ["conin$", /Windows keeps/], ["a".repeat(61), /too long/],
    ["moc study", /There is a folder “MOC Study”/], ["MOC STUDY/Log", /There is a folder “MOC Study”/], ["maps/New", /There is a folder “Maps”/], ["étude", /There is a folder “Étude”/],
    ["Maps", /“Maps\/Systems MOC.md” is one/],
  ])("may not be “%s”, and a sentence says why", (folder, sentence) => {
    expect(fault(folder)).toMatch(sentence);
    expect(fault(folder)).toMatch(/\.$/);
  });

  it("composed and decomposed letters are one folder, as the app has it", () => {
    expect(fault("Étude".normalize("NFD"))).toBeNull();
    expect(studyFolderFault("Étude", { folders: ["Étude".normalize("NFD")], maps: [] })).toMatch(/how letters are stored/);
  });
});

describe("a study folder in saved settings", () => {
  it("that could not be found again is not used, and that is said", () => {
    for (const studyFolder of [".study", "../..", "C:/x", "a/.b", "a\u0000b"]) {
      expect(migrate({ studyFolder }).studyFolder).toBe(DEFAULTS.studyFolder);
      expect(unusableFolder({ studyFolder })).toContain(`“${DEFAULTS.studyFolder}” is used instead`);
    }
  });

  it("that this system can hold stays, since notes are there already", () => {
    for (const [studyFolder, used] of [["What?", "What?"], ["/Study/", "Study"], ["C#", "C#"], ["a//b", "a/b"], ["  ", DEFAULTS.studyFolder]] as const) {
      expect(migrate({ studyFolder }).studyFolder).toBe(used);
      expect(unusableFolder({ studyFolder })).toBeNull();
    }
  });

  it("once read is read the same, and lies in the vault", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."aB./\\: \u00A0é#") }), (studyFolder) => {
      const once = migrate({ studyFolder }).studyFolder;
      expect(migrate({ studyFolder: once }).studyFolder).toBe(once);
      expect(isVisibleFolder(once)).toBe(true);
    }));
  });
});
