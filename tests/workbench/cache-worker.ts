/** Reads metadata beside the page's thread: a large vault must not hold the window while it opens. */
import { readCache } from "./cache";

export interface Asked {
  readonly id: number;
  readonly text: string;
}

const port = self as unknown as { onmessage: ((event: MessageEvent<Asked>) => void) | null; postMessage(answer: unknown): void };

port.onmessage = ({ data: { id, text } }) => { port.postMessage({ id, cache: readCache(text) }); };
