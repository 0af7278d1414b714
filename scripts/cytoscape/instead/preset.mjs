/** In place of cytoscape's layouts: a graph begins empty, and places are given with its nodes. */
function Preset() {}

Preset.prototype.run = function () {
  for (const type of ["layoutready", "layoutstop"]) this.emit({ type, layout: this });
  return this;
};

export default [{ name: "preset", impl: Preset }];
