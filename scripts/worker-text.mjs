/**
 * For esbuild: `import source from "worker:./entry"` gives the entry and all that it imports as one script, as text. A
 * plugin is one file, and what runs in a worker of its own must be in it.
 */
import path from "node:path";
import esbuild from "esbuild";

/**
 * `nested` gets what went into the script.
 * @param {{ minify: boolean, nested?: Map<string, import("esbuild").Metafile> }} options
 */
export function workerText({ minify, nested }) {
  return {
    name: "worker-text",
    /** @param {import("esbuild").PluginBuild} build */
    setup(build) {
      build.onResolve({ filter: /^worker:/ }, ({ path: name, resolveDir }) => ({ path: path.resolve(resolveDir, `${name.slice("worker:".length)}.ts`), namespace: "worker-text" }));
      build.onLoad({ filter: /.*/, namespace: "worker-text" }, async ({ path: entry }) => {
        const { outputFiles, metafile } = await esbuild.build({
          entryPoints: [entry], bundle: true, format: "iife", platform: "browser", target: "es2021",
          minify, legalComments: "none", logLevel: "warning", write: false, metafile: true,
        });
        nested?.set(`worker ${path.basename(entry)}`, metafile);
        return { contents: outputFiles[0]?.text ?? "", loader: "text", watchFiles: Object.keys(metafile.inputs).map((file) => path.resolve(file)) };
      });
    },
  };
}
