/** Shares a graph: as a file in the study folder, or as the text of a code block in the clipboard. */
import type { App } from "obsidian";
import type { Outcome, Services } from "../../../app/services";
import type { Palette } from "../../../core/graph/palette";
import type { PictureExporter, PictureRequest } from "../../../core/graph/picture";
import { PICTURE_EXPORTERS, RELATIONS } from "../../../core/registry";
import { announce } from "../../announce";
import { copyText } from "../../clipboard";
import type { Theme } from "../canvas/theme";

/** What the pane gives for export; null if it shows no picture. */
export interface ExportSnapshot {
  readonly picture: Omit<PictureRequest, "index" | "relations" | "palette"> | null;
  /** For the file: the map, and the heading that is shown. */
  readonly name: string;
  readonly theme: Theme;
  /** A PNG, twice as large as on the screen where the device can, with this background or none. Null where it cannot. */
  png(ground: string | null): Promise<Blob | null>;
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
  { id: "png", name: "Save graph as PNG", icon: "image", run: (app, services, shared) => savePng(app, services, shared, shared.theme.ground) },
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
  const { text, warning } = exporter.draw({ ...picture, index: services.liveIndex.current(), relations: RELATIONS, palette: paletteOf(theme) });
  if (exporter.codeBlock === undefined) announce(app, await services.study.savePicture(name, exporter.extension, text));
  else await copyText(app, `\`\`\`${exporter.codeBlock}\n${text.trimEnd()}\n\`\`\`\n`, `Copied. Paste it into a note to see “${picture.title}” there.`);
  if (warning !== null) announce(app, { ok: false, sentence: warning, path: null, undo: null });
}

async function savePng(app: App, services: Services, shared: ExportSnapshot, ground: string | null): Promise<void> {
  if (shared.picture === null) {
    announce(app, NOTHING);
    return;
  }
  const blob = await shared.png(ground);
  announce(app, blob === null ? TOO_LARGE : await services.study.savePicture(shared.name, "png", await blob.arrayBuffer()));
}

function paletteOf({ ground, frame, innerFrame, border, pill, text, quiet, relation, states }: Theme): Palette {
  return { background: ground, frame, innerFrame, frameBorder: border, pill, text, quietText: quiet, relation, states };
}
