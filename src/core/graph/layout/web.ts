/** Web: related concepts stand together, in a cluster a subsection, whatever heading they are under. */
import { strings } from "../../base/strings";
import { runSync } from "../../base/jobs";
import { hasHulls, hullExtent } from "../drawing/hulls";
import { isFar } from "../drawing/visible";
import { prepareWebJob, webScene } from "../drawing/web-scene";
import type { Layout } from "../graph";
import { placeWebJob } from "./web-places";

export const web: Layout = {
  id: "web",
  get name() { return strings.layouts.web; },
  icon: "waypoints",
  hint: "what is related stands together",
  headings: "none",
  arrange: (graph, pane, measure) => runSync(placeWebJob(graph, pane, measure)),
  arrangeJob: placeWebJob,
  scene: webScene,
  prepareJob: prepareWebJob,
  extentOf: hullExtent,
  isHeadingsAlone: (graph, zoom) => isFar({ zoom }) && hasHulls(graph),
};
