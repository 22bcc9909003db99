// Writes what is generated from the code: docs/rules and the rules in the manifest's settings, from the rules' own
// words; the linter's import rules and the table in ARCHITECTURE.md, from the table of layers. With --check it writes
// nothing, and fails if anything is stale or the table of layers is wrong.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { foldersOfCode, layerProblems } from "./layers/check-layers.ts";
import { importRules } from "./layers/import-rules.ts";
import { withLayerTable } from "./layers/layer-table.ts";
import { LAYERS } from "./layers/layers.ts";
import { rulePages } from "./rules/pages.ts";
import { withRuleSettings } from "./rules/settings.ts";

const ROOT = join(import.meta.dirname, "..");
const RULES = "docs/rules";

const fresh = new Map<string, string>([
	...[...rulePages()].map(([name, text]) => [`${RULES}/${name}`, text] as const),
	["package.json", withRuleSettings(read("package.json") ?? "")],
	["biome.layers.json", importRules(LAYERS)],
	["ARCHITECTURE.md", withLayerTable(read("ARCHITECTURE.md") ?? "", LAYERS)],
]);
const stale = [...fresh].filter(([path, text]) => read(path) !== text);
const surplus = globSync(`${RULES}/*`, { cwd: ROOT })
	.map((path) => path.replaceAll("\\", "/"))
	.filter((path) => !fresh.has(path));

if (process.argv.includes("--check")) {
	const problems = layerProblems(LAYERS, foldersOfCode(ROOT));
	const wrong = [...stale.map(([path]) => path), ...surplus];
	if (wrong.length > 0) {
		problems.push(`Generated files are stale: ${wrong.join(", ")}. Run: npm run docs`);
	}
	if (problems.length > 0) {
		console.error(problems.join("\n"));
		process.exit(1);
	}
} else {
	for (const [path, text] of stale) {
		mkdirSync(dirname(join(ROOT, path)), { recursive: true });
		writeFileSync(join(ROOT, path), text);
	}
	for (const path of surplus) {
		rmSync(join(ROOT, path));
	}
}

function read(path: string): string | undefined {
	try {
		return readFileSync(join(ROOT, path), "utf8");
	} catch {
		return undefined;
	}
}
