/**
 * The looks that something still asks for, in place of cytoscape's 240: it draws nothing, and only needs to know how large
 * a node is, whether it is there, and which lies above which. Nothing that has no size is drawn around a node.
 */
const styfn = {};

const number = { number: true };
const size = { number: true, min: 0 };
const share = { number: true, min: 0, max: 1, unitless: true };
const oneOf = (...enums) => ({ enums });
const bool = oneOf("yes", "no");

styfn.types = {
  // Looks that follow data are told apart by these objects.
  data: { mapping: true, regex: "^data\\s*\\(\\s*([\\w\\.]+)\\s*\\)$" },
  mapData: { mapping: true, regex: "^$." }, layoutData: {}, mapLayoutData: {}, scratch: {}, mapScratch: {}, fn: {},
};

const always = (before, now) => before != now;
const crossesZero = (before, now) => (before == 0) !== (now == 0);

const bounds = { triggersBounds: always };
const order = { triggersZOrder: always };

/** By group: name, type, what it is where nothing is said, and what its changes call for. Other modules know the groups. */
const GROUPS = {
  behavior: [["events", bool, "yes", order]],
  transition: [["transition-property", { propList: true }, "none"], ["transition-duration", { number: true, min: 0, units: "s|ms", implicitUnits: "ms" }, 0], ["transition-delay", { number: true, min: 0, units: "s|ms", implicitUnits: "ms" }, 0], ["transition-timing-function", oneOf("linear", "ease-in-out-cubic"), "linear"]],
  visibility: [
    ["display", oneOf("element", "none"), "element", { ...bounds, ...order, triggersBoundsOfConnectedEdges: always }],
    ["visibility", oneOf("visible", "hidden"), "visible", order], ["opacity", share, 1, { triggersZOrder: crossesZero }],
    ["z-compound-depth", oneOf("bottom", "orphan", "auto", "top"), "auto", order], ["z-index-compare", oneOf("auto", "manual"), "auto", order], ["z-index", number, 0, order],
  ],
  overlay: [["overlay-padding", size, 0], ["overlay-opacity", share, 0]],
  underlay: [["underlay-padding", size, 0], ["underlay-opacity", share, 0]],
  ghost: [["ghost", bool, "no"], ["ghost-offset-x", number, 0], ["ghost-offset-y", number, 0]],
  commonLabel: [["text-valign", oneOf("top", "center", "bottom"), "top"], ["text-halign", oneOf("left", "center", "right"), "center"], ["text-background-padding", size, 0], ["text-border-width", size, 0]],
  labelDimensions: [["text-outline-width", size, 0]],
  mainLabel: [["label", { string: true }, ""], ["text-rotation", oneOf("none"), "none"], ["text-margin-x", number, 0], ["text-margin-y", number, 0]],
  sourceLabel: [],
  targetLabel: [],
  nodeBody: [
    ["height", size, 30, bounds], ["width", size, 30, bounds], ["shape", oneOf("rectangle"), "rectangle", bounds], ["shape-polygon-points", { string: true }, ""],
    ["padding", size, 0, bounds], ["padding-relative-to", oneOf("width"), "width"], ["bounds-expansion", { number: true, min: 0, multiple: true }, 0],
  ],
  nodeBorder: [["border-opacity", share, 1], ["border-width", size, 0], ["border-position", oneOf("center"), "center"]],
  nodeOutline: [["outline-opacity", share, 1], ["outline-width", size, 0], ["outline-offset", size, 0]],
  backgroundImage: [], pie: [], stripe: [], compound: [],
  edgeLine: [["curve-style", oneOf("haystack"), "haystack"]],
  edgeArrow: [],
  core: [],
};

styfn.arrowPrefixes = [];
styfn.aliases = [];
styfn.propertyGroups = Object.fromEntries(Object.entries(GROUPS).map(([groupKey, all]) => [groupKey, all.map(([name, type, , calls]) => ({ name, type, ...calls, groupKey }))]));
styfn.propertyGroupKeys = Object.keys(GROUPS);
styfn.propertyGroupNames = Object.fromEntries(Object.entries(GROUPS).map(([key, all]) => [key, all.map(([name]) => name)]));
styfn.properties = Object.values(styfn.propertyGroups).flat();
styfn.propertyNames = styfn.properties.map(({ name }) => name);
for (const property of [...styfn.properties]) styfn.properties[property.name] = property;

styfn.getDefaultProperty = function (name) {
  return this.getDefaultProperties()[name];
};

styfn.getDefaultProperties = function () {
  return this._private.defaultProperties ??= Object.fromEntries(Object.values(GROUPS).flat().map(([name, , value]) => [name, this.parse(name, value)]));
};

styfn.addDefaultStylesheet = function () {
  this.defaultLength = this.length;
};

export default styfn;
