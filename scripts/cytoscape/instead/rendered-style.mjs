/** Looks of nodes are worked out before a frame, in place of what cytoscape works out for its own drawing. */
const BRp = {};

BRp.registerCalculationListeners = function () {
  const { cy } = this;
  let dirty = cy.collection();
  const collect = ({ target }) => { dirty.merge(target); };
  this.binder(cy).on("bounds.* dirty.*", collect).on("style.* background.*", collect);
  const update = (willDraw) => {
    if (!willDraw) return;
    dirty.cleanStyle();
    dirty = cy.collection();
  };
  this.flushRenderedStyleQueue = () => { update(true); };
  this.beforeRender(update, this.beforeRenderPriorities.eleCalcs);
};

BRp.recalculateRenderedStyle = function () {};

export default BRp;
