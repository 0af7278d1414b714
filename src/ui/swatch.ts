/** The tint of a subsection beside its name. */

/** Null: it is neutral. */
export function swatch(parent: HTMLElement, hue: number | null = null): void {
  if (hue !== null) parent.createSpan({ cls: ["moc-study-swatch", `is-hue-${hue}`] });
}
