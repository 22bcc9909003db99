import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["google-chrome", "google-chrome-stable", "microsoft-edge", "chromium", "chrome", "msedge"];
const PLACES = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The system's Chrome, Edge or Chromium, if there is one; `CHROME_PATH` takes precedence. */
export function installedBrowser(): string | undefined {
	const named = process.env.CHROME_PATH;
	if (named && !existsSync(named)) {
		throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
	}
	return named || [...onPath(), ...PLACES].find((path) => existsSync(path));
}

function onPath(): string[] {
	const extension = process.platform === "win32" ? ".exe" : "";
	return (
		(process.env.PATH ?? "")
			.split(delimiter)
			// A browser from a snap cannot access the temporary folder, where its profile is.
			.filter((folder) => !folder.startsWith("/snap/"))
			.flatMap((folder) => NAMES.map((name) => join(folder, name + extension)))
	);
}
