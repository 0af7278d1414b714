/** Builds the workbench's page: its host bundled from `tests/workbench`, icons, and the plugin's own bundle. */
import { readdir, readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { build, type BuildOptions } from "esbuild";
import { ROOT } from "./tools";
import { workerText } from "./worker-text.mjs";

export interface Built {
  readonly page: string;
  readonly script: string;
  /** Beside the script, which is twice as large with it: only who debugs reads it. */
  readonly sourceMap: string;
  readonly styles: string;
  /** Reads metadata in a worker, as the app does. */
  readonly worker: string;
}

const HOST = path.join(ROOT, "tests", "workbench");

export async function buildHost(): Promise<Built> {
  // One editor for all: a package with its own copy of the state package would not recognise the others' states.
  const alias = Object.fromEntries(["state", "view"].map((name) => [`@codemirror/${name}`, path.join(ROOT, "node_modules", "@codemirror", name)]));
  // Without its white space it is half as long: each browser test reads it anew.
  const common: BuildOptions = { alias, bundle: true, minifyWhitespace: true, minifySyntax: true, platform: "browser", target: "es2022", legalComments: "none", logLevel: "warning" };
  const [page, [script, sourceMap], styles, worker] = await Promise.all([
    readFile(path.join(HOST, "page.html"), "utf8").then((page) => page.replace("%OS%", process.platform)),
    bundleWithMap({ ...common, entryPoints: [path.join(HOST, "boot.ts")], format: "iife", outfile: "host.js" }),
    bundle({ ...common, entryPoints: [path.join(HOST, "styles", "index.css")] }),
    // A worker has no document, so the variant of the entity decoder that builds an element must not be bundled.
    bundle({ ...common, entryPoints: [path.join(HOST, "cache-worker.ts")], format: "iife", conditions: ["worker"] }),
  ]);
  return { page, script, sourceMap, styles, worker };
}

/** The existing `main.js`. A folder with only `main.ts` is bundled as the project's own build does it. */
export async function buildPlugin(folder: string): Promise<string> {
  const built = path.join(folder, "main.js");
  if (existsSync(built)) return readFile(built, "utf8");
  const source = path.join(folder, "main.ts");
  return bundle({
    entryPoints: [source], bundle: true, format: "cjs", platform: "browser", target: "es2021", external: ["obsidian", "@codemirror/*"], logLevel: "warning",
    plugins: [workerText({ minify: false })],
  });
}

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

/** Lucide's icons as lists of elements; also by their older names, which the app still knows. */
export async function iconSet(): Promise<string> {
  const folder = path.join(ROOT, "node_modules", "lucide-static");
  const shapes = JSON.parse(await readFile(path.join(folder, "icon-nodes.json"), "utf8")) as Record<string, readonly Shape[]>;
  const names = (await readdir(path.join(folder, "icons"))).map((file) => path.basename(file, ".svg"));
  await Promise.all(names.filter((name) => !(name in shapes)).map(async (name) => {
    shapes[name] = shapesOf(await readFile(path.join(folder, "icons", `${name}.svg`), "utf8"));
  }));
  return JSON.stringify(shapes);
}

function shapesOf(svg: string): Shape[] {
  return [...svg.matchAll(/<(path|circle|rect|line|polyline|polygon|ellipse)\s([^>]*?)\/>/g)].map(([, tag = "", words = ""]) =>
    [tag, Object.fromEntries([...words.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]))]);
}

async function bundleWithMap(options: BuildOptions): Promise<readonly [script: string, sourceMap: string]> {
  const { outputFiles } = await build({ ...options, write: false, sourcemap: "linked" });
  const textOf = (ending: string): string => outputFiles?.find(({ path: file }) => file.endsWith(ending))?.text ?? "";
  return [textOf(".js"), textOf(".map")];
}

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...options, write: false });
  return outputFiles?.[0]?.text ?? "";
}
