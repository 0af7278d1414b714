/** Shares a graph: as a file in the study folder, or as the text of a code block in the clipboard. */
import { strings } from "../../../core/base/strings";
import type { App } from "obsidian";
import type { Outcome, Services } from "../../../app/services";
import type { PictureExporter, PictureRequest } from "../../../core/graph/picture";
import type { Palette } from "../../../core/graph/palette";
import { SVG } from "../../../core/graph/to-svg";
import { PICTURE_EXPORTERS, RELATIONS } from "../../../core/registry";
import { announce } from "../../announce";
import { copyText } from "../../clipboard";
import type { Theme } from "../canvas/theme";
import { pngSize } from "../canvas/view-box";

/** What the pane gives for export; null if it shows no picture. */
export interface ExportSnapshot {
  readonly picture: Omit<PictureRequest, "index" | "relations" | "palette" | "isTitled"> | null;
  /** For the file: the map, and the heading that is shown. */
  readonly name: string;
  readonly theme: Theme;
}

export interface ShareAction {
  readonly id: string;
  /** As in the palette and the menu. */
  readonly name: string;
  readonly icon: string;
  run(app: App, services: Services, snapshot: Drawn): Promise<void>;
}

type Drawn = Omit<ExportSnapshot, "picture"> & {
  /** Pictures of two layouts are told apart. */
  readonly file: string;
  readonly picture: NonNullable<ExportSnapshot["picture"]>;
};

export const SHARE_ACTIONS: readonly ShareAction[] = [
  ...PICTURE_EXPORTERS.map((exporter): ShareAction => ({
    id: exporter.id,
    get name() { return exporter.codeBlock === undefined ? strings.graph.save(exporter.name) : strings.graph.copy(exporter.name); },
    icon: exporter.codeBlock === undefined ? "download" : "copy",
    run: (app, services, snapshot) => draw(exporter, app, services, snapshot),
  })),
  { id: "png", get name() { return strings.graph.savePng; }, icon: "image", run: (app, services, snapshot) => savePng(app, services, snapshot, snapshot.theme.background) },
  { id: "png-clear", get name() { return strings.graph.saveClearPng; }, icon: "image", run: (app, services, snapshot) => savePng(app, services, snapshot, null) },
];

/** Nothing happens where no graph is open. */
export async function runShare(action: ShareAction, app: App, services: Services, graph: { exportSnapshot(): ExportSnapshot | null }): Promise<void> {
  const snapshot = graph.exportSnapshot();
  if (snapshot === null) return;
  const { picture } = snapshot;
  if (picture === null) announce(app, refused(strings.graph.noGraph));
  else await action.run(app, services, { ...snapshot, picture, file: `${snapshot.name} – ${picture.layout.name}` });
}

function refused(sentence: string): Outcome {
  return { ok: false, sentence, path: null, undo: null };
}

function requestOf(picture: Drawn["picture"], name: string, palette: Palette, { liveIndex, settings }: Services): PictureRequest {
  const isTitled = settings.current().pictureTitles;
  return { ...picture, title: isTitled ? name : picture.title, index: liveIndex.current(), relations: RELATIONS, palette, isTitled };
}

async function draw(exporter: PictureExporter, app: App, services: Services, { picture, name, file, theme }: Drawn): Promise<void> {
  const { text, warning } = exporter.draw(requestOf(picture, name, theme, services));
  if (exporter.codeBlock === undefined) announce(app, await services.study.savePicture(file, exporter.extension, text));
  else await copyText(app, `\`\`\`${exporter.codeBlock}\n${text.trimEnd()}\n\`\`\`\n`, strings.graph.copied(picture.title));
  if (warning !== null) announce(app, refused(warning));
}

/** The SVG file as pixels: `ground` is its background, or null for none. */
async function savePng(app: App, services: Services, { picture, name, file, theme }: Drawn, ground: string | null): Promise<void> {
  const { text } = SVG.draw(requestOf(picture, name, { ...theme, background: ground ?? "none" }, services));
  const blob = await pixelsOf(text);
  announce(app, blob === null ? refused(strings.graph.tooLarge) : await services.study.savePicture(file, "png", await blob.arrayBuffer()));
}

/** Twice as large as at zoom 1, or as large as can be. Null where the device makes none. */
async function pixelsOf(svg: string): Promise<Blob | null> {
  const image = createEl("img", { attr: { src: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}` } });
  await image.decode();
  const canvas = createEl("canvas", { attr: pngSize(image.width, image.height) });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => { canvas.toBlob(resolve, "image/png"); });
}
