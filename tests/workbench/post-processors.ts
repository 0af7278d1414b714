/** What plugins do to rendered Markdown, in their order, and the context each is given. */
import type * as obs from "obsidian";
import { rethrowLater } from "./events";

type CodeHandler = (source: string, el: HTMLElement, ctx: obs.MarkdownPostProcessorContext) => Promise<unknown> | void;

const processors: obs.MarkdownPostProcessor[] = [];

export function registerPostProcessor(processor: obs.MarkdownPostProcessor, sortOrder = 0): void {
  processor.sortOrder = sortOrder;
  processors.push(processor);
  processors.sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
}

export function unregisterPostProcessor(processor: obs.MarkdownPostProcessor): void {
  processors.remove(processor);
}

export function createCodeBlockPostProcessor(language: string, handler: CodeHandler): obs.MarkdownPostProcessor {
  return (el, ctx) => {
    const done: Promise<unknown>[] = [];
    for (const code of el.findAll(`pre > code.language-${CSS.escape(language)}`)) {
      const block = createDiv({ cls: `block-language-${language}` });
      code.parentElement?.replaceWith(block);
      done.push(Promise.resolve(handler(code.getText().replace(/\n$/, ""), block, ctx)));
    }
    return done.length > 0 ? Promise.all(done) : undefined;
  };
}

/** One that fails is shown in its place, and the others go on. */
export async function postProcess(el: HTMLElement, ctx: obs.MarkdownPostProcessorContext): Promise<void> {
  for (const processor of [...processors]) {
    try {
      await processor(el, ctx);
    } catch (error) {
      rethrowLater(error);
    }
  }
}

/** The section in which an element stands, as `getSectionInfo` tells it. */
export type SectionOf = (el: HTMLElement) => obs.MarkdownSectionInformation | null;

export function contextFor(sourcePath: string, frontmatter: unknown, owner: obs.Component, sectionOf: SectionOf): obs.MarkdownPostProcessorContext {
  return {
    docId: sourcePath, sourcePath, frontmatter,
    addChild: (child) => { owner.addChild(child); },
    getSectionInfo: sectionOf,
  };
}
