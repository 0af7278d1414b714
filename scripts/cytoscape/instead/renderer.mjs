/**
 * A renderer that draws nothing, in place of cytoscape's on a canvas: `src/ui/graph/canvas/painter` draws. It has what
 * the base renderer expects, which hears the pointer, and an element that the pointer meets.
 */
export default function CanvasRenderer(options) {
  const surface = this.cy.window().document.createElement("div");
  surface.className = "moc-study-surface";
  options.cy.container().appendChild(surface);
  this.data = { canvasContainer: surface };
}

Object.assign(CanvasRenderer.prototype, { redrawHint() {}, matchCanvasSize() {}, render() {}, getPixelRatio() { return 1; } });
