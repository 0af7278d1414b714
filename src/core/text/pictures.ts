/**
 * Pictures, sounds and videos in Markdown, as Obsidian shows them: `![[folder/a.png|200]]`, `![[a.mp3]]`,
 * `![[a.png|what it shows|200x100]]`, `![what it shows|200](folder/a%20b.png)`, `![](https://…)`, also where a link shows
 * them. Not in code.
 */
import { atomsIn } from "./atoms";

export interface Picture {
  readonly from: number;
  readonly to: number;
  /** Path of the file as a link names it, decoded; an address of the web as it is written. */
  readonly link: string;
  readonly alt: string;
  /** In pixels, or null. */
  readonly width: string | null;
}

/** What browsers, and so Anki, show as pictures. */
const ENDING = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i;

/** Sounds and videos that Obsidian and Anki play. */
const PLAYED = /\.(?:3gp|flac|m4a|mkv|mov|mp[34]|og[gv]|opus|wav|webm)$/i;

/** Pages that Obsidian plays or shows as their own. */
const PAGE = /^https?:\/\/(\w+\.)?(youtu\.?be|(twitter|x)\.com)\b/i;

/** Whether the file of a picture is one, or is played. */
export function isMediaPath(path: string): boolean {
  return ENDING.test(path) || PLAYED.test(path);
}

/** Whether a link leads to a sound, a video or a page, which is no picture. */
export function isPlayed(link: string): boolean {
  return PAGE.test(link) || PLAYED.test(link.replace(/[?#][^]*/, ""));
}

export function isOfWeb(link: string): boolean {
  return /^https?:\/\//i.test(link);
}

export function picturesIn(markdown: string): Picture[] {
  if (!markdown.includes("![")) return [];
  return atomsIn(markdown).flatMap(({ from, to }) => {
    const written = markdown.slice(from, to);
    if (written.startsWith("[![")) return picturesIn(written.slice(1)).map((picture) => ({ ...picture, from: from + 1 + picture.from, to: from + 1 + picture.to }));
    const [, target = "", caption = ""] = /^!\[\[([^|]*)\|?([^]*)\]\]$/.exec(written) ?? [];
    const [, text = "", address = "", bracketed = ""] = /^!\[([^]*)\]\((?:<([^<>]*)>|([^\s]*))[^]*\)$/.exec(written) ?? [];
    const place = target === "" ? address || bracketed.replace(/\)$/, "") : "";
    const link = isOfWeb(place) ? place.replace(/\\([!-/:-@[-`{-~])/g, "$1") : (target || decoded(place)).replace(/#[^]*$/, "").trim();
    return isOfWeb(place) || (isMediaPath(link) && !/^[a-z][a-z\d+.-]*:/i.test(link)) ? [{ from, to, link, ...labelOf(target === "" ? text : caption) }] : [];
  });
}

/** The text with something else in the place of its pictures. */
export function withPicturesAs(markdown: string, shown: (picture: Picture) => string): string {
  let text = "";
  let end = 0;
  for (const picture of picturesIn(markdown)) {
    text += markdown.slice(end, picture.from) + shown(picture);
    end = picture.to;
  }
  return text + markdown.slice(end);
}

function labelOf(caption: string): Pick<Picture, "alt" | "width"> {
  const [, alt = "", width] = /^([^]*?)(?:^|\|)(\d{1,5})(?:x\d{1,5})?$/.exec(caption) ?? [];
  return width === undefined ? { alt: caption, width: null } : { alt, width };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
