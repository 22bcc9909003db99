import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What must be said about a package of others whose code is in a bundle. */
export interface Notice {
	readonly name: string;
	readonly version: string;
	/** The license as package.json names it, in SPDX's form. */
	readonly license: string;
	/** The license's text, and whatever else the package wants to be passed on. */
	readonly text: string;
}

/** Licenses that allow to pass on the code inside of ours, as long as their text is with it. */
const ALLOWED = new Set(["MIT", "ISC", "BlueOak-1.0.0", "(MIT AND Zlib)"]);

/** License texts of packages that name a license and come without its text. */
const OWN_TEXTS = join(import.meta.dirname, "licenses");

/** Reads the notice of a package. Throws if its license is not allowed, or there is no text of it. */
export function noticeOf(folder: string): Notice {
	const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
	if (!ALLOWED.has(license)) {
		throw new Error(
			`${name} has the license ${license}, which is not on the list in scripts/notices/notice.ts.`,
		);
	}
	const files = readdirSync(folder).toSorted();
	const licenses = files
		.filter((file) => /^(licen[cs]e|copying)/i.test(file))
		.map((file) => join(folder, file));
	const notices = files.filter((file) => /^(third-?party-?)?notices?\b/i.test(file));
	const own = join(OWN_TEXTS, `${name.replace("/", "__")}.txt`);
	if (licenses.length === 0 && existsSync(own)) {
		licenses.push(own);
	}
	if (licenses.length === 0) {
		throw new Error(`${name} comes without its license. Add the text as ${own}.`);
	}
	const text = [...licenses, ...notices.map((file) => join(folder, file))]
		.map((file) => readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim())
		.join("\n\n");
	return { name, version, license, text };
}

/** The whole file of notices. */
export function noticesText(notices: readonly Notice[]): string {
	const parts = notices.map(
		({ name, version, license, text }) =>
			`${"-".repeat(80)}\n\n${name} ${version} (${license})\n\n${text}\n\n`,
	);
	return `Third-party notices\n\nThis extension contains code of the following ${notices.length === 1 ? "1 package" : `${notices.length} packages`}.\n\n${parts.join("")}`;
}
