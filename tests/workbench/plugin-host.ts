/** What the host keeps of plugins: buttons, commands, settings tabs, handlers. */
import type * as obs from "obsidian";

export interface CliEntry {
  readonly description: string;
  readonly flags: obs.CliFlags | null;
  readonly handler: obs.CliHandler;
}

export interface PluginHost {
  readonly ribbonEl: HTMLElement;
  readonly statusBarEl: HTMLElement;
  readonly extensions: Map<string, string>;
  readonly protocolHandlers: Map<string, obs.ObsidianProtocolHandler>;
  readonly cliHandlers: Map<string, CliEntry>;
  addCommand(command: obs.Command): void;
  removeCommand(id: string): void;
  addSettingTab(tab: obs.PluginSettingTab): void;
  removeSettingTab(tab: obs.PluginSettingTab): void;
}
