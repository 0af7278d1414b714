/**
 * MOC Study: the plugin's life cycle and wiring.
 *
 *   settings ─→ live index ←─ watcher (events of the vault)
 *                  │
 *               study (use cases) ─→ note store (reads and writes notes)
 *                  │
 *   commands · views · blocks in notes · settings tab
 */
import { setLanguage, strings } from "./src/core/base/strings";
import { getLanguage, Notice, Platform, Plugin } from "obsidian";
import { SYSTEM } from "./src/app/clock";
import { likelyFor } from "./src/app/by-hand";
import { likelyNotes } from "./src/app/choose-note";
import { browseCards } from "./src/app/browse-cards";
import { createLiveIndex, type LiveIndex } from "./src/app/live-index";
import type { ReadingCache } from "./src/app/reading-cache";
import type { Services, SettingsStore } from "./src/app/services";
import { overviewOf } from "./src/app/overview";
import { beginReview } from "./src/app/review";
import type { Settings } from "./src/core/base/settings";
import { createStudy } from "./src/app/study";
import { StudyQueue } from "./src/app/study-queue";
import { addCommands } from "./src/commands";
import { CardsView } from "./src/ui/cards/cards-view";
import { CARDS } from "./src/ui/cards/open-cards";
import { DashboardView } from "./src/ui/dashboard/dashboard-view";
import { DASHBOARD } from "./src/ui/dashboard/open-dashboard";
import { graphBlock } from "./src/ui/blocks/graph-block";
import { progressBlock } from "./src/ui/blocks/progress-block";
import { showDueCount } from "./src/ui/review/due-badge";
import { REVIEW } from "./src/ui/review/open-review";
import { ReviewView } from "./src/ui/review/review-view";
import { liveDefinitions } from "./src/ui/blocks/live-definitions";
import { showDefinitions } from "./src/ui/blocks/definitions";
import { CONCEPT_GRAPH, ConceptGraphView } from "./src/ui/graph/pane/concept-graph-view";
import { openGraphHere } from "./src/ui/graph/open-graph";
import { mendColors } from "./src/ui/mend-colors";
import { StudySettingTab } from "./src/ui/settings-tab";
import { debounceFor, runAction, runInBackground, WINDOW_PACING } from "./src/ui/run-action";
import { createLogPlace } from "./src/vault/log-writer";
import { createNoteStore } from "./src/vault/note-store";
import { createPictureSource } from "./src/vault/picture-source";
import { parseYaml } from "./src/vault/parse-yaml";
import { createSettingsFile, type SettingsFile } from "./src/vault/settings-file";
import { createReadingCache } from "./src/vault/reading-cache";
import { sourceOf, sourcesOf, watchVault } from "./src/vault/watcher";

/** Milliseconds without a keystroke in a settings field before the vault is read again. */
const TYPING_PAUSE = 600;
/** Milliseconds between two polls of the clock: steps of learning are minutes, and days begin at an hour. */
const LOOK = 20_000;

export default class MocStudyPlugin extends Plugin {
  private settingsFile: SettingsFile | null = null;

  override async onload(): Promise<void> {
    setLanguage(getLanguage());
    const settings = createSettingsFile(this, (sentence) => new Notice(sentence, 0));
    this.settingsFile = settings;
    await this.loadSettings();
    mendColors(this);
    const liveIndex = this.openIndex(settings.current(), createReadingCache(this.app));
    const services = this.servicesOf(liveIndex, settings);

    this.registerView(CONCEPT_GRAPH, (leaf) => new ConceptGraphView(leaf, services));
    this.registerView(REVIEW, (leaf) => new ReviewView(leaf, services));
    this.registerView(CARDS, (leaf) => new CardsView(leaf, services));
    this.registerView(DASHBOARD, (leaf) => new DashboardView(leaf, services));
    this.registerHoverLinkSource(this.manifest.id, { display: this.manifest.name, defaultMod: true });
    this.registerMarkdownPostProcessor(showDefinitions(services));
    this.registerEditorExtension(liveDefinitions(services));
    this.registerMarkdownCodeBlockProcessor("moc-progress", progressBlock(this.app, services));
    this.registerMarkdownCodeBlockProcessor("moc-graph", graphBlock(this.app, services));
    this.addRibbonIcon("waypoints", strings.commands.openGraph, () => { runAction(strings.commands.openGraph, () => openGraphHere(this.app, services)); });
    this.addSettingTab(new StudySettingTab(this.app, this, settings, () => liveIndex.current().maps.map(({ path }) => path)));
    showDueCount(this, services);
    addCommands(this, services);
    watchVault(this.app, liveIndex, settings, this);
    this.register(() => { liveIndex.stop(); liveIndex.learner.log.keepWaiting(); });
    this.registerInterval(window.setInterval(() => { runInBackground(strings.background.due, () => Promise.all([liveIndex.poll(), settings.flush()])); }, LOOK));
    const readAgain = debounceFor(this, strings.background.readAgain, () => liveIndex.configure(settings.current()) ? liveIndex.load(sourcesOf(this.app)) : null, TYPING_PAUSE, true);
    this.register(settings.changed.subscribe(readAgain));
  }

  private openIndex(settings: Settings, cache: ReadingCache): LiveIndex {
    return createLiveIndex(settings, parseYaml, SYSTEM, {
      pacing: WINDOW_PACING,
      place: createLogPlace(this.app, Platform.isPhone ? "phone" : Platform.isTablet ? "tablet" : "desktop"),
      sourceOf: (path) => sourceOf(this.app, path),
      cache,
      onFailure: (sentence, error) => {
        new Notice(sentence, 0);
        if (error !== undefined) console.error(error);
      },
    });
  }

  private servicesOf(liveIndex: LiveIndex, settings: SettingsStore): Services {
    const studyQueue = new StudyQueue(liveIndex, settings);
    return {
      liveIndex, settings, study: createStudy({ liveIndex, settings, noteStore: createNoteStore(this.app), pictures: createPictureSource(this.app) }),
      remaining: async () => (await studyQueue.update()).queue,
      review: (scope) => beginReview(liveIndex, settings, studyQueue, scope),
      cards: (query) => browseCards(liveIndex, query),
      likely: (orphan) => likelyFor(orphan, liveIndex),
      likelyNotes: (concept) => likelyNotes(concept, liveIndex),
      overview: (target) => overviewOf(liveIndex, settings.current(), studyQueue, target),
    };
  }

  override onExternalSettingsChange(): Promise<void> {
    return this.loadSettings();
  }

  private async loadSettings(): Promise<void> {
    const problem = await this.settingsFile?.load();
    if (typeof problem === "string") new Notice(problem, 0);
  }
}
