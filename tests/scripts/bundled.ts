/** main.js as the build makes it, without writing it: once for all tests of a file. */
import { build, type Metafile } from "esbuild";
import { bundleOptions } from "../../scripts/bundle.mjs";
import { NOTICES_BEGIN } from "../../scripts/notices.mjs";

export interface Bundled {
  readonly text: string;
  /** Without the licences behind it. */
  readonly code: string;
  readonly licences: string;
  /** Of main.js and of the bundles that it holds. */
  readonly metafiles: readonly Metafile[];
}

export async function bundled(): Promise<Bundled> {
  const nested = new Map<string, Metafile>();
  const { outputFiles, metafile } = await build(bundleOptions({ nested }));
  const text = outputFiles[0]?.text ?? "";
  const end = text.lastIndexOf(NOTICES_BEGIN);
  if (end < 0) throw new Error("main.js has no licences.");
  return { text, code: text.slice(0, end), licences: text.slice(end), metafiles: [metafile, ...nested.values()] };
}
