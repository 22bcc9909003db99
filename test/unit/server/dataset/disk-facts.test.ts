// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkText } from "#core/checking/check-text.ts";
import { linesOf } from "#core/jsonl/lines.ts";
import { DiskFacts } from "#server/dataset/disk-facts.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";

const folder = makeTemporaryFolder("automl-images").path;
const path = join(folder, "x.jsonl");
const line = (image: number | string, label: string) =>
	`{"image_url":"AmlDatastore://d/${image}.jpg","image_details":{"format":"jpg"},"label":${label}}`;

describe("the facts of a file on disk", () => {
	const texts: Readonly<Record<string, string>> = {
		"clean lines": `${line(1, '"can"')}\n${line(2, '"cup"')}\n`,
		"no line end at the end": `${line(1, '"can"')}\n${line(2, '"cup"')}`,
		"CRLF, blank lines and broken ones": `${line(1, '"can"')}\r\n\r\n{\r\n${line(2, "null")}\r\n  `,
		"a byte order mark and letters beyond ASCII": `\ufeff${line("ä", '"😀"')}\n${line(2, '"Käse"')}\n`,
		"more than is read at once": Array.from({ length: 5000 }, (_, i) => line(i, `"ä${i % 7}"`)).join("\n"),
		"one line longer than that": `${line(1, `"${"ä".repeat(400_000)}"`)}\n${line(2, '"can"')}`,
	};
	for (const [name, text] of Object.entries(texts)) {
		it(`are those of its text: ${name}`, async () => {
			writeFileSync(path, text);
			const facts = await new DiskFacts(() => undefined).get(path);
			const expected = checkText(text).facts;
			assert.ok(facts);
			assert.deepEqual([facts.task, facts.lineCount], [expected.task, expected.lineCount]);
			[...linesOf(text)].forEach(({ text: content }, at) => {
				assert.deepEqual(facts.recordAt(at), expected.recordAt(at));
				assert.equal(facts.textOf(at), content);
			});
		});
	}

	it("are read again only when the file has changed", async () => {
		const disk = new DiskFacts(() => undefined);
		writeFileSync(path, line(1, '"can"'));
		const first = await disk.get(path);
		assert.equal(await disk.get(path), first);
		utimesSync(path, 1, 1);
		const second = await disk.get(path);
		assert.notEqual(second, first);
		disk.keep(new Set([path]));
		assert.equal(await disk.get(path), second);
		disk.keep(new Set());
		assert.notEqual(await disk.get(path), second);
	});

	it("are absent if the file is, or if it is something else", async () => {
		const disk = new DiskFacts(() => undefined);
		assert.equal(await disk.get(join(folder, "none.jsonl")), undefined);
		for (const text of ["", '{"role":"user"}\n']) {
			writeFileSync(path, text);
			assert.equal(await disk.get(path), undefined);
		}
	});
});
