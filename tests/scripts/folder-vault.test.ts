import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../scripts/folder-vault";
import { makeFolder } from "./folders";

const paths = (folder: string): string[] => readFolder(folder).notes.map((note) => note.path);
const said = (folder: string): string[] => readFolder(folder).problems.map(({ path: place, message }) => `${place}: ${message}`);

describe("a folder as a vault", () => {
  it("is its Markdown files, with forward slashes, in order of path", () => {
    expect(paths(makeFolder({ "b.md": "", "a/z.md": "", "a/B.MD": "", "a/picture.png": "", "notes.txt": "" }))).toEqual(["a/B.MD", "a/z.md", "b.md"]);
  });

  it("leaves out dot folders, dot files and node_modules", () => {
    expect(paths(makeFolder({ "a.md": "", ".obsidian/x.md": "", ".trash/y.md": "", ".hidden.md": "", "node_modules/pkg/README.md": "" }))).toEqual(["a.md"]);
  });

  it("gives texts as they are, without a byte order mark", () => {
    const folder = makeFolder({ "a.md": "\uFEFFone\r\ntwo" });
    expect(readFolder(folder).notes).toEqual([{ path: "a.md", text: "one\r\ntwo" }]);
  });

  it("says which file is no text, and reads the rest", () => {
    const folder = makeFolder({ "bad.md": Uint8Array.of(0xff, 0xfe, 0x00, 0x80), "cut.md": Uint8Array.of(0x61, 0xe2, 0x82), "good.md": "x" });
    expect(paths(folder)).toEqual(["good.md"]);
    expect(said(folder)).toEqual([
      "bad.md: This could not be read: its bytes are not UTF-8 text. Everything else was.",
      "cut.md: This could not be read: its bytes are not UTF-8 text. Everything else was.",
    ]);
  });

  it("takes a folder whose name ends in .md for a folder", () => {
    expect(paths(makeFolder({ "odd.md/inner.md": "" }))).toEqual(["odd.md/inner.md"]);
  });
});

describe.skipIf(process.platform === "win32")("a hostile folder", () => {
  it("links that lead round end", () => {
    const folder = makeFolder({ "a/one.md": "" });
    symlinkSync(folder, path.join(folder, "a", "up"));
    symlinkSync(path.join(folder, "a"), path.join(folder, "again"));
    symlinkSync("self", path.join(folder, "self"));
    expect(paths(folder)).toEqual(["a/one.md"]);
  });

  it("a link to a folder above the vault is not followed", () => {
    const folder = makeFolder({ "vault/one.md": "", "beside.md": "" });
    symlinkSync(folder, path.join(folder, "vault", "above"));
    symlinkSync("/", path.join(folder, "vault", "disk"));
    expect(paths(path.join(folder, "vault"))).toEqual(["one.md"]);
  });

  it("a link to a folder elsewhere is part of the vault", () => {
    const elsewhere = makeFolder({ "two.md": "" });
    const folder = makeFolder({ "one.md": "" });
    symlinkSync(elsewhere, path.join(folder, "linked"));
    expect(paths(folder)).toEqual(["linked/two.md", "one.md"]);
  });

  it("a dangling link is a problem where it is a note, and nothing where it is not", () => {
    const folder = makeFolder({ "one.md": "" });
    symlinkSync("nowhere", path.join(folder, "gone.md"));
    symlinkSync("nowhere", path.join(folder, "gone.png"));
    expect(paths(folder)).toEqual(["one.md"]);
    expect(said(folder)).toEqual(["gone.md: This could not be read: it is not there. Everything else was."]);
  });

  it("a pipe is not waited for", () => {
    const folder = makeFolder({ "one.md": "" });
    execFileSync("mkfifo", [path.join(folder, "pipe.md")]);
    expect(paths(folder)).toEqual(["one.md"]);
    expect(said(folder)).toEqual(["pipe.md: This is not a file but a device or a pipe, so it was not read."]);
  });

  it.skipIf(process.getuid?.() === 0)("what one may not open is said", () => {
    const folder = makeFolder({ "one.md": "", "locked.md": "", "shut/two.md": "" });
    chmodSync(path.join(folder, "locked.md"), 0o000);
    chmodSync(path.join(folder, "shut"), 0o000);
    expect(paths(folder)).toEqual(["one.md"]);
    expect(said(folder)).toHaveLength(2);
    chmodSync(path.join(folder, "shut"), 0o755);
  });

  it("a folder two hundred levels deep is read to its bottom", () => {
    const folder = makeFolder();
    const deep = Array.from({ length: 200 }, () => "d").join("/");
    mkdirSync(path.join(folder, deep), { recursive: true });
    symlinkSync("/dev/null", path.join(folder, deep, "device.md"));
    expect(said(folder)).toHaveLength(1);
  });
});
