/**
 * For esbuild: `import source from "worker:./entry"` gives the entry and all that it imports as one script, as text. A
 * plugin is one file, and what runs in a worker of its own must be in it. The entry's default export runs in the worker.
 *
 * The script is a function of the bundle, and the text is that function's source. So the window can call it as well:
 * modules that both need are taken from its result, and stand in the bundle once.
 */
import path from "node:path";
import esbuild from "esbuild";
import { shippedSources } from "./shipped-sources.mjs";
import { shortProperties } from "./short-properties.mjs";
import { nameAt } from "./short-strings.mjs";
import { SENT_ALONE } from "./written-once.mjs";

/**
 * `shared`: an entry, and modules in its script that are taken from there wherever they are imported. Paths are absolute.
 * `nested` gets what went into the script. `properties`: how they are called, as in the bundle around it.
 * @param {{ minify: boolean, shared?: { entry: string, modules: readonly string[] }, nested?: Map<string, import("esbuild").Metafile>, properties?: import("esbuild").BuildOptions }} options
 */
export function workerText({ minify, shared = { entry: "", modules: [] }, nested, properties = minify ? shortProperties : {} }) {
  const modulesOf = (entry) => (entry === shared.entry ? shared.modules : []);
  return {
    name: "worker-text",
    /** @param {import("esbuild").PluginBuild} build */
    setup(build) {
      build.onResolve({ filter: /^worker:/ }, ({ path: name, resolveDir }) => ({ path: path.resolve(resolveDir, `${name.slice("worker:".length)}.ts`), namespace: "worker-text" }));
      build.onResolve({ filter: /^worker-script:/ }, ({ path: name }) => ({ path: name.slice("worker-script:".length), namespace: "worker-script" }));
      build.onLoad({ filter: /.*/, namespace: "worker-text" }, ({ path: entry }) => ({ contents: `import { script } from ${JSON.stringify(`worker-script:${entry}`)}; export default "(" + script + ")().run.default()";` }));
      let names = new Map();
      build.onStart(async () => { names = await sharedNames(shared.modules); });
      build.onLoad({ filter: /.*/, namespace: "worker-script" }, async ({ path: entry }) => {
        const { text, metafile } = await scriptOf(entry, modulesOf(entry), names, { minify, properties });
        nested?.set(`worker ${path.basename(entry)}`, metafile);
        return { contents: `export function script() { ${JSON.stringify(SENT_ALONE)}; ${text} return parts; }\nexport const parts = script();`, watchFiles: Object.keys(metafile.inputs).map((file) => path.resolve(file)) };
      });
      build.onLoad({ filter: /\.ts$/, namespace: "file" }, async ({ path: file }) => {
        // What nobody imports is left out, since these read as calls that do nothing else.
        const lines = [...names.get(file) ?? []].map(([name, short]) => `export const ${name} = /* @__PURE__ */ (() => parts.${short})();`);
        return lines.length === 0 ? undefined : { contents: [`import { parts } from ${JSON.stringify(`worker-script:${shared.entry}`)};`, ...lines].join("\n") };
      });
    },
  };
}

async function scriptOf(entry, modules, names, { minify, properties }) {
  const shared = modules.map((file) => `export { ${[...names.get(file) ?? []].map(([name, short]) => `${name} as ${short}`).join(", ")} } from ${JSON.stringify(file)};`);
  const { outputFiles, metafile } = await esbuild.build({
    stdin: { contents: [`export * as run from ${JSON.stringify(entry)};`, ...shared].join("\n"), resolveDir: path.dirname(entry) }, bundle: true, format: "iife", globalName: "parts", platform: "browser", target: "es2021",
    minify, ...properties, legalComments: "none", logLevel: "warning", write: false, metafile: true, plugins: [shippedSources({ minify })],
  });
  return { text: outputFiles[0]?.text ?? "", metafile };
}

/** By module: what it exports, with the name that this has in the script, which is unlike that of any other. */
async function sharedNames(modules) {
  const exported = await Promise.all(modules.map(exportsOf));
  const all = exported.flat().map((_name, at) => `$${nameAt(at)}`);
  return new Map(modules.map((file, at) => [file, new Map(exported[at].map((name) => [name, all.shift()]))]));
}

async function exportsOf(file) {
  const { metafile } = await esbuild.build({ entryPoints: [file], bundle: false, format: "esm", write: false, metafile: true, logLevel: "warning" });
  return Object.values(metafile.outputs).flatMap(({ exports }) => exports);
}
