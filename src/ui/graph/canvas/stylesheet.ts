/**
 * The style of the graph: neutral frames and pills, a state's colour only in its mark and border, faint relations until
 * a concept is hovered. State and focus are classes, so that a change restyles only what it touches.
 */
import type { StylesheetJson } from "cytoscape";
import { STATES } from "../../../core/concept/concept";
import { pillLook } from "../../../core/graph/pill-look";
import { markColor, markSvg } from "../../../core/graph/state-mark";
import { BRANCH, FRAME, PILL, ROAD, TEXT } from "../../../core/graph/style";
import type { Theme } from "./theme";

/**
 * A transparent pixel. With a background image, cytoscape keeps large boxes as pictures between frames instead of
 * drawing them again.
 */
const CLEAR_PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

/** Pixels. Smaller letters cannot be read, and each of thousands costs time. */
const LEGIBLE = 4;

/** `large`: in a graph of this size, unreadable labels are not drawn. */
export function stylesheetOf(theme: Theme, large: boolean): StylesheetJson {
  return [
    ...large ? [{ selector: "node", style: { "min-zoomed-font-size": LEGIBLE } }] : [],
    { selector: "node", style: { "font-family": theme.font, width: "data(width)", height: "data(height)", label: "data(label)", color: theme.text,
      "text-valign": "center", "text-halign": "center", "text-margin-x": "data(textX)", "z-index-compare": "manual", "overlay-opacity": 0 } },
    ...frames(theme),
    { selector: "node.concept", style: { shape: "round-rectangle", "corner-radius": String(PILL.radius), "background-color": theme.pill, "border-width": 1, "border-color": theme.frameBorder,
      "font-size": TEXT.concept.size, "font-weight": TEXT.concept.weight, "z-index": 3 } },
    { selector: "node.concept.wordless", style: { "text-opacity": 0 } },
    ...hues(theme),
    ...[...STATES, null].map((state) => ({ selector: `node.${state ?? "note"}`, style: pillStyle({ state }, theme) })),
    ...path(theme),
    ...tree(theme),
    ...relations(theme),
    { selector: "node.near", style: { "border-width": 1.5, "border-color": theme.accent, "border-opacity": 0.7 } },
    { selector: "node.chosen", style: { "border-width": 2.5, "border-color": theme.accent, "border-opacity": 1 } },
    { selector: "node.picked", style: { "border-width": 2.5, "border-color": theme.accent, "border-opacity": 1, "background-color": theme.innerFrame } },
    { selector: "node.faded", style: { opacity: 0.3 } },
    { selector: ".hidden", style: { display: "none" } },
  ];
}

/** Captions stand above all relations, on the colour of their frame, so that they hide a line that passes. */
function frames(theme: Theme): StylesheetJson {
  const box = { shape: "round-rectangle", "background-image": CLEAR_PIXEL, "background-image-opacity": 0, "border-width": 1, "border-color": theme.frameBorder, events: "no" } as const;
  return [
    { selector: "node.frame", style: { ...box, "background-color": theme.frame, "corner-radius": String(FRAME.section.radius), "z-index": 0 } },
    { selector: "node.frame.subsection", style: { "corner-radius": String(FRAME.subsection.radius), "z-index": 1 } },
    { selector: "node.caption", style: { shape: "rectangle", "background-color": theme.frame, "border-width": 0, events: "no", "z-index": 5 } },
    { selector: "node.caption.far", style: { "background-opacity": 0.8, "z-index": 6, "text-wrap": "wrap", "line-height": 1.2 } },
    { selector: "node.inner", style: { "background-color": theme.innerFrame } },
    { selector: "node.caption, node.frame.folded", style: { events: "yes" } },
    { selector: "node.frame.folded", style: { ...BAR, "background-color": theme.pill, "z-index": 3 } },
    { selector: "node.caption.folded", style: { "background-opacity": 0, events: "no", "z-index": 5 } },
    ...headingTexts(theme),
    { selector: "node.caption", style: { "font-size": "data(size)" } },
  ];
}

function headingTexts(theme: Theme): StylesheetJson {
  return (["map", "section", "subsection"] as const).map((kind) => ({
    selector: `node.${kind}`, style: { "font-size": TEXT[kind].size, "font-weight": TEXT[kind].weight, color: theme.text },
  }));
}

/** The state bar of a folded heading, drawn at the node's own size. */
const BAR = { "background-image": "data(bar)", "background-image-opacity": 1, "background-width": "100%", "background-height": "100%" } as const;

