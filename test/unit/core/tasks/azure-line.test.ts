import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { AnnotationContent } from "#core/model/image-annotation.ts";
import { azureLine } from "#core/tasks/azure-line.ts";

const lineOf = (content: AnnotationContent, keys = ["label", "isCrowd", "polygon"] as const) =>
	azureLine({ imageUrl: "u", format: "jpg", size: { width: 4, height: 2 }, content }, keys, "spaced");
const polygon = [[0, 0, 1, 0, 1, 0.5]];

describe("lines of the official scripts", () => {
	it("have no details of an image with classes", () => {
		assert.equal(lineOf({ kind: "class", label: "é" }), String.raw`{"image_url": "u", "label": "\u00e9"}`);
		assert.equal(lineOf({ kind: "classes", labels: ["a", ""] }), '{"image_url": "u", "label": ["a", ""]}');
	});

	it("have boxes with floating point numbers", () => {
		const box = { topX: 0, topY: 0.25, bottomX: 1, bottomY: 0.5 };
		assert.equal(
			lineOf({ kind: "objects", objects: [{ label: "a", box, isCrowd: true }] }),
			'{"image_url": "u", "image_details": {"format": "jpg", "width": 4, "height": 2}, "label": [{"label": "a", "topX": 0.0, "topY": 0.25, "bottomX": 1.0, "bottomY": 0.5, "isCrowd": 1}]}',
		);
	});

	it("have the keys of a polygon in the script's order", () => {
		const content = { kind: "objects", objects: [{ label: "a", polygon, isCrowd: false }] } as const;
		const line = azureLine({ imageUrl: "u", content }, ["label", "bbox", "isCrowd", "polygon"], "compact");
		assert.equal(
			line,
			'{"image_url":"u","image_details":{},"label":[{"label":"a","bbox":"null","isCrowd":0,"polygon":[[0.0,0.0,1.0,0.0,1.0,0.5]]}]}',
		);
	});

	it("copy what the scripts copy", () => {
		const line = azureLine(
			{
				imageUrl: "u",
				copied: { width: 640, height: "9" },
				content: { kind: "objects", objects: [{ label: "a", polygon, copied: { isCrowd: null } }] },
			},
			["label", "polygon", "isCrowd"],
			"compact",
		);
		assert.match(line, /"width":640\.0,"height":"9".*"isCrowd":null/);
	});
});
