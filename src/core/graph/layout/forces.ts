/**
 * Bodies that pull and push until they come to rest: relations pull, everything pushes, a heading keeps its concepts
 * together. d3-force has the forces (Barnes and Hut's for the pushing); its simulation would look at the clock, so the
 * few lines that add speed to places stand here. Chance is a row of numbers that always begins alike.
 */
import { forceLink, forceManyBody, type Force, type SimulationLinkDatum } from "d3-force";

export interface Body {
  index: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

export interface Pull {
  readonly source: number;
  readonly target: number;
  /** Length at rest, and how hard it is kept. */
  readonly length: number;
  readonly strength: number;
}

/** Some are drawn to the middle of a group, to which they belong themselves; by index. */
export interface Cluster {
  readonly group: readonly number[];
  readonly drawn: readonly number[];
  readonly strength: number;
}

export interface Field {
  readonly pulls: readonly Pull[];
  readonly clusters: readonly Cluster[];
  /** How hard two bodies push each other off, at a distance of one. */
  readonly push: number;
  /** Beyond this nobody pushes: what does not touch need not be counted. */
  readonly reach: number;
  /** Pull to the middle, sideways and up or down. */
  readonly gravity: { readonly x: number; readonly y: number };
}

/** What is left of a body's speed after a turn, as d3 has it. */
const SPEED_KEPT = 0.6;

/** The forces are through when this little is left of their first strength. */
const FINAL_ALPHA = 0.002;

/** Yields after each turn, how far it is from 0 to 1; the bodies are moved in place. */
export function* runSimulation(bodies: Body[], field: Field, turns: number): Generator<number, void> {
  const random = createRandom();
  const forces: Force<Body, SimulationLinkDatum<Body>>[] = [
    forceManyBody<Body>().strength(-field.push).distanceMax(field.reach).theta(0.9),
    linkForce(field.pulls),
    gravityForce(bodies, field.gravity),
    clusterForce(bodies, field.clusters),
  ];
  for (const force of forces) force.initialize?.(bodies, random);
  const decay = Math.exp(Math.log(FINAL_ALPHA) / turns);
  let alpha = 1;
  for (let turn = 1; turn <= turns; turn++) {
    for (const force of forces) force(alpha);
    for (const body of bodies) move(body);
    alpha *= decay;
    yield turn / turns;
  }
}

function move(body: Body): void {
  body.vx *= SPEED_KEPT;
  body.vy *= SPEED_KEPT;
  body.x += body.vx;
  body.y += body.vy;
}

interface Link extends SimulationLinkDatum<Body> {
  readonly length: number;
  readonly stiffness: number;
}

function linkForce(pulls: readonly Pull[]): Force<Body, SimulationLinkDatum<Body>> {
  const links = pulls.map(({ source, target, length, strength }): Link => ({ source, target, length, stiffness: strength }));
  return forceLink<Body, Link>(links).distance(({ length }) => length).strength(({ stiffness: hard }) => hard);
}

/** To the middle of all, which is the origin. */
function gravityForce(bodies: readonly Body[], gravity: Field["gravity"]): Force<Body, SimulationLinkDatum<Body>> {
  return (alpha) => {
    for (const body of bodies) {
      body.vx -= body.x * gravity.x * alpha;
      body.vy -= body.y * gravity.y * alpha;
    }
  };
}

/** To the middle of those that belong together. */
function clusterForce(bodies: readonly Body[], clusters: readonly Cluster[]): Force<Body, SimulationLinkDatum<Body>> {
  return (alpha) => {
    for (const { group, drawn, strength } of clusters) {
      let [x, y] = [0, 0];
      for (const at of group) [x, y] = [x + (bodies[at]?.x ?? 0), y + (bodies[at]?.y ?? 0)];
      for (const at of drawn) {
        const body = bodies[at];
        if (body === undefined) continue;
        body.vx += (x / group.length - body.x) * strength * alpha;
        body.vy += (y / group.length - body.y) * strength * alpha;
      }
    }
  };
}

/** Numbers from 0 to 1 that look like chance: Numerical Recipes' generator, always from the same start. */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
