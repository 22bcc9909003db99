import { linesWithClass } from "#core/fixes/editing/class-tokens.ts";
import { onLine } from "#core/fixes/editing/file-edits.ts";
import { replace } from "#core/fixes/editing/targets.ts";
import type { EditableFile, FileEdit, FileFix } from "#core/fixes/file-fix.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";
import { classNodes } from "#core/rules/reading/class-nodes.ts";
import type { LineContext } from "#core/rules/rule.ts";

/** Renames a class everywhere in the file to the one that was probably intended. */
export const renameClass: FileFix = {
	id: "rename-class",
	ruleIds: ["label-variant", "label-misspelled"],
	isSafe: false,
	offer: ({ ruleId, line, start, end, data }, file) => {
		const { root } = parseLine(file.textOf(line).slice(start, end));
		const meant = data?.suggestion;
		if (root?.kind !== "string" || meant === undefined) {
			return [];
		}
		const name = root.value;
		return [
			{
				title: `Rename "${name}" to "${meant}" in this file`,
				preferred: ruleId === "label-variant",
				edits: () => rename(file, name, meant),
			},
		];
	},
};

function rename(file: EditableFile, name: string, meant: string): FileEdit[] {
	const key = `text ${name}`;
	const edits: FileEdit[] = [];
	for (const [line, context] of linesWithClass(file, (value) => value.key === key)) {
		edits.push(...onLine(line, renameInLine(context, name, meant)));
	}
	return edits;
}

function renameInLine(context: LineContext, name: string, meant: string): LineEdit[] {
	const classes = classNodes(context).map(({ node }) => node);
	const tokens = classes.filter((node) => node.kind === "string" && node.value === name);
	if (context.task.hasObjects || !context.task.labelIsList) {
		return tokens.map((token) => replace(token, JSON.stringify(meant)));
	}
	// A list has each class only once.
	const isThere = classes.some((node) => node.kind === "string" && node.value === meant);
	const [first] = isThere ? [] : tokens;
	return [
		...(first ? [replace(first, JSON.stringify(meant))] : []),
		...removeElements(classes, (node) => tokens.includes(node) && node !== first),
	];
}
