/** The setting *Read tables*, switched on from where a map says that it helps. */
import { strings } from "../core/base/strings";
import { asksForTables } from "../core/index/empty-map";
import { done } from "./outcomes";
import type { Outcome } from "./services";
import type { AppContext } from "./write-note";

/** With the setting as the remedy, where the outcome says that it helps. */
export async function withTables(context: Pick<AppContext, "settings">, outcome: Promise<Outcome>): Promise<Outcome> {
  const ended = await outcome;
  return asksForTables(ended.sentence) ? { ...ended, remedy: { text: strings.settings.tables.name, run: () => readTables(context) } } : ended;
}

export async function readTables({ settings }: Pick<AppContext, "settings">): Promise<Outcome> {
  await settings.change({ tables: true });
  return done(strings.done.tablesRead, null, async () => {
    await settings.change({ tables: false });
    return done(strings.common.undone);
  });
}
