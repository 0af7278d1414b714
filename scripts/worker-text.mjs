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
      build.onLoad({ filter: /.*/, namespace: "worker-script" }, async ({ path: entry }) => {
        const { text, metafile } = await scriptOf(entry, modulesOf(entry), minify, properties);
        nested?.set(`worker ${path.basename(entry)}`, metafile);
        return { contents: `export function script() { ${text} return parts; }\nexport const parts = script();`, watchFiles: Object.keys(metafile.inputs).map((file) => path.resolve(file)) };
      });
      build.onLoad({ filter: /\.ts$/, namespace: "file" }, async ({ path: file }) => {
        const at = shared.modules.indexOf(file);
        return at < 0 ? undefined : { contents: `import { parts } from ${JSON.stringify(`worker-script:${shared.entry}`)};\n${(await exportsOf(file)).map((name) => `export const ${name} = parts.shared${at}.${name};`).join("\n")}` };
      });
    },
  };
}

async function scriptOf(entry, modules, minify, properties) {
  const contents = [`export * as run from ${JSON.stringify(entry)};`, ...modules.map((file, at) => `export * as shared${at} from ${JSON.stringify(file)};`)].join("\n");
  const { outputFiles, metafile } = await esbuild.build({
    stdin: { contents, resolveDir: path.dirname(entry) }, bundle: true, format: "iife", globalName: "parts", platform: "browser", target: "es2021",
    minify, ...properties, legalComments: "none", logLevel: "warning", write: false, metafile: true, plugins: [shippedSources({ minify })],
  });
  return { text: outputFiles[0]?.text ?? "", metafile };
}

async function exportsOf(file) {
  const { metafile } = await esbuild.build({ entryPoints: [file], bundle: false, format: "esm", write: false, metafile: true, logLevel: "warning" });
  return Object.values(metafile.outputs).flatMap(({ exports }) => exports);
}
