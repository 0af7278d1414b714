/** In place of cytoscape's list of shapes: the path of a node, for the shapes that are left. */
export default {
  nodeShapeImpl(name, context, x, y, width, height, points, corners) {
    if (name === "ellipse") this.drawEllipsePath(context, x, y, width, height);
    else if (name === "polygon") this.drawPolygonPath(context, x, y, width, height, points);
    else this.drawRoundRectanglePath(context, x, y, width, height, corners);
  },
};
