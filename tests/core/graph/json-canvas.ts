/** The rules of JSON Canvas 1.0 (jsoncanvas.org/spec/1.0), written a second time: the faults of a file, in words. */
export interface CanvasNode {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color?: string;
  readonly text?: string;
  readonly label?: string;
}

export interface CanvasEdge {
  readonly id: string;
  readonly fromNode: string;
  readonly toNode: string;
  readonly fromSide?: string;
  readonly toSide?: string;
  readonly toEnd?: string;
  readonly label?: string;
}

export interface Canvas {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
}

export const canvasOf = (text: string): Canvas => JSON.parse(text) as Canvas;

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === "string";
const isInteger: Check = (value) => Number.isInteger(value);
const isSize: Check = (value) => typeof value === "number" && Number.isInteger(value) && value > 0;
const oneOf = (...allowed: readonly string[]): Check => (value) => typeof value === "string" && allowed.includes(value);
const isColor: Check = (value) => typeof value === "string" && /^(?:[1-6]|#[0-9a-f]{6})$/i.test(value);
const optional = (check: Check): Check => (value) => value === undefined || check(value);

const GENERIC = { id: isText, type: oneOf("text", "file", "link", "group"), x: isInteger, y: isInteger, width: isSize, height: isSize, color: optional(isColor) };

const BY_TYPE: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  text: { text: isText },
  file: { file: isText, subpath: optional((value) => typeof value === "string" && value.startsWith("#")) },
  link: { url: isText },
  group: { label: optional(isText), background: optional(isText), backgroundStyle: optional(oneOf("cover", "ratio", "repeat")) },
};

const SIDE = optional(oneOf("top", "right", "bottom", "left"));
const END = optional(oneOf("none", "arrow"));
const EDGE = { id: isText, fromNode: isText, fromSide: SIDE, fromEnd: END, toNode: isText, toSide: SIDE, toEnd: END, color: optional(isColor), label: optional(isText) };

export function canvasFaults(text: string): string[] {
  const value = JSON.parse(text) as Record<string, unknown>;
  const { nodes = [], edges = [], ...others } = value;
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return ["nodes and edges are no lists"];
  const known = nodes as readonly Record<string, unknown>[];
  const ids = known.map(({ id }) => id);
  const all = [...known, ...edges as readonly Record<string, unknown>[]].map(({ id }) => id);
  return [
    ...Object.keys(others).map((key) => `there is no place for ${key}`),
    ...known.flatMap((node) => faultsIn(node, { ...GENERIC, ...BY_TYPE[String(node["type"])] })),
    ...(edges as readonly Record<string, unknown>[]).flatMap((edge) => [
      ...faultsIn(edge, EDGE),
      ...[edge["fromNode"], edge["toNode"]].filter((end) => !ids.includes(end)).map((end) => `${String(edge["id"])} ends at ${String(end)}, which is not there`),
    ]),
    ...all.filter((id, at) => all.indexOf(id) !== at).map((id) => `${String(id)} stands twice`),
    ...all.filter((id) => !/^[0-9a-f]{16}$/.test(String(id))).map((id) => `${String(id)} is not sixteen hexadecimal digits`),
  ];
}

function faultsIn(item: Readonly<Record<string, unknown>>, rules: Readonly<Record<string, Check>>): string[] {
  return [
    ...Object.entries(rules).filter(([key, check]) => !check(item[key])).map(([key]) => `${key} of ${String(item["id"])} is ${JSON.stringify(item[key])}`),
    ...Object.keys(item).filter((key) => !(key in rules)).map((key) => `${String(item["id"])} has ${key}`),
  ];
}
