/**
 * What `require("obsidian")` gives the plugin. Whatever is asked for and not here fails at once, with its name: a
 * silent `undefined` would fail later, somewhere else.
 */
import { App } from "./app";
import {
  AbstractTextComponent, BaseComponent, ButtonComponent, ColorComponent, DisplayValueComponent, DropdownComponent, ExtraButtonComponent, ProgressBarComponent,
  SearchComponent, SliderComponent, TextAreaComponent, TextComponent, ToggleComponent, ValueComponent,
} from "./controls";
import { Editor } from "./editor";
import { editorEditorField, editorInfoField } from "./editor-state";
import { EditorSuggest } from "./editor-suggest";
import { Component, Events } from "./events";
import { FileManager } from "./file-manager";
import { TAbstractFile, TFile, TFolder } from "./files";
import * as frontmatter from "./frontmatter";
import * as icons from "./icons";
import { Keymap, Scope } from "./keymap";
import { WorkspaceLeaf } from "./leaf";
import * as links from "./links";
import { editorLivePreviewField } from "./live-preview";
import { MarkdownPreviewRenderer, MarkdownRenderChild, MarkdownRenderer } from "./markdown";
import { MarkdownView } from "./markdown-view";
import { Menu, MenuItem } from "./menu";
import { MetadataCache } from "./metadata-cache";
import { ConfirmationModal, Modal } from "./modals";
import { Notice } from "./notice";
import { HoverPopover } from "./page-preview";
import { Platform } from "./platform";
import { Plugin } from "./plugin";
import { AbstractInputSuggest, PopoverSuggest } from "./popover";
import * as search from "./search";
import { Setting, SettingGroup } from "./setting";
import { PluginSettingTab, SettingPage, SettingTab } from "./settings-tab";
import { FuzzySuggestModal, SuggestModal } from "./suggest-modals";
import { Tasks } from "./tasks";
import { displayTooltip, setTooltip } from "./tooltip";
import { Vault } from "./vault";
import { FileView, ItemView, TextFileView, View } from "./views";
import * as words from "./words";
import { Workspace } from "./workspace";
import { WorkspaceItem } from "./workspace-item";
import { WorkspaceParent, WorkspaceRoot, WorkspaceSidedock, WorkspaceSplit, WorkspaceTabs } from "./workspace-items";

const all: Readonly<Record<string, unknown>> = {
  App, Component, Events, Plugin, Scope, Keymap, Tasks, Platform,
  Vault, TAbstractFile, TFile, TFolder, FileManager, MetadataCache,
  Workspace, WorkspaceLeaf, WorkspaceItem, WorkspaceParent, WorkspaceSplit, WorkspaceTabs, WorkspaceRoot, WorkspaceSidedock, WorkspaceContainer: WorkspaceRoot,
  View, ItemView, FileView, EditableFileView: TextFileView, TextFileView, MarkdownView, Editor, EditorSuggest, HoverPopover,
  editorInfoField, editorViewField: editorInfoField, editorEditorField, editorLivePreviewField,
  MarkdownRenderer, MarkdownRenderChild, MarkdownPreviewRenderer,
  Modal, ConfirmationModal, SuggestModal, FuzzySuggestModal, AbstractInputSuggest, PopoverSuggest, Notice, Menu, MenuItem,
  Setting, SettingGroup, SettingTab, SettingPage, PluginSettingTab,
  BaseComponent, ValueComponent, AbstractTextComponent, ButtonComponent, ExtraButtonComponent, ToggleComponent, TextComponent, TextAreaComponent,
  SearchComponent, DropdownComponent, SliderComponent, ProgressBarComponent, ColorComponent, DisplayValueComponent,
  setTooltip, displayTooltip,
  ...icons, ...links, ...frontmatter, ...search, ...words,
};

/** Asked for by loaders and tools, not by plugins. */
const SILENT = new Set(["default", "__esModule", "then", "toJSON"]);

export const obsidian = new Proxy(all, {
  get(target, name) {
    if (typeof name === "symbol" || SILENT.has(name)) return undefined;
    if (name in target) return target[name];
    throw new Error(`The workbench has no “${name}” of the obsidian module: add it in tests/workbench/obsidian.ts.`);
  },
});
