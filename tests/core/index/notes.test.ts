import { notePath } from "../../../src/core/base/note-path";
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

  it("to the note in the folder of the one that links or below it, before a shorter path elsewhere", async () => {
    const { notes } = await indexOf({ "x/a.md": "", "y/B.md": "", "x/deep/er/B.md": "", "x/deep/B.md": "", "z.md": "" });
    expect(notes.resolve("B", "x/a.md")).toBe("x/deep/B.md");
    expect(notes.resolve("er/B", "x/a.md")).toBe("x/deep/er/B.md");
    expect(notes.resolve("B", "z.md")).toBe("y/B.md");
    expect(notes.resolve("B", "x/other/a.md")).toBe("y/B.md");
  });

  it("to the note at that very path, before one beside the note that links", async () => {
    const { notes } = await indexOf({ "Note.md": "", "b/Note.md": "", "zzzz/Note.md": "", "zzzz/b/Note.md": "" });
    expect(notes.resolve("Note", "zzzz/a.md")).toBe("Note.md");
    expect(notes.resolve("b/Note", "zzzz/a.md")).toBe("b/Note.md");
  });

  it("to the shortest path, not to the one with the fewest folders", async () => {
    const { notes } = await indexOf({ "a/b/Note.md": "", "zzzzzz/Note.md": "", "zzzzzz/deep/x.md": "" });
    expect(notes.resolve("Note", "zzzzzz/deep/x.md")).toBe("a/b/Note.md");
  });

  it("whatever its accents are made of, and with a point in its name", async () => {
    const { notes } = await indexOf({ "Cafe\u0301.md": "", "Node.js.md": "", "A\\B.md": "" });
    expect(notes.resolve("Caf\u00e9", "x.md")).toBe("Cafe\u0301.md");
    expect(notes.resolve("node.js", "x.md")).toBe("Node.js.md");
    expect(notes.resolve("A\\B", "x.md")).toBe("A\\B.md");
    expect(notes.resolve("A\\Node.js", "x.md")).toBeNull();
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
    expect(notes.linkpath(notePath("C/Only.md"))).toBe("Only");
    expect(notes.linkpath(notePath("A/B/Paging.md"))).toBe("B/Paging");
    expect(notes.linkpath(notePath("A/Paging.md"))).toBe("A/Paging");
    for (const path of Object.keys(EMPTY)) for (const from of ["Elsewhere/x.md", ...Object.keys(EMPTY)]) expect(notes.resolve(notes.linkpath(notePath(path)), from)).toBe(path);
  });
});
