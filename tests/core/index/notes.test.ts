import { describe, expect, it } from "vitest";
import { indexOf } from "./vault-of";

const EMPTY = { "Index.md": "", "A/Paging.md": "", "A/B/Paging.md": "", "A/Disk.md": "", "Deep/Down/Disk.md": "", "C/Only.md": "" };

describe("a link leads", () => {
  it("to the note at that path, with or without its ending, whatever the case", async () => {
    const { notes } = await indexOf(EMPTY);
    expect(notes.resolve("A/B/Paging", "Index.md")).toBe("A/B/Paging.md");
    expect(notes.resolve("a/b/paging.md", "Index.md")).toBe("A/B/Paging.md");
    expect(notes.resolve("/C/Only", "A/Disk.md")).toBe("C/Only.md");
  });

  it("to the note beside the one that links, before any other of that name", async () => {
    const { notes } = await indexOf(EMPTY);
    expect(notes.resolve("Paging", "A/B/x.md")).toBe("A/B/Paging.md");
    expect(notes.resolve("Paging", "Index.md")).toBe("A/Paging.md");
  });

  it("relative to the note that links, where it starts with dots", async () => {
    const { notes } = await indexOf(EMPTY);
    expect(notes.resolve("../Disk", "A/B/Paging.md")).toBe("A/Disk.md");
    expect(notes.resolve("./Disk", "Deep/Down/x.md")).toBe("Deep/Down/Disk.md");
    expect(notes.resolve("./Disk", "C/x.md")).toBeNull();
  });

  it("nowhere, where no such note is", async () => {
    const { notes } = await indexOf(EMPTY);
    expect(notes.resolve("", "Index.md")).toBeNull();
    expect(notes.resolve("picture.png", "Index.md")).toBeNull();
    expect(notes.resolve("Down", "Index.md")).toBeNull();
  });
});

describe("the shortest link to a note", () => {
  it("is its name where no other note has it, else enough folders to tell", async () => {
    const { notes } = await indexOf(EMPTY);
    expect(notes.linkpath("C/Only.md")).toBe("Only");
    expect(notes.linkpath("A/B/Paging.md")).toBe("B/Paging");
    expect(notes.linkpath("A/Paging.md")).toBe("A/Paging");
    for (const path of Object.keys(EMPTY)) expect(notes.resolve(notes.linkpath(path), "Elsewhere/x.md")).toBe(path);
  });
});
