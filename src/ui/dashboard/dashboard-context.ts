/** What the parts of the dashboard need besides the numbers. */
import type { App } from "obsidian";
import type { Services } from "../../app/services";

export interface DashboardContext {
  readonly app: App;
  readonly services: Services;
  /** `YYYY-MM-DD`, or empty. */
  readonly target: string;
  readonly isOpen: (map: string) => boolean;
  readonly toggle: (map: string, open: boolean) => void;
  readonly aim: (target: string) => void;
}
