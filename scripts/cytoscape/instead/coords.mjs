/** Which nodes the pointer meets, in place of cytoscape's own search, which looks for lines and words as well. Nodes are upright rectangles. */
const BRp = {};

/** Pixels of the screen around a node that belong to it, for a finger and for a mouse. */
const AROUND = { finger: 8, mouse: 2 };

/** Of the screen → of the drawing. */
BRp.projectIntoViewport = function (clientX, clientY) {
  const [left, top, , , scale] = this.findContainerClientCoords();
  const { x, y } = this.cy.pan();
  const zoom = this.cy.zoom();
  return [((clientX - left) / scale - x) / zoom, ((clientY - top) / scale - y) / zoom];
};

/** The container on the screen: left, top, width, height, and by how much the page is scaled. It has neither padding nor border. */
BRp.findContainerClientCoords = function () {
  if (this.containerBB) return this.containerBB;
  const { left, top, width } = this.container.getBoundingClientRect();
  const { clientWidth, clientHeight } = this.container;
  return (this.containerBB = [left, top, clientWidth, clientHeight, clientWidth === 0 ? 1 : width / clientWidth]);
};

BRp.invalidateContainerClientCoordsCache = function () {
  this.containerBB = null;
};

BRp.findNearestElement = function (x, y, onlyInteractive, isTouch) {
  return this.findNearestElements(x, y, onlyInteractive, isTouch)[0];
};

/** The topmost node at a place; none, or one. */
BRp.findNearestElements = function (x, y, onlyInteractive, isTouch) {
  const all = this.getCachedZSortedEles();
  const some = onlyInteractive ? all.interactive : all;
  const around = (isTouch ? AROUND.finger : AROUND.mouse) / this.cy.zoom();
  for (let at = some.length - 1; at >= 0; at--) {
    const node = some[at];
    const place = node.position();
    if (Math.abs(place.x - x) <= node.outerWidth() / 2 + around && Math.abs(place.y - y) <= node.outerHeight() / 2 + around) return [node];
  }
  return [];
};

/** The nodes that lie in a box as a whole. */
BRp.getAllInBox = function (x1, y1, x2, y2) {
  const found = [];
  for (const node of this.getCachedZSortedEles().interactive) {
    const { x, y } = node.position();
    const [width, height] = [node.outerWidth() / 2, node.outerHeight() / 2];
    if (x - width >= Math.min(x1, x2) && x + width <= Math.max(x1, x2) && y - height >= Math.min(y1, y2) && y + height <= Math.max(y1, y2)) found.push(node);
  }
  return found;
};

export default BRp;
