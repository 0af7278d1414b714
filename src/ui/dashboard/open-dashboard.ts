/** Opens the dashboard. */
import type { App } from "obsidian";
import { openPane } from "../open-pane";

export const DASHBOARD = "moc-study-dashboard";

export async function openDashboard(app: App): Promise<void> {
  await openPane(app, DASHBOARD);
}
