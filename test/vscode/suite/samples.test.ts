import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activated, openFile, until } from "./support.ts";

/** In the detection sample with mistakes: line, rule, and the exact text that is marked. */
const MARKED: readonly [number, string, string][] = [
	[3, "box-out-of-range", "1.0312"],
	[4, "box-out-of-range", "140"],
	[4, "box-out-of-range", "82"],
	[4, "box-out-of-range", "340"],
	[4, "box-out-of-range", "538"],
	[6, "box-inverted", "0.3977"],
	[8, "box-coord-type", '"0.3176"'],
	[9, "typo-key", '"iscrowd"'],
	[10, "typo-key", '"topx"'],
	[12, "box-coord-type", '"x1"'],
	[13, "iscrowd-value", '"yes"'],
	[14, "json-syntax", "]"],
	[15, "json-syntax", "'image_url'"],
	[18, "box-coord-type", "null"],
	[19, "duplicate-key", '"topX"'],
	[22, "label-whitespace", '"milk_bottle "'],
];

describe("the samples in VS Code", () => {
	afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

	const rule = ({ code }: vscode.Diagnostic) => (typeof code === "object" ? code.value : code);

	it("shows the mistakes of the detection sample at their exact places", async () => {
		await activated();
		const { document } = await openFile("fridge", "object-detection.mistakes.jsonl");
		const found = await until("the mistakes", () => {
			const all = vscode.languages.getDiagnostics(document.uri);
			return all.length > 0 && all;
		});
		const marked = found.map((each) => [each.range.start.line + 1, rule(each), document.getText(each.range)]);
		for (const expected of MARKED) {
			assert.ok(
				marked.some((each) => each.join() === expected.join()),
				`line ${expected.join(", ")} among\n${marked.map((each) => each.join(", ")).join("\n")}`,
			);
		}
		assert.ok(found.every((each) => each.range.isSingleLine));
	});

	for (const task of ["multiclass", "multilabel", "object-detection", "instance-segmentation"]) {
		it(`has no findings in the clean ${task} sample, and many in the other`, async () => {
			const api = await activated();
			const bad = await openFile("fridge", `${task}.mistakes.jsonl`);
			await until("mistakes", () => vscode.languages.getDiagnostics(bad.document.uri).length >= 8);
			const clean = await openFile("fridge", `${task}.jsonl`);
			const { uri } = clean.document;
			const records = clean.document.getText().trimEnd().split("\n").length;
			await until("every line to be checked", async () => (await api.checkCount(uri)) === records);
			assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
		});
	}
});
