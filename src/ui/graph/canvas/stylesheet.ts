/**
 * What cytoscape must know of its nodes: where the pointer meets them, and which lies above which. It draws nothing
 * (`painter` does), so that pane and pictures look the same.
 */
import type { StylesheetJson } from "cytoscape";

export const STYLESHEET: StylesheetJson = [
  { selector: "node", style: { width: "data(width)", height: "data(height)", shape: "rectangle", "z-index-compare": "manual", "z-index": 3 } },
  { selector: "node.frame", style: { events: "no", "z-index": 0 } },
  { selector: "node.caption", style: { "z-index": 1 } },
  { selector: ".hidden", style: { display: "none" } },
];
