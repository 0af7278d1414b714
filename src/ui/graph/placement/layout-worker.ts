/** What runs in the worker: one order, carried out. Bundled by itself and put into `main.js` as text. */
import { answer, type LayoutRequest } from "./layout-request";

addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  answer(data, (message) => { postMessage(message); });
});
