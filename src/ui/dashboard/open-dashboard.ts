/** Brings the dashboard to the front. Apart from its view: the review leads to it, and it leads to the review. */
import type { App } from "obsidian";
import { openPane } from "../open";

export const DASHBOARD = "moc-study-dashboard";

export async function openDashboard(app: App): Promise<void> {
  await openPane(app, DASHBOARD);
}
