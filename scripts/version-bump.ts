/**
 * Run by `npm version`: writes the new version into manifest.json, and into versions.json with the oldest app that it
 * runs in. The catalog reads both from the commit of the release.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { ROOT } from "./tools";

type Fields = Record<string, unknown>;

const version = String(read("package.json")["version"]);
if (!/^\d+\.\d+\.\d+$/.test(version)) {
  console.error(`“${version}” is not of the form 1.2.3, which the catalog asks for.`);
  process.exitCode = 1;
} else {
  const manifest = { ...read("manifest.json"), version };
  write("manifest.json", manifest);
  write("versions.json", { ...read("versions.json"), [version]: String(read("manifest.json")["minAppVersion"]) });
  console.log(`manifest.json and versions.json say ${version}.`);
}

function read(file: string): Fields {
  return JSON.parse(readFileSync(path.join(ROOT, file), "utf8")) as Fields;
}

function write(file: string, value: Fields): void {
  writeFileSync(path.join(ROOT, file), `${JSON.stringify(value, null, 2)}\n`);
}
