/**
 * Where the guide stands on the web. Empty until the project has an address: then nothing leads there. The owner sets it
 * before the first release (`docs/publishing.md`).
 */
export const GUIDE: string = "";
