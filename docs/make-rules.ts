// Writes docs/rules, and the rules in the manifest's settings, from the rules' own words: `node docs/make-rules.ts`, or
// with --check only says whether they are stale.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rulePages } from "./rule-pages.ts";
import { withRuleSettings } from "./rule-settings.ts";

const DOCS = dirname(fileURLToPath(import.meta.url));
const FOLDER = join(DOCS, "rules");
const MANIFEST = join(DOCS, "../package.json");
const pages = rulePages();
const stale = [...pages].filter(([name, text]) => read(name) !== text).map(([name]) => name);
const manifest = readFileSync(MANIFEST, "utf8");
const freshManifest = withRuleSettings(manifest);
const staleManifest = manifest === freshManifest ? [] : ["../package.json"];
const surplus = readdirSync(FOLDER).filter((name) => !pages.has(name));

if (process.argv.includes("--check")) {
	const wrong = [...stale, ...surplus, ...staleManifest];
	if (wrong.length > 0) {
		console.error(`docs/rules is stale (${wrong.join(", ")}); run: node docs/make-rules.ts`);
		process.exit(1);
	}
} else {
	mkdirSync(FOLDER, { recursive: true });
	for (const name of stale) {
		writeFileSync(join(FOLDER, name), pages.get(name) as string);
	}
	for (const name of surplus) {
		rmSync(join(FOLDER, name));
	}
	writeFileSync(MANIFEST, freshManifest);
}

function read(name: string): string | undefined {
	try {
		return readFileSync(join(FOLDER, name), "utf8");
	} catch {
		return undefined;
	}
}
