/**
 * What is left out of cytoscape's modules: methods that nobody calls any more, and entries of tables.
 * A member is given by its name, a statement by its beginning, an entry by one of its properties.
 * The last two are written without spaces and with double quotes.
 * @typedef {{ readonly module: string, readonly why: string, readonly names: readonly string[] }} LeftOut
 */

/** @type {readonly LeftOut[]} */
const API = [
  { module: "core/index.mjs", why: "Graphs are drawn by difference, not from JSON, and stay where they are.", names: ["json", "mount", "unmount", "options", "ready", "$id"] },
  { module: "core/renderer.mjs", why: "We ask for no frames and hear of none.", names: ["renderTo", "onRender", "offRender", "invalidateDimensions", "webglDebug", "webglDebugShowAtlases", "webglTexSize", "webglTexRows", "webglTexRowsNodes", "webglBatchSize", "webglTexPerBatch", "webglBgColor"] },
  { module: "core/viewport.mjs", why: "The view is set as a whole.", names: ["fit", "getFitViewport", "center", "centre", "getCenterPan", "reset", "gc", "autolockNodes", "autoungrabifyNodes"] },
  { module: "core/notification.mjs", why: "Batches do it.", names: ["noNotifications", "batchData"] },
  { module: "core/data.mjs", why: "The graph itself has no data.", names: ["removeData", "scratch", "removeScratch", "attr", "removeAttr"] },
  { module: "core/layout.mjs", why: "One name is enough.", names: ["createLayout"] },
  { module: "core/animation/index.mjs", why: "Nothing waits in a queue.", names: ["clearQueue", "delay", "delayAnimation"] },
  { module: "collection/animation.mjs", why: "Nothing waits in a queue.", names: ["clearQueue", "delay", "delayAnimation"] },
  { module: "define/animation.mjs", why: "Nothing waits in a queue.", names: ["clearQueue", "delay", "delayAnimation"] },
  { module: "animation.mjs", why: "An animation runs to its end.", names: ["apply", "applying", "pause", "rewind", "fastforward", "time", "progress", "reverse", "running", "playing"] },
  { module: "core/animation/easings.mjs", why: "Two ways to move are used; a spring needs an integrator.", names: ["ease", "ease-in", "ease-out", "ease-in-out", "ease-in-sine", "ease-out-sine", "ease-in-out-sine", "ease-in-quad", "ease-out-quad", "ease-in-out-quad", "ease-in-cubic", "ease-out-cubic", "ease-in-quart", "ease-out-quart", "ease-in-out-quart", "ease-in-quint", "ease-out-quint", "ease-in-out-quint", "ease-in-expo", "ease-out-expo", "ease-in-out-expo", "ease-in-circ", "ease-out-circ", "ease-in-out-circ", "spring", "cubic-bezier"] },
];


/** @type {readonly LeftOut[]} */
const COLLECTION = [
  { module: "collection/index.mjs", why: "Elements are not copied, not moved to other ends, and not given as JSON.", names: ["json", "jsons", "clone", "copy", "move", "$id", "indexOf", "indexOfId", "inside", "unique"] },
  { module: "collection/degree.mjs", why: "Core counts relations.", names: ["degree", "indegree", "outdegree", "minDegree", "maxDegree", "minIndegree", "maxIndegree", "minOutdegree", "maxOutdegree", "totalDegree"] },
  { module: "collection/traversing.mjs", why: "Ways through the graph are core's; here a node's neighbours are enough.", names: ["roots", "leaves", "outgoers", "successors", "incomers", "predecessors", "closedNeighborhood", "openNeighborhood", "neighbourhood", "sources", "targets", "edgesWith", "edgesTo", "codirectedEdges", "components", "component"] },
  { module: "collection/compounds.mjs", why: "No node holds another.", names: ["parents", "commonAncestors", "orphans", "nonorphans", "siblings", "isParent", "isChildless", "isChild", "isOrphan", "descendants", "children", "forEachDown", "forEachUp", "forEachUpAndDown"] },
  { module: "collection/comparators.mjs", why: "Elements are compared by what they are.", names: ["allAre", "is", "anySame", "allAreNeighbors", "equals"] },
  { module: "collection/filter.mjs", why: "Elements are united and taken away from each other, no more.", names: ["byGroup", "absoluteComplement", "intersect", "xor", "diff", "unmergeBy", "reduce", "max", "min"] },
  { module: "collection/iteration.mjs", why: "The renderer sorts its own list.", names: ["sortByZIndex"] },
  { module: "collection/class.mjs", why: "Nothing flashes.", names: ["flashClass", "className"] },
  { module: "collection/data.mjs", why: "Data are given, never taken away.", names: ["removeData", "scratch", "removeScratch", "rscratch", "removeRscratch", "attr", "removeAttr"] },
  { module: "define/data.mjs", why: "Data are given, never taken away.", names: ["removeData"] },
  { module: "collection/switch-functions.mjs", why: "Other names for what there is.", names: ["deselect", "inactive"] },
  { module: "collection/style.mjs", why: "Looks come from classes alone; single elements have no style of their own.", names: ["numericStyle", "numericStyleUnits", "style", "removeStyle", "show", "hide", "transparent", "backgrounding", "noninteractive", "hidden", "renderedCss", "bypass", "removeBypass"] },
  { module: "collection/dimensions/bounds.mjs", why: "Core knows where nodes stand.", names: ["boundingBoxAt", "boundingbox", "renderedBoundingbox"] },
  { module: "collection/dimensions/position.mjs", why: "Places are absolute.", names: ["positions", "silentPositions", "relativePosition", "relativePoint", "modelPosition", "modelPositions", "renderedPoint", "validKeys"] },
  { module: "collection/dimensions/width-height.mjs", why: "Only gradients ask.", names: ["paddedHeight", "paddedWidth"] },
];

