/**
 * For esbuild: a comment behind the bundle has the licences of all packages that it holds code of.
 * Packages inside nested bundles count, too. Licences are read from the packages; one without stops the build.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";

export const NOTICES_BEGIN = "/*\nThis file holds code of other packages, under these licences.\n";

/** @param {{ nested: ReadonlyMap<string, import("esbuild").Metafile> }} options */
export function notices({ nested }) {
  return {
    name: "notices",
    /** @param {import("esbuild").PluginBuild} build */
    setup(build) {
      build.onEnd(({ metafile, outputFiles }) => {
        const [file] = outputFiles ?? [];
        if (file === undefined || metafile === undefined) return;
        file.contents = new TextEncoder().encode(`${file.text.trimEnd()}\n${noticesOf([metafile, ...nested.values()])}`);
      });
    },
  };
}

/** In the order of the packages' names: the same bytes each time. */
function noticesOf(metafiles) {
  const files = new Map();
  for (const [file, { bytesInOutput }] of metafiles.flatMap(({ outputs }) => Object.values(outputs)).flatMap(({ inputs }) => Object.entries(inputs))) {
    // A nested bundle is an input, too: its plugin's name and a colon. It has a metafile of its own.
    const [, folder, rest] = /^([^:]*?node_modules\/(?:[^:]*\/node_modules\/)?(?:@[^/:]+\/)?[^/:]+)\/([^:]+)$/.exec(file) ?? [];
    if (folder !== undefined && bytesInOutput > 0) files.set(folder, new Set(files.get(folder)).add(rest));
  }
  const all = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, some]) => noticeOf(path.join(ROOT, folder), [...some].sort()));
  return `${NOTICES_BEGIN}\n${all.join("\n")}*/\n`;
}

/** A package's licence, and what single files say of others whose code they hold. */
function noticeOf(folder, files) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.|$)/i.test(one));
  if (file === undefined) throw new Error(`The package ${name} is bundled and has no file with its licence.`);
  const others = files.flatMap((one) => (readFileSync(path.join(folder, one), "utf8").match(/\/\*[^]*?\*\//g) ?? [])
    .filter((comment) => /copyright|licen[cs]e/i.test(comment)).map((comment) => `In ${one}: ${comment.slice(2, -2).replace(/^[!*\s]+/, "").trim()}`));
  return [`-- ${name} ${version} (${license}) --`, readFileSync(path.join(folder, file), "utf8").trim(), ...others, ""].map(asComment).join("\n");
}

/** One letter beyond Latin-1 would have the app keep all of main.js in two bytes a letter. */
function asComment(text) {
  return text.replaceAll("\r\n", "\n").replaceAll("*/", "* /").replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, "-");
}
