/**
 * How much more work eight times the size is, told by counting and not by time: so a busy machine changes nothing.
 *
 * Counted is what code does with the language's own collections: elements gone through, entries asked for or put in, and
 * for what walks a whole list in one call (`includes`, `filter`, `sort` …) its length. That finds a loop within a loop. It
 * does not find what happens within one regular expression: that is for `npm run bench -- --only hostile`.
 */

/** Eight times, and something for logarithms. With the square of the size it would be 64. */
export const IN_PROPORTION = 12;

/** `prepared` gets all that is not counted out of the way, and gives what is. */
export function growth(size: number, prepared: (size: number) => () => unknown): number {
  return operationsOf(prepared(size)) / operationsOf(prepared(size / 8));
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Methods that walk the list that they belong to; `slice` walks what it gives. */
const WALKING = ["concat", "every", "fill", "filter", "find", "findIndex", "findLast", "flat", "flatMap", "forEach", "includes", "indexOf", "join", "lastIndexOf", "map", "reduce", "reverse", "shift", "some", "sort", "splice", "unshift"];

/** Prototypes, with the methods that are one operation each. */
const SINGLE: readonly (readonly [object, readonly string[]])[] = [
  [Map.prototype, ["delete", "get", "has", "set"]],
  [Set.prototype, ["add", "delete", "has"]],
  [Array.prototype, ["at", "pop", "push"]],
  [String.prototype, ["at", "charAt", "charCodeAt", "codePointAt", "indexOf", "slice", "startsWith"]],
  [RegExp.prototype, ["exec", "test"]],
  ...[[], new Map(), new Set()].map((some): readonly [object, readonly string[]] => [Object.getPrototypeOf(some[Symbol.iterator]()) as object, ["next"]]),
];

/** The work is done at once: nothing else is counted. */
function operationsOf(work: () => unknown): number {
  const stop = startCounting();
  try {
    work();
  } finally {
    stop();
  }
  return stop();
}

/** The same of work that waits for nothing but itself: no timer, no file. */
export async function operationsDuring(work: () => Promise<unknown>): Promise<number> {
  const stop = startCounting();
  try {
    await work();
  } finally {
    stop();
  }
  return stop();
}

/** What it gives ends the counting, and gives the count. */
function startCounting(): () => number {
  let count = 0;
  const restored = [
    ...SINGLE.flatMap(([owner, names]) => names.map((name) => replaced(owner, name, () => { count++; }))),
    ...WALKING.map((name) => replaced(Array.prototype, name, (list) => { count += 1 + lengthOf(list); })),
    replaced(Array.prototype, "slice", (_list, given) => { count += 1 + lengthOf(given); }),
  ];
  return () => {
    for (let restore = restored.pop(); restore !== undefined; restore = restored.pop()) restore();
    return count;
  };
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

/** Puts a method that tells of each call in the place of the language's own; what it gives puts that back. */
function replaced(owner: object, name: string, tell: (self: unknown, given: unknown) => void): () => void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  const method = own?.value as Method;
  const counting: Method = function (...args) {
    const given = Reflect.apply(method, this, args);
    tell(this, given);
    return given;
  };
  Object.defineProperty(owner, name, { ...own, value: counting });
  return () => { Object.defineProperty(owner, name, own ?? {}); };
}
