// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkText } from "#core/checking/check-text.ts";
import { checkImages } from "#server/images/check-images.ts";

import { SAMPLES, sampleText, TASKS } from "./samples.ts";

/** A row of the README's table for one file: the lines, and the rules that find them. */
interface Row {
	readonly lines: readonly number[];
	readonly rules: readonly string[];
}

function rowsOf(file: string): Row[] {
	const [, section = ""] = sampleText("README.md").split(`### ${file}\n`);
	const [table = ""] = section.split("\n### ");
	return [...table.matchAll(/^\| (\d+)(?:–(\d+))? +\|.*\| ([^|]*) \|$/gm)].map(
		([, first, last, rules = ""]) => {
			const from = Number(first);
			const count = Number(last ?? first) - from + 1;
			return {
				lines: Array.from({ length: count }, (_, index) => from + index),
				rules: [...rules.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""),
			};
		},
	);
}

describe("the files with mistakes", () => {
	for (const name of TASKS) {
		const file = `${name}.mistakes.jsonl`;
		const rows = rowsOf(file);
		const report = checkText(sampleText(`fridge/${file}`));

		it(`${file} is recognized and has a dozen mistakes`, () => {
			assert.equal(report.task?.id, name);
			assert.ok(rows.length >= 12);
		});

		it(`${file} has the findings that the README names`, async () => {
			const places = { beside: join(SAMPLES, "fridge"), workspaceFolders: [], imageFolders: {} };
			const aboutImages = await checkImages(report.facts, places, "if-some-are-there");
			for (const { lines, rules } of rows) {
				const found = [...report.findings, ...aboutImages]
					.filter(({ line }) => lines.includes(line + 1))
					.map(({ ruleId }) => ruleId);
				for (const rule of rules) {
					assert.ok(found.includes(rule), `line ${lines[0]}: ${rule} is not among ${found.join(", ")}`);
				}
			}
		});

		it(`${file} has no findings on its good lines`, () => {
			const spoiled = new Set(rows.flatMap(({ lines }) => lines));
			const good = report.findings.filter(
				({ line, consequence }) => !spoiled.has(line + 1) && consequence !== "none",
			);
			assert.deepEqual(good, []);
		});
	}
});