/** The headings of a mind map, and its lines with right angles half-way. */
function tree(theme: Theme): StylesheetJson {
  return [
    { selector: "node.heading", style: { shape: "round-rectangle", "corner-radius": String(BRANCH.radius), "background-color": theme.frame, "border-width": 1, "border-color": theme.frameBorder, "z-index": 3 } },
    { selector: "node.heading.subsection", style: { "background-color": theme.innerFrame } },
    { selector: "node.heading.folded", style: BAR },
    { selector: "node.heading.map", style: { "border-width": 2, "border-color": theme.accent } },
  ];
}

function relations(theme: Theme): StylesheetJson {
  return [
    { selector: "edge", style: { width: 1, "line-color": theme.relation, "line-opacity": 0.22, "curve-style": "straight", "z-index-compare": "manual", "z-index": 2, events: "no", "overlay-opacity": 0 } },
    { selector: "edge.bowed", style: { "curve-style": "unbundled-bezier", "control-point-distances": "data(bow)", "control-point-weights": [0.5] } },
    { selector: "edge.plain", style: { "line-opacity": 0.8, width: 1.5 } },
    { selector: "edge.line-dashed", style: { "line-style": "dashed" } },
    { selector: "edge.line-dotted", style: { "line-style": "dotted" } },
    { selector: "edge.line-thick", style: { width: 2 } },
    { selector: "edge.heavy", style: { width: "data(width)", "line-cap": "round" } },
    { selector: "edge.silent", style: { "line-opacity": 0 } },
    { selector: "edge.branch", style: { "curve-style": "taxi", "taxi-direction": "horizontal", "taxi-turn": "50%", "line-color": theme.frameBorder, "line-opacity": 1, width: 1.5, "z-index": 1 } },
    { selector: "edge.faded", style: { "line-opacity": 0.05 } },
    { selector: "edge.lit", style: { width: 1.75, "line-color": theme.accent, "line-opacity": 0.9, "target-arrow-shape": "triangle", "target-arrow-color": theme.accent, "arrow-scale": 0.8, "z-index": 4 } },
    { selector: "edge.heavy.lit", style: { width: "data(width)", label: "data(weight)", color: theme.text, "font-family": theme.font, "font-size": TEXT.subsection.size, "text-background-color": theme.frame, "text-background-opacity": 0.9, "text-background-padding": "2px", "target-arrow-shape": "none" } },
    { selector: "edge.mutual.lit, edge.short.lit", style: { "target-arrow-shape": "none" } },
  ];
}

/** The tints of subsections: of frames and headings, and of the borders of what stands in them. */
function hues(theme: Theme): StylesheetJson {
  return theme.tints.flatMap(({ fill, edge, ink }, hue) => [
    { selector: `.hue-${hue}`, style: { "border-color": edge } },
    { selector: `node.frame.hue-${hue}, node.heading.hue-${hue}, node.caption.hue-${hue}`, style: { "background-color": fill, color: ink } },
  ]);
}

/** What a concept looks like on the learning path, and headings, which are drawn below the nodes there. */
function path(theme: Theme): StylesheetJson {
  return [
    { selector: "node.road", style: { "corner-radius": String(PILL.height / 2) } },
    ...(["waiting", "next", "here"] as const).map((step) => ({ selector: `node.new.${step}`, style: pillStyle({ state: "new", step }, theme) })),
    { selector: "node.column", style: { "corner-radius": String(ROAD.column.radius), "background-image": CLEAR_PIXEL } },
    // A folded stretch has no bar; cytoscape would warn of a picture that is looked for in its data.
    { selector: "node.bare", style: { "background-opacity": 0, "background-image": CLEAR_PIXEL, "background-image-opacity": 0, "border-width": 0 } },
  ];
}

/** The mark at the left of a pill tells the state; fill and border tell the place on the learning path. */
function pillStyle(node: Parameters<typeof pillLook>[0], theme: Theme): Record<string, unknown> {
  const { fill, border, width, dash, text, mark } = pillLook(node, theme);
  const image = markImage(markSvg(mark, MARK / 2, MARK / 2, PILL.markSize, node.step === "here" ? text : markColor(mark, theme), fill));
  return { ...image, color: text, "border-style": dash ? "dashed" : "solid", ...width === 1 && node.step !== "here" ? {} : { "background-color": fill, "border-color": border, "border-width": width } };
}

const MARK = PILL.markSize + 2;

function markImage(mark: string): Record<string, unknown> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${MARK * 2}" height="${MARK * 2}" viewBox="0 0 ${MARK} ${MARK}">${mark}</svg>`;
  return {
    "background-image": `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`,
    "background-width": `${MARK}px`, "background-height": `${MARK}px`,
    "background-position-x": `${PILL.markX - MARK / 2}px`, "background-position-y": "50%",
  };
}
