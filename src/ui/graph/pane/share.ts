/** Shares a graph: as a file in the study folder, or as the text of a code block in the clipboard. */
import type { App } from "obsidian";
import type { Outcome, Services } from "../../../app/services";
import type { PictureExporter, PictureRequest } from "../../../core/graph/picture";
import { SVG } from "../../../core/graph/to-svg";
import { PICTURE_EXPORTERS, RELATIONS } from "../../../core/registry";
import { announce } from "../../announce";
import { copyText } from "../../clipboard";
import type { Theme } from "../canvas/theme";
import { pngSize } from "../canvas/view-box";

/** What the pane gives for export; null if it shows no picture. */
export interface ExportSnapshot {
  readonly picture: Omit<PictureRequest, "index" | "relations" | "palette"> | null;
  /** For the file: the map, and the heading that is shown. */
  readonly name: string;
  readonly theme: Theme;
}

export interface ShareAction {
  readonly id: string;
  /** As in the palette and the menu. */
  readonly name: string;
  readonly icon: string;
  run(app: App, services: Services, shared: ExportSnapshot): Promise<void>;
}

export const SHARE_ACTIONS: readonly ShareAction[] = [
  ...PICTURE_EXPORTERS.map((exporter): ShareAction => ({
    id: exporter.id,
    name: exporter.codeBlock === undefined ? `Save graph as ${exporter.name}` : `Copy graph as ${exporter.name}`,
    icon: exporter.codeBlock === undefined ? "download" : "copy",
    run: (app, services, shared) => draw(exporter, app, services, shared),
  })),
  { id: "png", name: "Save graph as PNG", icon: "image", run: (app, services, shared) => savePng(app, services, shared, shared.theme.background) },
  { id: "png-clear", name: "Save graph as PNG without background", icon: "image", run: (app, services, shared) => savePng(app, services, shared, null) },
];

/** Nothing happens where no graph is open. */
export async function runShare(action: ShareAction, app: App, services: Services, graph: { exportSnapshot(): ExportSnapshot | null }): Promise<void> {
  const shared = graph.exportSnapshot();
  if (shared !== null) await action.run(app, services, shared);
}

const TOO_LARGE: Outcome = { ok: false, sentence: "This device cannot make so large a picture. Show one section, or save the graph as SVG.", path: null, undo: null };
const NOTHING: Outcome = { ok: false, sentence: "There is no graph to be seen. Show it as a graph first.", path: null, undo: null };

async function draw(exporter: PictureExporter, app: App, services: Services, { picture, name, theme }: ExportSnapshot): Promise<void> {
  if (picture === null) {
    announce(app, NOTHING);
    return;
  }
  const { text, warning } = exporter.draw({ ...picture, index: services.liveIndex.current(), relations: RELATIONS, palette: theme });
  if (exporter.codeBlock === undefined) announce(app, await services.study.savePicture(name, exporter.extension, text));
  else await copyText(app, `\`\`\`${exporter.codeBlock}\n${text.trimEnd()}\n\`\`\`\n`, `Copied. Paste it into a note to see “${picture.title}” there.`);
  if (warning !== null) announce(app, { ok: false, sentence: warning, path: null, undo: null });
}

/** The SVG file as pixels: `ground` is its background, or null for none. */
async function savePng(app: App, services: Services, { picture, name, theme }: ExportSnapshot, ground: string | null): Promise<void> {
  if (picture === null) {
    announce(app, NOTHING);
    return;
  }
  const { text } = SVG.draw({ ...picture, index: services.liveIndex.current(), relations: RELATIONS, palette: { ...theme, background: ground ?? "none" } });
  const blob = await pixelsOf(text);
  announce(app, blob === null ? TOO_LARGE : await services.study.savePicture(name, "png", await blob.arrayBuffer()));
}

/** Twice as large as at zoom 1, or as large as can be. Null where the device makes none. */
async function pixelsOf(svg: string): Promise<Blob | null> {
  const image = createEl("img", { attr: { src: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}` } });
  await image.decode();
  const canvas = createEl("canvas", { attr: pngSize(image.width, image.height) });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => { canvas.toBlob(resolve, "image/png"); });
}
