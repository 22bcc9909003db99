// Writes what is generated from the code: the lists of members of registers; docs/rules and the rules in the manifest's
// settings, from the rules' own words; the linter's import rules and the table in ARCHITECTURE.md, from the table of
// layers, and its table of messages. With --check it writes nothing, and fails if anything is stale or the table of layers is wrong.
import { ROOT, read, staleFiles, writeFiles } from "./generated-files.ts";
import { foldersOfCode, layerProblems } from "./layers/check-layers.ts";
import { importRules } from "./layers/import-rules.ts";
import { withLayerTable } from "./layers/layer-table.ts";
import { LAYERS } from "./layers/layers.ts";
import { withMessageTable } from "./messages/message-table.ts";
import { memberLists } from "./registers/member-lists.ts";

const RULES = "docs/rules";
const isCheck = process.argv.includes("--check");
const problems = layerProblems(LAYERS, foldersOfCode(ROOT));

const lists = memberLists(ROOT);
if (!isCheck) {
	writeFiles(lists);
}
const fresh = new Map([
	...lists,
	["biome.layers.json", importRules(LAYERS)],
	["ARCHITECTURE.md", architecture()],
	...(await filesFromRules()),
]);
if (isCheck) {
	const stale = staleFiles(fresh, RULES);
	if (stale.length > 0) {
		problems.push(`Generated files are stale: ${stale.join(", ")}. Run: npm run docs`);
	}
} else {
	writeFiles(fresh, RULES);
}
if (problems.length > 0) {
	console.error(problems.join("\n"));
	process.exitCode = 1;
}

function architecture(): string {
	const requests = read("core/protocol/server/requests.ts") ?? "";
	return withMessageTable(withLayerTable(read("ARCHITECTURE.md") ?? "", LAYERS), requests);
}

/** The rules can be loaded only once the lists of members are there. */
async function filesFromRules(): Promise<[path: string, text: string][]> {
	const [{ rulePages }, { withRuleSettings }] = await Promise.all([
		import("./rules/pages.ts"),
		import("./rules/settings.ts"),
	]);
	const pages = [...rulePages()].map(([name, text]): [string, string] => [`${RULES}/${name}`, text]);
	return [...pages, ["package.json", withRuleSettings(read("package.json") ?? "")]];
}
