/** The server of a file of browser tests. */
import { rmSync } from "node:fs";
import { startWorkbench, type Workbench } from "../../scripts/workbench-server";
import { test } from "./test";

export interface Served {
  /** A folder, or what makes one: that is removed when all tests of the file are over. */
  readonly vault: string | (() => string);
  /** Another plugin than ours, by its folder. */
  readonly plugin?: string;
}

/** One server for all tests of a file, since it takes longer to start than a test takes; each test has a fresh copy of the vault. */
export function onServer({ vault, plugin }: Served): () => Workbench {
  let open: Workbench | null = null;
  let original = "";
  const bench = (): Workbench => {
    if (open === null) throw new Error("The workbench is not open.");
    return open;
  };
  test.beforeAll(async () => {
    original = typeof vault === "string" ? vault : vault();
    open = await startWorkbench({ vault: original, copy: true, ...(plugin === undefined ? {} : { plugin }) });
  });
  test.beforeEach(() => bench().change(original));
  test.afterAll(async () => {
    await open?.close();
    if (typeof vault !== "string") rmSync(original, { recursive: true, force: true });
  });
  return bench;
}
