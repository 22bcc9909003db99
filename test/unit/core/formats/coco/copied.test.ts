import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rememberSpellings } from "#core/formats/coco/copied.ts";
import { UnreadableFile } from "#core/formats/reading/readable-file.ts";

describe("members that the official scripts copy", () => {
	const read = (text: string) => {
		const spellings = rememberSpellings();
		return spellings.read(spellings.parse(text) as object, "width");
	};

	for (const [text, expected] of [
		['{"width":640}', 640n],
		['{"width":640.0}', 640],
		['{"width" :\n\t640.00}', 640],
		['{"width":64e1}', 640],
		['{"width":6.4E2}', 640],
		['{"width":-1.0}', -1],
		['{"width":640.5}', 640.5],
		['{"\\u0077idth":640.0}', 640],
		['{"height":1.0,"width":640}', 640n],
		['{"width":1,"width":640.0}', 640],
		['{"segmentation":[[1.0]],"width":640}', 640n],
		['{"width":"640.0"}', "640.0"],
		['{"width":null}', null],
		['{"height":640.0}', undefined],
	] as const) {
		it(`reads ${text} as Python does`, () => {
			assert.deepEqual(read(text), expected);
		});
	}

	it("rejects brackets that are nested too deeply for the scripts", () => {
		const deep = (open: string, close: string) => `{"a":${open.repeat(100_000)}1${close.repeat(100_000)}}`;
		assert.throws(() => read(deep("[", "]")), UnreadableFile);
		assert.throws(() => read(deep('{"a":', "}")), UnreadableFile);
	});
});
