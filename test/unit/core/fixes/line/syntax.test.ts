import { describe, it } from "node:test";
import { expectCures } from "#test/unit/core/fixes/line/support/cured-line.ts";

describe("remove-trailing-comma", () => {
	const fix = "remove-trailing-comma";

	it("removes every comma with nothing after it", () => {
		expectCures(fix, "multiclass", `{"image_url": "a.jpg", "label": "can" , }`, {
			"*Remove the trailing comma": `{"image_url": "a.jpg", "label": "can"  }`,
		});
		expectCures(fix, "multilabel", `{"image_url": "a.jpg", "label": ["a,]", "b",],},`, {
			"*Remove 3 trailing commas": `{"image_url": "a.jpg", "label": ["a,]", "b"]}`,
		});
	});

	it("is not offered if the line would still be broken", () => {
		expectCures(fix, "multiclass", `{"image_url": "a.jpg", "label": can,}`, {});
		expectCures(fix, "multiclass", `{"image_url": "a.jpg", "label": "can,}`, {});
	});
});

describe("use-double-quotes", () => {
	const fix = "use-double-quotes";

	it("converts a printed Python dictionary to JSON", () => {
		expectCures(fix, "multiclass", `{'image_url': 'a.jpg', 'label': 'can'}`, {
			"*Use double quotes": `{"image_url": "a.jpg", "label": "can"}`,
		});
		expectCures(fix, "object-detection", `{'image_url': "it's.jpg", 'label': None, 'ok': [True, False],}`, {
			"*Use double quotes and JSON literals": `{"image_url": "it's.jpg", "label": null, "ok": [true, false]}`,
		});
	});

	it("escapes what now must be escaped, and nothing else", () => {
		expectCures(fix, "multiclass", String.raw`{'image_url': 'a "b" \'c\' \\ \xe9 \n.jpg', 'label': ''}`, {
			"*Use double quotes": String.raw`{"image_url": "a \"b\" 'c' \\ \u00e9 \n.jpg", "label": ""}`,
		});
	});

	it("is not offered if a quote is missing", () => {
		expectCures(fix, "multiclass", `{'image_url': 'a.jpg, "label": "can"}`, {});
	});
});

describe("use-json-words", () => {
	const fix = "use-json-words";

	it("writes Python's words as JSON does", () => {
		expectCures(fix, "multiclass", `{"image_url": "None", "label": None, "a": [True, False, True]}`, {
			"*Replace None with null, True with true, False with false": `{"image_url": "None", "label": null, "a": [true, false, true]}`,
		});
	});

	it("writes null for numbers that JSON lacks, but not as a preferred fix", () => {
		expectCures(fix, "multiclass", `{"image_url": "a.jpg", "label": "can", "score": -Infinity}`, {
			"Replace -Infinity with null": `{"image_url": "a.jpg", "label": "can", "score": null}`,
		});
	});

	it("leaves other words and single quotes alone", () => {
		expectCures(fix, "multiclass", `{"image_url": "a.jpg", "label": undefined}`, {});
		expectCures(fix, "multiclass", `{'image_url': "a.jpg", "label": None}`, {});
	});
});
