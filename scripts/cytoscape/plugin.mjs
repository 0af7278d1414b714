/**
 * For esbuild: `cytoscape` is bundled from its own sources, without what `parts.mjs`, `left-out.mjs` and `facts.mjs` list.
 * It becomes one module in one function, which is evaluated when a graph is first shown.
 */
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";
import { cut } from "./cut.mjs";
import { FACTS } from "./facts.mjs";
import { keptOr } from "../kept.mjs";
import { internalNames } from "./internal-names.mjs";
import { LEFT_OUT } from "./left-out.mjs";
import { REPLACED } from "./parts.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, "../..");
const PACKAGE = "node_modules/cytoscape";
const SOURCES = path.join(ROOT, PACKAGE, "src");
const CANVAS = path.join(ROOT, "src/ui/graph/canvas");

/** `minify: "syntax"` folds what is known and keeps names and lines, for tests to read. */
export function cytoscapeParts({ minify, nested }) {
  return {
    name: "cytoscape-parts",
    /** @param {import("esbuild").PluginBuild} build */
    setup(build) {
      build.onResolve({ filter: /^cytoscape$/ }, () => ({ path: `${PACKAGE}/src`, namespace: "cytoscape-parts" }));
      build.onLoad({ filter: /.*/, namespace: "cytoscape-parts" }, async ({ path: folder }) => {
        const { text, metafile } = JSON.parse(await keptOr("cytoscape", [await madeOf(), minify], async () => JSON.stringify(await bundled(folder, minify))));
        nested?.set("cytoscape", metafile);
        return { contents: text, loader: "js" };
      });
    },
  };
}

async function bundled(folder, minify) {
  const { version } = JSON.parse(await readFile(path.join(ROOT, PACKAGE, "package.json"), "utf8"));
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: ROOT, entryPoints: [`${folder}/index.mjs`], bundle: true, format: "cjs", platform: "browser", target: "es2021",
    define: { "process.env.VERSION": JSON.stringify(version), "process.env.NODE_ENV": '"production"' },
    // Whoever imports it takes the whole for its default export, as from the package's own bundle.
    footer: { js: "module.exports = module.exports.default;" },
    // Cytoscape gives `u` and `n` itself, as texts that the bundler does not read.
    ...minify === true ? { mangleProps: new RegExp(`^(?:${internalNames().join("|")})$`), mangleCache: { u: false, n: false } } : {},
    minify: minify === true, minifySyntax: minify !== false, sourcemap: minify === false ? "inline" : false,
    legalComments: "none", logLevel: "warning", write: false, metafile: true, plugins: [takenParts],
  });
  return { text: outputFiles[0]?.text ?? "", metafile };
}

/** All that the bundle depends on: the installed packages, what is here, and our words, which no member may be called by. */
async function madeOf() {
  const packages = ["cytoscape", "esbuild", "typescript"].map((name) => path.join(ROOT, "node_modules", name, "package.json"));
  return Promise.all([...packages, ...filesIn(HERE), ...filesIn(CANVAS)].map((file) => readFile(file, "utf8")));
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

const takenParts = {
  name: "taken-parts",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path: name, resolveDir }) => {
      const module = name.startsWith(".") ? moduleOf(path.resolve(resolveDir, name)) : name;
      return module in REPLACED ? { path: module, namespace: "replaced" } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: "replaced" }, async ({ path: module }) => ({ contents: await textInstead(module) }));
    build.onLoad({ filter: /\.mjs$/, namespace: "file" }, async ({ path: file }) => ({ contents: partOf(moduleOf(file), await readFile(file, "utf8")) }));
  },
};

/** A module's name in the lists: its path below cytoscape's sources. */
function moduleOf(file) {
  return path.relative(SOURCES, file).replaceAll("\\", "/");
}

/** What stands for a module that is replaced. */
export async function textInstead(module) {
  const { text, file } = REPLACED[module];
  return text ?? await readFile(path.join(HERE, "instead", file), "utf8");
}

/** A module's text as it goes in. Throws where the lists name what it has not. */
export function partOf(module, text) {
  const names = LEFT_OUT.filter((one) => one.module === module).flatMap((one) => one.names);
  const own = Object.assign({}, ...FACTS.filter((one) => one.module === module).map(({ always }) => always));
  const { text: made, used } = cut(module, text, names, { ...EVERYWHERE, ...own });
  const missing = [...names, ...Object.keys(own)].filter((name) => !used.has(name));
  if (missing.length > 0) throw new Error(`cytoscape's ${module} has no ${missing.map((name) => `“${name}”`).join(", ")} any more.`);
  return made;
}

const EVERYWHERE = Object.assign({}, ...FACTS.filter(({ module }) => module === undefined).map(({ always }) => always));
