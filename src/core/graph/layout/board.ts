/**
 * Board: each heading is a frame with its concepts as pills, in the author's order. Frames stand in rows in reading
 * order, and fill the pane's width, so that names show in their own size. A narrow pane has one column; all maps are
 * tiles.
 */
import { strings } from "../../base/strings";
import { boardScene } from "../drawing/board-scene";
import { frameLines } from "../drawing/frame-lines";
import { tileLines, tilesScene } from "../drawing/tiles-scene";
import { isFar } from "../drawing/visible";
import type { Layout } from "../graph";
import { placeBoard } from "./board-places";
import { hasTiles } from "./tiles";

export const board: Layout = {
  id: "board",
  get name() { return strings.layouts.board; },
  icon: "layout-dashboard",
  hint: "each subsection is a frame with its concepts in your order",
  headings: "frames",
  arrange: placeBoard,
  prepareJob: frameLines.prepareJob,
  pointingJob: (seen, measure) => (hasTiles(seen.graph) ? tileLines : frameLines).networkJob(seen, measure),
  isHeadingsAlone: (graph, zoom) => !hasTiles(graph) && isFar({ zoom }),
  scene: (seen, palette, measure) => (hasTiles(seen.graph) ? tilesScene : boardScene)(seen, palette, measure),
};
