/** Shown wherever there are no maps yet. */
export const NO_MAPS = "No maps yet. A map is a note with “map of content” or “MOC” in its name, whose bullets read “- **Term** — definition”. The settings can name other notes as maps.";
