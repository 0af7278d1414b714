/** The palettes of Obsidian's own two themes. */
import * as themes from "../../../src/core/graph/palette";

export const LIGHT = themes.paletteOf(themes.LIGHT);
export const DARK = themes.paletteOf(themes.DARK);
