/** Runs in the worker: layout requests, one after another. Bundled by itself and put into `main.js` as a function's text. */
import { answer, type LayoutRequest } from "./layout-request";

export default function listen(): void {
  addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
    answer(data, (message) => { postMessage(message); });
  });
}
