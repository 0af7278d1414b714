/**
 * Runs a slow layout in a worker that is made from text, and ends the worker when the result is no longer needed. Where
 * no worker can be made (a page's rules may forbid it), the job runner runs the same job.
 */
import type { JobRunner } from "../../../app/job-runner";
import type { Box, Layout, Measure, SceneInput } from "../../../core/graph/graph";
import { runLayout, type Answer, type LayoutRequest } from "./layout-request";

export interface LayoutJob {
  /** Null where it was cancelled. */
  readonly boxes: Promise<ReadonlyMap<string, Box> | null>;
  cancel(): void;
}

/** What is needed of a worker. */
export interface WorkerHandle {
  postMessage(request: LayoutRequest): void;
  terminate(): void;
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: { preventDefault(): void }) => void) | null;
}

export interface LayoutRunner {
  /** Null, or an exception, where no worker can be made. */
  readonly createWorker: () => WorkerHandle | null;
  readonly jobs: JobRunner;
}

/** Makes the request in steps, and runs it. `onProgress` gets 0 to 1. */
export function layoutJob(request: Generator<void, LayoutRequest>, onProgress: (done: number) => void, runner: LayoutRunner): LayoutJob {
  let job: LayoutJob | null = null;
  let wanted = true;
  const boxes = runner.jobs.run(whileWanted(request, () => undefined, () => wanted)).then((made) => {
    if (made === null || !wanted) return null;
    job = runJob(made, onProgress, runner);
    return job.boxes;
  });
  return { boxes, cancel: () => {
    wanted = false;
    job?.cancel();
  } };
}

function runJob(request: LayoutRequest, onProgress: (done: number) => void, { createWorker, jobs }: LayoutRunner): LayoutJob {
  let over = false;
  let handle: WorkerHandle | null = null;
  let cancel = (): void => undefined;
  const boxes = new Promise<ReadonlyMap<string, Box> | null>((resolve, reject) => {
    const end = (found: ReadonlyMap<string, Box> | null): void => {
      over = true;
      handle?.terminate();
      resolve(found);
    };
    const runHere = (): void => {
      handle?.terminate();
      handle = null;
      jobs.run(whileWanted(runLayout(request), onProgress, () => !over)).then(end, reject);
    };
    cancel = () => { if (!over) end(null); };
    handle = runInWorker(createWorker);
    if (handle === null) return runHere();
    handle.onmessage = ({ data }) => {
      if (over) return;
      if ("boxes" in data) end(data.boxes);
      else onProgress(data.done);
    };
    handle.onerror = (event) => {
      event.preventDefault();
      if (!over) runHere();
    };
    handle.postMessage(request);
  });
  return { boxes, cancel: () => { cancel(); } };
}

function runInWorker(createWorker: LayoutRunner["createWorker"]): WorkerHandle | null {
  try {
    return createWorker();
  } catch {
    return null;
  }
}

/** The same job with its progress reported. Null from the step on at which it is no longer wanted. */
function* whileWanted<Y, T>(steps: Generator<Y, T>, onProgress: (done: Y) => void, wanted: () => boolean): Generator<void, T | null> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    yield;
    if (!wanted()) return null;
    onProgress(step.value);
  }
}

/** What was placed, once all is found that its drawing needs: that would hold the window when the view is fitted and the first frame is drawn. */
export function* preparedJob<T extends Pick<SceneInput, "graph" | "boxes"> & { readonly layout: Layout }>(placed: T, relations: SceneInput["relations"], measure: Measure): Generator<unknown, T> {
  yield* placed.layout.prepareJob?.({ graph: placed.graph, boxes: placed.boxes, focus: null, relations }, measure) ?? [];
  return placed;
}

/** A worker that runs a text. Its address must stay valid as long as the worker lives. */
export function workerOf(source: string): WorkerHandle {
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(address);
  const handle: WorkerHandle = {
    postMessage: (request) => { worker.postMessage(request); },
    terminate: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
    onmessage: null,
    onerror: null,
  };
  worker.onmessage = (event: MessageEvent<Answer>) => handle.onmessage?.(event);
  worker.onerror = (event) => handle.onerror?.(event);
  return handle;
}
