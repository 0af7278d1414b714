/** Lucide's icons by name, drawn when asked for; and those that a plugin adds. */
type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

let shapes: Readonly<Record<string, readonly Shape[]>> = {};
const added = new Map<string, string>();

export async function loadIcons(): Promise<void> {
  shapes = await (await fetch("icons.json")).json() as typeof shapes;
}

export function addIcon(id: string, svgContent: string): void {
  added.set(id, svgContent);
}

export function removeIcon(id: string): void {
  added.delete(id);
}

export function getIconIds(): string[] {
  return [...added.keys(), ...Object.keys(shapes).map((name) => `lucide-${name}`)];
}

export function getIcon(id: string): SVGSVGElement | null {
  const own = added.get(id);
  if (own !== undefined) return ownIcon(id, own);
  const name = id.replace(/^lucide-/, "");
  const parts = shapes[name];
  if (!parts) return null;
  const svg = createSvg("svg", { cls: ["svg-icon", `lucide-${name}`], attr: FRAME });
  for (const [tag, attributes] of parts) svg.appendChild(createSvg(tag as keyof SVGElementTagNameMap, { attr: { ...attributes } }));
  return svg;
}

export function setIcon(parent: HTMLElement, id: string): void {
  parent.empty();
  const icon = getIcon(id);
  if (icon) parent.appendChild(icon);
}

const FRAME = {
  xmlns: "http://www.w3.org/2000/svg", width: 24, height: 24, viewBox: "0 0 24 24", fill: "none",
  stroke: "currentColor", "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true",
};

/** The app gives an added icon a box of 100 by 100. */
function ownIcon(id: string, content: string): SVGSVGElement | null {
  const parsed = new DOMParser().parseFromString(`<svg xmlns="${FRAME.xmlns}" viewBox="0 0 100 100" class="svg-icon ${id}">${content}</svg>`, "image/svg+xml");
  const svg = document.importNode(parsed.documentElement, true);
  return svg.instanceOf(SVGSVGElement) ? svg : null;
}
