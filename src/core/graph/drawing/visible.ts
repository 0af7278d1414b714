/** What can be seen of a drawing: the part in the pane, near enough to be read. */
import type { Box, SceneInput } from "../graph";
import { FAR } from "../style";

const FAR_BRANCH = 0.42;

export function isFar({ zoom = 1 }: Pick<SceneInput, "zoom">): boolean {
  return zoom < FAR;
}

/** A mind map has its names in columns, with air around each: they are read a little longer, and say more than its branches alone. */
export function isFarBranch({ zoom = 1 }: Pick<SceneInput, "zoom">): boolean {
  return zoom < FAR_BRANCH;
}

export function isInView({ view }: Pick<SceneInput, "view">, box: Box | undefined): box is Box {
  if (box === undefined || view === undefined) return box !== undefined;
  return Math.abs(box.x - view.x) * 2 <= box.width + view.width && Math.abs(box.y - view.y) * 2 <= box.height + view.height;
}
