/**
 * What is always so in our graphs, so that the bundler can drop what stands under other conditions.
 * An expression → what it always is. Expressions have no spaces and double quotes; `*.` stands for any object.
 * A fact holds in its module, or everywhere where it names none. A variable made of a fact counts as that fact.
 * @typedef {{ readonly module?: string, readonly why: string, readonly always: Readonly<Record<string, string>> }} Fact
 */

const never = (...expressions) => Object.fromEntries(expressions.map((one) => [one, "false"]));
const none = (...expressions) => Object.fromEntries(expressions.map((one) => [one, "null"]));
const always = (...expressions) => Object.fromEntries(expressions.map((one) => [one, "true"]));

/** @type {readonly Fact[]} */
export const FACTS = [
  { why: "No node holds another.", always: never("*.hasCompoundNodes()", "*.isParent()", "*.isChild()", "_p.data.parent") },
  { why: "Every graph is on a screen.", always: { ...always("*.styleEnabled()", "cy._private.styleEnabled"), ...never("*.headless()") } },
  { why: "Every canvas of ours takes paths and dashes.", always: always("*.usePaths()", "context.setLineDash", "canvasCxt.setLineDash") },
  { why: "We draw on a 2d canvas.", always: never("options.webgl", "r.webgl") },
  { why: "Nothing casts a ghost.", always: never('node.pstyle("ghost").value==="yes"', 'edge.pstyle("ghost").value==="yes"', 'ele.pstyle("ghost").value==="yes"') },
  { why: "Lines are straight, bowed or at right angles, without round corners.", always: never('curveStyle==="straight-triangle"', 'curveStyle==="haystack"', 'rs.edgeType==="haystack"', 'et==="haystack"', "rs.isRound", 'endsWith(curveStyle,"segments")', 'curveStyle.endsWith("segments")') },
  { module: "collection/dimensions/bounds.mjs", why: "Words stand upright.", always: never("isAutorotate||isPfValue") },
  { module: "extensions/renderer/base/index.mjs", why: "Our style sheet says where a drawing lies; nothing is put into the page's head.", always: always("document.getElementById(stylesheetId)!=null") },
  { module: "util/colors.mjs", why: "Colours are given in numbers; cytoscape itself names this one.", always: { "colors[color.toLowerCase()]": 'color==="black"?[0,0,0]:undefined' } },
  { module: "collection/element.mjs", why: "Looks come from classes alone; single elements have no style of their own.", always: never("params.style||params.css", "params.renderedPosition") },
  { module: "core/add-remove.mjs", why: "Elements are not copied from another graph.", always: always("eles._private.cy===cy") },
  { module: "core/style.mjs", why: "Style sheets are given as data.", always: never("is.stylesheet(style)", "is.string(style)") },
  { module: "style/index.mjs", why: "Style sheets are given as data.", always: never("is.stylesheet(style)", "is.string(style)") },
  { module: "define/animation.mjs", why: "Views are animated to a place and a zoom.", always: { ...none("properties.center||properties.centre"), ...never("isCore&&properties.fit!=null", "isEles&&properties.renderedPosition!=null") } },
  { module: "core/animation/step.mjs", why: "Places are animated, looks are not.", always: never("props&&props.length>0&&isEles") },
];
