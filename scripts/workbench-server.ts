/**
 * Serves the workbench on the loopback address: the page, the host, the built plugin, and a vault folder.
 *
 *   const workbench = await startWorkbench({ vault: "examples/systems-vault", copy: true });
 *   workbench.url        what a browser opens
 *   workbench.vaultDir   the folder it works on: the vault itself, or the copy of it
 *   await workbench.close()
 *
 * Nothing outside the vault can be read or written, and only pages of this address are answered.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, realpath } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { buildHost, buildPlugin, iconSet, type Built } from "./workbench-build";
import { copyVault, type VaultCopy } from "./workbench-copy";
import { openFolder, Refused, type Folder } from "./workbench-folder";
import { ROOT } from "./tools";

export interface WorkbenchOptions {
  /** Folder of notes; relative to the current folder. */
  readonly vault: string;
  /** Works on a temporary copy, removed by `close`. */
  readonly copy?: boolean;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The folder with `manifest.json` and `main.js`, or `main.ts` to be bundled; the project itself by default. */
  readonly plugin?: string;
}

export interface Workbench {
  readonly url: string;
  readonly vaultDir: string;
  /** Puts a fresh copy of another vault in the place of the present one. Pages of the present one must be closed. */
  change(vault: string): Promise<void>;
  close(): Promise<void>;
}

export async function startWorkbench({ vault, copy = false, port = 0, plugin = ROOT }: WorkbenchOptions): Promise<Workbench> {
  const [[host, icons], served] = await Promise.all([hostParts(), serve(vault, copy)]);
  const site: Site = { host, icons, plugin: path.resolve(plugin), scripts: new Map(), served };
  const server = createServer((request, response) => void answer(site, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => { resolve(); });
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    get vaultDir() { return site.served.vaultDir; },
    async change(other) {
      server.closeAllConnections();
      const { copy: present, folder } = site.served;
      if (present?.original === await realpath(path.resolve(other))) {
        folder.close();
        await present.restore();
        site.served = { ...site.served, folder: await openFolder(present.vaultDir) };
      } else {
        await dismiss(site.served);
        site.served = await serve(other, true);
      }
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await dismiss(site.served);
    },
  };
}

interface Site {
  readonly host: Built;
  readonly icons: string;
  readonly plugin: string;
  /** Those that a page was told to ask for, by address. */
  readonly scripts: Map<string, string>;
  served: Served;
}

interface Served {
  readonly folder: Folder;
  readonly vaultDir: string;
  readonly copy: VaultCopy | null;
}

async function serve(vault: string, isCopy: boolean): Promise<Served> {
  const original = await realpath(path.resolve(vault));
  const copy = isCopy ? await copyVault(original) : null;
  const vaultDir = copy?.vaultDir ?? original;
  return { folder: await openFolder(vaultDir), vaultDir, copy };
}

async function dismiss({ folder, copy }: Served): Promise<void> {
  folder.close();
  await copy?.remove();
}

let parts: Promise<readonly [Built, string]> | null = null;

