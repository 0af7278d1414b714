/** Runs in the worker: one layout request. Bundled by itself and put into `main.js` as text. */
import { answer, type LayoutRequest } from "./layout-request";

addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  answer(data, (message) => { postMessage(message); });
});
