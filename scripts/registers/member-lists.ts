import { readdirSync } from "node:fs";
import { join } from "node:path";

/** A folder of core whose list of members is generated: one file per member, named like its id. */
interface Register {
	readonly folder: string;
	/** What the list is called, and what it is a list of. */
	readonly list: string;
	readonly type: string;
	/** Where the type comes from. */
	readonly contract: string;
}

/** The registers that grow with most changes. The others are short, and their order means something: they are written by hand. */
const REGISTERS: readonly Register[] = [
	{ folder: "rules/line", list: "lineRules", type: "LineRule", contract: "#core/rules/rule.ts" },
	{ folder: "rules/file", list: "fileRules", type: "FileRule", contract: "#core/rules/file-rule.ts" },
	{
		folder: "rules/mltable",
		list: "mltableRules",
		type: "MLTableRule",
		contract: "#core/rules/mltable-rule.ts",
	},
	{ folder: "fixes/line", list: "quickFixes", type: "QuickFix", contract: "#core/fixes/quick-fix.ts" },
	{ folder: "fixes/file", list: "fileFixes", type: "FileFix", contract: "#core/fixes/file-fix.ts" },
];

const WIDTH = 110;

/** The text of each generated list by its path, as the formatter would leave it. `root` is the project's. */
export function memberLists(root: string): Map<string, string> {
	return new Map(
		REGISTERS.map((register) => {
			const names = readdirSync(join(root, "core", register.folder))
				.filter((file) => file.endsWith(".ts"))
				.map((file) => file.slice(0, -".ts".length))
				.filter((name) => name !== "index" && name !== "members")
				.toSorted();
			return [`core/${register.folder}/members.ts`, memberList(register, names)];
		}),
	);
}

function memberList({ list, type, contract }: Register, names: readonly string[]): string {
	const imports = names.map((name) => `import { ${exportOf(name)} } from "./${name}.ts";`);
	const members = names.map(exportOf);
	const declaration = `export const ${list}: readonly ${type}[] = [`;
	const oneLine = `${declaration}${members.join(", ")}];`;
	const lines =
		oneLine.length <= WIDTH ? oneLine : `${declaration}\n${members.map((name) => `\t${name},\n`).join("")}];`;
	return `// Made by \`npm run docs\` from the files of this folder.
import type { ${type} } from "${contract}";
${imports.join("\n")}

/** Every member, in the order of their names. */
${lines}
`;
}

/** `box-zero-area` exports `boxZeroArea`. */
function exportOf(name: string): string {
	return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
