import { linesWithClass } from "#core/fixes/editing/class-tokens.ts";
import { onLine } from "#core/fixes/editing/file-edits.ts";
import { surround } from "#core/fixes/editing/targets.ts";
import type { EditableFile, FileEdit, FileFix } from "#core/fixes/file-fix.ts";
import type { ClassValue } from "#core/forecast/class-value.ts";
import { classNodes } from "#core/rules/reading/class-nodes.ts";

/** Puts quotes around every class that is a number, as it is written. */
export const quoteNumbers: FileFix = {
	id: "quote-numbers",
	ruleIds: ["label-mixed-types"],
	isSafe: false,
	offer: ({ line }, file) =>
		file.recordAt(line)?.classes.some(isNumber)
			? [
					{
						title: "Convert all numeric classes to strings",
						preferred: true,
						edits: () => quoteAll(file),
					},
				]
			: [],
};

function isNumber({ type }: ClassValue): boolean {
	return type === "int" || type === "float";
}

function quoteAll(file: EditableFile): FileEdit[] {
	const edits: FileEdit[] = [];
	for (const [line, context] of linesWithClass(file, isNumber)) {
		const numbers = classNodes(context).filter(({ node }) => node.kind === "number");
		edits.push(...numbers.flatMap(({ node }) => onLine(line, surround(node, ['"', '"']))));
	}
	return edits;
}