/** Bundled once for a process: its sources do not change while it runs. */
function hostParts(): Promise<readonly [Built, string]> {
  return parts ??= Promise.all([buildHost(), iconSet()]);
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (!fromHere(request)) throw new Refused(403, "Only pages of this address are answered.");
    const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "127.0.0.1"}`);
    if (url.pathname.startsWith("/vault/")) await answerVault(site.served.folder, url, request, response);
    else if (request.method === "GET") await answerStatic(site, url.pathname, response);
    else throw new Refused(405, "This can only be read.");
  } catch (error) {
    const status = error instanceof Refused ? error.status : 500;
    send(response, status, "text/plain", error instanceof Error ? error.message : String(error));
  }
}

/**
 * Only loopback, by name and by origin. So a foreign page cannot reach the vault, not even by a name that resolves to
 * this address.
 */
function fromHere({ headers, socket }: IncomingMessage): boolean {
  const port = socket.localPort ?? 0;
  const hosts = ["127.0.0.1", "localhost", "[::1]"].map((name) => `${name}:${port}`);
  if (!hosts.includes(headers.host ?? "")) return false;
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return false;
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}

// ── Page, host, plugin ──────────────────────────────────────────────────────────────────────────────────────────

/** What the app allows a plugin, without the network: only this address can be requested. */
const POLICY = [
  "default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:",
  "font-src 'self' data:", "worker-src 'self' blob:", "connect-src 'self'", "object-src 'none'", "frame-ancestors 'none'",
].join("; ");

async function answerStatic(site: Site, name: string, response: ServerResponse): Promise<void> {
  const { vaultDir } = site.served;
  const vault = { name: path.basename(vaultDir), key: createHash("sha256").update(vaultDir).digest("hex").slice(0, 12) };
  const script = site.scripts.get(name);
  if (script !== undefined) return send(response, 200, "text/javascript", script, "max-age=31536000, immutable");
  switch (name) {
    case "/": return send(response, 200, "text/html", await pageOf(site));
    case "/host.js.map": return send(response, 200, "application/json", site.host.sourceMap);
    case "/cache-worker.js": return send(response, 200, "text/javascript", site.host.worker);
    case "/host.css": return send(response, 200, "text/css", site.host.styles);
    case "/icons.json": return send(response, 200, "application/json", site.icons);
    case "/vault.json": return send(response, 200, "application/json", JSON.stringify(vault));
    case "/plugin/manifest.json": return send(response, 200, "application/json", await readFile(path.join(site.plugin, "manifest.json")));
    case "/plugin/styles.css": return send(response, 200, "text/css", await textOrNothing(path.join(site.plugin, "styles.css")));
    default: throw new Refused(404, "There is nothing here.");
  }
}

/** Its scripts' addresses are of what is in them: a browser that has compiled a script does not compile it for each page. */
async function pageOf({ host, plugin, scripts }: Site): Promise<string> {
  const [pluginAt, hostAt] = [asModule(await buildPlugin(plugin)), host.script].map((text) => {
    const address = `/script-${createHash("sha256").update(text).digest("hex").slice(0, 12)}.js`;
    scripts.set(address, text);
    return address;
  });
  return host.page.replace("%PLUGIN%", pluginAt ?? "").replace("%HOST%", hostAt ?? "");
}

/** The app wraps a plugin's code in a function of three arguments. So does this, without changing the code. */
function asModule(code: string): string {
  return `window.workbenchPlugin=function(require,module,exports){${code}\n};`;
}

async function textOrNothing(file: string): Promise<string> {
  return existsSync(file) ? readFile(file, "utf8") : "";
}

// ── The vault ───────────────────────────────────────────────────────────────────────────────────────────────────

async function answerVault(folder: Folder, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const ask = (name: string): string => url.searchParams.get(name) ?? "";
  const route = `${request.method ?? ""} ${url.pathname}`;
  const client = one(request.headers["x-workbench"]);
  // A form or a link of a foreign page cannot set a header, so only our own script can write.
  if (request.method !== "GET" && client === "") throw new Refused(403, "Writing needs the workbench's own page.");
  switch (route) {
    case "GET /vault/list": return sendJson(response, await folder.list());
    case "GET /vault/notes": return sendJson(response, await folder.notes());
    case "GET /vault/file": return send(response, 200, typeOf(ask("path")), await folder.read(ask("path")));
    case "GET /vault/events": return events(folder, ask("client"), request, response);
    case "PUT /vault/file": return sendJson(response, await folder.write(ask("path"), await body(request), one(request.headers["x-if-unchanged"]), client));
    case "PUT /vault/folder": return sendJson(response, await folder.makeFolder(ask("path"), client));
    case "DELETE /vault/file": return sendJson(response, await folder.remove(ask("path"), client));
    case "POST /vault/rename": return sendJson(response, await folder.rename(ask("from"), ask("to"), client));
    default: throw new Refused(404, "There is no such address.");
  }
}

function events(folder: Folder, client: string, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write(": open\n\n");
  const stop = folder.subscribe((event) => {
    if (event.by !== client) response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  request.on("close", stop);
}

const TYPES: Readonly<Record<string, string>> = {
  ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp", ".svg": "image/svg+xml",
};

/** Everything but pictures is served as text, so that no note is run as a page. */
function typeOf(file: string): string {
  return TYPES[path.extname(file).toLowerCase()] ?? "text/plain";
}

async function body(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function one(header: string | string[] | undefined): string {
  return (Array.isArray(header) ? header[0] : header) ?? "";
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, "application/json", JSON.stringify(value ?? null));
}

function send(response: ServerResponse, status: number, type: string, content: string | Buffer, kept = "no-store"): void {
  const charset = /^(text|application)/.test(type) ? "; charset=utf-8" : "";
  response.writeHead(status, {
    "content-type": type + charset, "cache-control": kept, "x-content-type-options": "nosniff", "content-security-policy": POLICY,
  });
  response.end(content);
}
