/**
 * What of cytoscape goes into main.js: all of its sources, without what three lists take out, each with a reason.
 * This one replaces whole modules, `left-out.mjs` drops members of others, and `facts.mjs` drops branches that never run.
 * The package ships its sources, and half of them serve other uses: 22 algorithms, seven layouts, a second renderer.
 * An update that moves something listed stops the build, and `tests/scripts/cytoscape-parts.test.ts` says what moved.
 */

/**
 * Modules that are replaced: a path below cytoscape's `src`, or a package that cytoscape's own build takes in.
 * `text` is the new module; `file` names it in `instead/`.
 * @type {Readonly<Record<string, { readonly why: string, readonly text?: string, readonly file?: string }>>}
 */
export const REPLACED = {
  "collection/algorithms/index.mjs": { why: "Orders, paths and groups are worked out in core.", text: "export default {};" },
  "extensions/layout/index.mjs": { why: "Places come from core; a graph begins empty.", file: "preset.mjs" },
  "collection/layout.mjs": { why: "Places come from core.", text: "export default {};" },
  "collection/dimensions/edge-points.mjs": { why: "Only gradients ask where a line ends.", text: "export default {};" },
  "style/properties.mjs": { why: "We draw ourselves; of 240 looks some forty are still asked for.", file: "properties.mjs" },
  "style/string-sheet.mjs": { why: "Style sheets are given as data.", text: "export default {};" },
  "stylesheet.mjs": { why: "Style sheets are given as data.", text: "export default {};" },
  "extensions/renderer/canvas/index.mjs": { why: "We draw ourselves; cytoscape hears the pointer, and knows where nodes stand.", file: "renderer.mjs" },
  "extensions/renderer/base/coord-ele-math/coords.mjs": { why: "Nodes are upright rectangles, and there are no lines.", file: "coords.mjs" },
  "extensions/renderer/base/coord-ele-math/rendered-style.mjs": { why: "We draw ourselves.", file: "rendered-style.mjs" },
  "extensions/renderer/base/coord-ele-math/edge-arrows.mjs": { why: "There are no lines.", text: "export default {};" },
  "extensions/renderer/base/coord-ele-math/edge-control-points.mjs": { why: "There are no lines.", text: "export default {};" },
  "extensions/renderer/base/coord-ele-math/edge-endpoints.mjs": { why: "There are no lines.", text: "export default {};" },
  "extensions/renderer/base/coord-ele-math/edge-projection.mjs": { why: "There are no lines.", text: "export default {};" },
  "extensions/renderer/base/coord-ele-math/labels.mjs": { why: "Words are drawn by us.", text: "export default {};" },
  "extensions/renderer/base/arrow-shapes.mjs": { why: "There are no lines.", text: "export default { registerArrowShapes() {} };" },
  "extensions/renderer/base/node-shapes.mjs": { why: "Nodes are rectangles.", text: "export default { registerNodeShapes() {} };" },
  "extensions/renderer/base/images.mjs": { why: "Nodes have no pictures.", text: "export default {};" },
  "core/export.mjs": { why: "Pictures are SVG, or made of it.", text: "export default {};" },
  "extensions/renderer/null/index.mjs": { why: "Every graph is on a screen.", text: "export default function NullRenderer() {}" },
  "set.mjs": { why: "Every platform of ours has sets.", text: "export default Set;" },
  "map.mjs": { why: "Every platform of ours has maps.", text: "export default Map;" },
  "promise.mjs": { why: "Every platform of ours has promises.", text: "export default Promise;" },
  "lodash/debounce.js": { why: "Delays are all that is asked of it.", text: "export default (call, wait) => { let timer; return function (...given) { clearTimeout(timer); timer = setTimeout(() => call.apply(this, given), wait); }; };" },
  "lodash/get.js": { why: "A path of data is a list of names.", text: "export default (data, path) => path.reduce((inner, name) => inner?.[name], data);" },
  "lodash/set.js": { why: "A path of data is a list of names.", text: "export default (data, path, value) => { path.slice(0, -1).reduce((inner, name) => (inner[name] ??= {}), data)[path.at(-1)] = value; };" },
  "lodash/toPath.js": { why: "A path of data is a list of names.", text: 'export default (path) => path.split(".");' },
};
