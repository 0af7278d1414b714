/**
 * A simulation of bodies: relations pull, all bodies push each other, and a heading keeps its concepts together.
 * d3-force gives the forces (Barnes and Hut 1986 for pushing). Its own simulation would read the clock, so the few
 * lines that move bodies are here. Random numbers come from a generator with a fixed seed.
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
  /** Length at rest, and how strongly it is kept. */
  readonly length: number;
  readonly strength: number;
}

/** Bodies that are pulled to the centre of a group, by index. `drawn` are members of `group`. */
export interface Cluster {
  readonly group: readonly number[];
  readonly drawn: readonly number[];
  readonly strength: number;
}

export interface Field {
  readonly pulls: readonly Pull[];
  readonly clusters: readonly Cluster[];
  /** How strongly two bodies push each other at a distance of one. */
  readonly push: number;
  /** Bodies further apart do not push each other, so that the work stays small. */
  readonly reach: number;
  /** Pull to the centre, horizontal and vertical. */
  readonly gravity: { readonly x: number; readonly y: number };
}

/** The share of its velocity that a body keeps in a step; d3's default. */
const SPEED_KEPT = 0.6;

/** The simulation ends when alpha has fallen from 1 to this. */
const FINAL_ALPHA = 0.002;

/** Yields its progress after each step, from 0 to 1. Moves the bodies in place. */
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

/** Pull to the centre of all bodies, which is the origin. */
function gravityForce(bodies: readonly Body[], gravity: Field["gravity"]): Force<Body, SimulationLinkDatum<Body>> {
  return (alpha) => {
    for (const body of bodies) {
      body.vx -= body.x * gravity.x * alpha;
      body.vy -= body.y * gravity.y * alpha;
    }
  };
}

/** Pull to the centre of each cluster. */
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

/** Numbers from 0 to 1: the linear congruential generator of Numerical Recipes, from a fixed seed. */
export function createRandom(seed = 0): () => number {
  let state = seed + 1;
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
