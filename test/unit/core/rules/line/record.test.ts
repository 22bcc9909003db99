import { describe, it } from "node:test";
import { expectFindings } from "#test/unit/core/rules/line/support/marked-line.ts";

describe("json-syntax", () => {
	it("marks what is not JSON", () => {
		expectFindings(
			"multiclass",
			`{"image_url": "a.jpg", "label": "can",}`,
			`                                      ^ json-syntax job-fails`,
		);
		expectFindings("multiclass", `{'image_url': 'a.jpg'}`, ` ^^^^^^^^^^^ json-syntax job-fails`);
		expectFindings(
			"object-detection",
			`{"image_url": "a.jpg", "label": [{"topX": NaN}]}`,
			`                                          ^^^ json-syntax job-fails`,
		);
	});

	it("marks the last character if the line is truncated", () => {
		expectFindings(
			"multiclass",
			`{"image_url": "a.jpg", "label": "can"`,
			`                                    ^ json-syntax job-fails`,
		);
	});

	it("marks a second record on the same line", () => {
		expectFindings(
			"multiclass",
			`{"image_url": "a.jpg", "label": "can"} {"image_url": "b.jpg", "label": "can"}`,
			`                                       ^ json-syntax job-fails`,
		);
	});
});

describe("not-object", () => {
	it("marks the whole value", () => {
		expectFindings("multiclass", ` ["a.jpg", "can"] `, ` ^^^^^^^^^^^^^^^^ not-object job-fails`);
		expectFindings("multiclass", `5`, `^ not-object job-fails`);
	});
});

describe("duplicate-key", () => {
	it("marks the earlier key, in the record and in its parts", () => {
		expectFindings(
			"multiclass",
			`{"image_url": "a.jpg", "label": 1.5, "image_url": "b.jpg", "label": "can"}`,
			` ^^^^^^^^^^^ duplicate-key value-ignored`,
			`                       ^^^^^^^ duplicate-key value-ignored`,
		);
		expectFindings(
			"multiclass",
			`{"image_url": "a.jpg", "image_details": {"width": 1, "width": 2, "width": 3}, "label": "can"}`,
			`                                         ^^^^^^^ duplicate-key value-ignored`,
			`                                                     ^^^^^^^ duplicate-key value-ignored`,
		);
		expectFindings(
			"object-detection",
			`{"image_url":"a.jpg","label":[{"label":"can","topX":9,"topY":0,"bottomX":1,"bottomY":1,"topX":0}]}`,
			`                                             ^^^^^^ duplicate-key value-ignored`,
		);
	});

	it("compares keys as read, not as written", () => {
		expectFindings(
			"multiclass",
			String.raw`{"image_url": "a.jpg", "l\u0061bel": "x", "label": "can"}`,
			`                       ^^^^^^^^^^^^ duplicate-key value-ignored`,
		);
	});
});

describe("missing-image-url, image-url-type and image-url-empty", () => {
	it("each mark their place", () => {
		expectFindings("multiclass", `{"label": "can"}`, `^ missing-image-url line-skipped`);
		expectFindings(
			"multiclass",
			`{"image_url": 5, "label": "can"}`,
			`              ^ image-url-type line-skipped`,
		);
		expectFindings(
			"multiclass",
			`{"image_url": "", "label": "can"}`,
			`              ^^ image-url-empty line-skipped`,
		);
	});
});

describe("missing-label", () => {
	it("marks the record's beginning", () => {
		expectFindings("object-detection", `{"image_url": "a.jpg"}`, `^ missing-label line-skipped`);
	});
});

describe("typo-key", () => {
	it("replaces the finding about the missing key", () => {
		expectFindings(
			"multiclass",
			`{"imageUrl": "a.jpg", "lable": "can"}`,
			` ^^^^^^^^^^ typo-key line-skipped`,
			`                      ^^^^^^^ typo-key line-skipped`,
		);
		expectFindings(
			"multiclass",
			`{"image_url": "a.jpg", "imageDetails": {}, "label": "can"}`,
			`                       ^^^^^^^^^^^^^^ typo-key value-ignored`,
		);
	});

	it("has no finding if the right key exists", () => {
		expectFindings("multiclass", `{"image_url": "a.jpg", "imageUrl": 5, "label": "can", "labels": []}`);
	});

	it("ignores other keys", () => {
		expectFindings(
			"multiclass",
			`{"image_url": "a.jpg", "label": "can", "label_confidence": 1, "id": 7, "": 0}`,
		);
	});
});