/** @type {readonly LeftOut[]} */
const STYLE = [
  { module: "index.mjs", why: "Style sheets are given as data; nothing is plugged in.", names: ["stylesheet", "use", "warnings", "version"] },
  { module: "style/index.mjs", why: "Style sheets are given as data.", names: ["fromString", "types", "properties", "propertyGroups", "propertyGroupNames", "propertyGroupKeys"] },
  { module: "style/apply.mjs", why: "Looks change at once.", names: ["updateTransitions", "self.updateTransitions(ele"] },
  { module: "style/json.mjs", why: "Style sheets are given, never asked for.", names: ["json"] },
  { module: "style/bypass.mjs", why: "Single elements have no style of their own.", names: ["applyBypass", "overrideBypass", "removeAllBypasses", "removeBypasses"] },
  { module: "selector/index.mjs", why: "Selectors are read from text.", names: ["size", "eq", "selector"] },
  { module: "selector/parse.mjs", why: "Selectors are not written back.", names: ["toString"] },
  { module: "selector/expressions.mjs", why: "Elements are told by class, id and state.", names: ['name:"dataExists"', 'name:"dataCompare"', 'name:"dataBool"', 'name:"metaCompare"', 'name:"directedEdge"', 'name:"undirectedEdge"', 'name:"child"', 'name:"descendant"', 'name:"subject"'] },
  { module: "selector/query-type-match.mjs", why: "Elements are told by class, id and state.", names: ["match[Type.META_COMPARE]", "match[Type.DATA_COMPARE]", "match[Type.DATA_BOOL]", "match[Type.DATA_EXIST]", "match[Type.UNDIRECTED_EDGE]", "match[Type.NODE_NEIGHBOR]", "match[Type.DIRECTED_EDGE]", "match[Type.NODE_SOURCE]", "match[Type.NODE_TARGET]", "match[Type.CHILD]", "match[Type.PARENT]", "match[Type.DESCENDANT]", "match[Type.ANCESTOR]", "match[Type.COMPOUND_SPLIT]", "match[Type.TRUE]"] },
  { module: "selector/state.mjs", why: "These states no selector of ours names.", names: [":unselected", ":selectable", ":unselectable", ":locked", ":unlocked", ":transparent", ":grabbed", ":free", ":removed", ":inside", ":grabbable", ":ungrabbable", ":animated", ":unanimated", ":childless", ":child", ":orphan", ":nonorphan", ":simple", ":inactive", ":backgrounding", ":nonbackgrounding"].map((state) => `selector:"${state}"`) },
];

/** @type {readonly LeftOut[]} */
const RENDERER = [
  { module: "extensions/renderer/base/redraw.mjs", why: "Nobody asks.", names: ["timeToRender"] },
];

export const LEFT_OUT = [...API, ...COLLECTION, ...STYLE, ...RENDERER];
