import { describe, it } from "node:test";
import { expectObjectCures } from "#test/unit/core/fixes/line/support/cured-line.ts";

/** Runs a fix on an object with that polygon, and expects polygons. */
function expectPolygons(fix: string, polygon: string, expected: Readonly<Record<string, string>>): void {
	const object = (text: string) => `{"label": "can", "polygon": ${text}}`;
	const objects = Object.entries(expected).map(([title, text]) => [title, object(text)]);
	expectObjectCures(fix, "instance-segmentation", object(polygon), Object.fromEntries(objects));
}

describe("wrap-polygon", () => {
	const fix = "wrap-polygon";
	const title = "*Wrap the numbers in a segment: [[…]]";

	it("puts brackets around a flat list", () => {
		expectPolygons(fix, "[0, 0,1, 0,1, 1]", { [title]: "[[0, 0,1, 0,1, 1]]" });
		expectPolygons(fix, '["0","0","1","0","1","1"]', { [title]: '[["0","0","1","0","1","1"]]' });
	});

	it("is not offered if it would not help", () => {
		expectPolygons(fix, "[0,0,1,0,1]", {});
		expectPolygons(fix, '[0,0,1,0,1,"1"]', {});
		expectPolygons(fix, "[1,0,1,0,1,null]", {});
	});
});

describe("flatten-polygon", () => {
	const fix = "flatten-polygon";
	const one = "*Flatten the points into one segment";
	const each = "*Flatten each segment";

	it("makes one segment of points", () => {
		expectPolygons(fix, "[[0, 0], [1, 0], [1, 1]]", { [one]: "[[0, 0, 1, 0, 1, 1]]" });
		expectPolygons(fix, "[ [ [0, 0] , [1, 0], [1, 1] ] ]", { [one]: "[  [0, 0 , 1, 0, 1, 1]  ]" });
	});

	it("makes one segment of OpenCV's points", () => {
		expectPolygons(fix, "[[[0,0]],[[1,0]],[[1,1]]]", { [one]: "[[0,0,1,0,1,1]]" });
	});

	it("keeps segments apart", () => {
		expectPolygons(fix, "[[[0,0],[1,0],[1,1]], [[0,0],[1,0],[1,1]]]", {
			[each]: "[[0,0,1,0,1,1], [0,0,1,0,1,1]]",
		});
		expectPolygons(fix, "[[[0,0,1,0,1,1],[0,0,1,0,1,1]]]", { [each]: "[[0,0,1,0,1,1],[0,0,1,0,1,1]]" });
		expectPolygons(fix, "[[0,0,1,0,1,1],[[0,0],[1,0],[1,1]]]", { [each]: "[[0,0,1,0,1,1],[0,0,1,0,1,1]]" });
	});

	it("is not offered if lists and numbers are mixed, or a list is empty", () => {
		expectPolygons(fix, "[[0,[0,1,0,1,1]]]", {});
		expectPolygons(fix, "[[[0,0,1,0,1,1],[]]]", {});
		expectPolygons(fix, "[null,[[0,0,1,0,1,1]]]", {});
	});
});

describe("unquote-numbers in a polygon", () => {
	const fix = "unquote-numbers";

	it("unquotes all of them at once", () => {
		expectPolygons(fix, '[["0.10", 0, "1", 0], ["1", " .5"]]', {
			"*Remove the quotes around the polygon's numbers": "[[0.10, 0, 1, 0], [1, 0.5]]",
		});
	});

	it("is not offered if a value would stay wrong", () => {
		expectPolygons(fix, '[["0.1", 0, null, 0, 1, 1]]', {});
		expectPolygons(fix, '[["0.1", 0, "nan", 0, 1, 1]]', {});
		expectPolygons(fix, '[["0.1", 0, true, 0, 1, 1]]', {});
	});
});

describe("clamp-coordinates on a polygon", () => {
	const fix = "clamp-coordinates";

	it("moves the values of the segment to the edge", () => {
		expectPolygons(fix, "[[0,0,1.02,0,1,1]]", { "*Clamp 1.02 to 1": "[[0,0,1,0,1,1]]" });
		expectPolygons(fix, "[[-0.3,0,1.02,0,1,1],[0,0,1,0,1,1.5]]", {
			"Clamp 2 values in this segment to the image": "[[0,0,1,0,1,1],[0,0,1,0,1,1.5]]",
			"Clamp 1.5 to 1": "[[-0.3,0,1.02,0,1,1],[0,0,1,0,1,1]]",
		});
	});

	it("is not offered if nothing would be left, or the values are pixels", () => {
		expectPolygons(fix, "[[1.1,0,1.2,0,1.3,1]]", {});
		expectPolygons(fix, "[[0,0,400,0,400,300]]", {});
	});
});

describe("normalize-pixels on a polygon", () => {
	const fix = "normalize-pixels";

	it("divides all its segments", () => {
		expectPolygons(fix, "[[0, 0, 500, 0, 250.0, 400], [5, 8]]", {
			"*Normalize by the image size (500 × 400)": "[[0, 0, 1, 0, 0.5, 1], [0.01, 0.02]]",
		});
	});

	it("is not offered if a value has no partner or is not a number", () => {
		expectPolygons(fix, "[[0,0,500,0,250,400],[5,8,1]]", {});
		expectPolygons(fix, '[[0,0,500,0,250,400],[5,"8"]]', {});
	});
});

describe("remove-segment", () => {
	const fix = "remove-segment";

	it("removes the segment with one comma", () => {
		expectPolygons(fix, "[[], [0,0,1,0,1,1]]", { "*Remove this segment": "[[0,0,1,0,1,1]]" });
		expectPolygons(fix, "[[0,0,1,0,1,1] , [0,0]]", { "Remove this segment": "[[0,0,1,0,1,1]]" });
	});

	it("does not remove the only one, nor one next to something that is not a segment", () => {
		expectPolygons(fix, "[[0,0]]", {});
		expectPolygons(fix, "[[],0.5]", {});
	});
});

describe("remove-empty-polygon", () => {
	const fix = "remove-empty-polygon";
	const box = `"topX":0,"topY":0,"bottomX":1,"bottomY":1`;

	it("uncovers a good box", () => {
		expectObjectCures(fix, "object-detection", `{"polygon":null,"label":"can",${box}}`, {
			"*Remove the empty polygon": `{"label":"can",${box}}`,
		});
		expectObjectCures(fix, "object-detection", `{"label":"can",${box}, "polygon":[[]]}`, {
			"*Remove the empty polygon": `{"label":"can",${box}}`,
		});
	});

	it("is not offered if the box is also bad, or the task does not read boxes", () => {
		expectObjectCures(fix, "object-detection", `{"label":"can",${box.replace("1", "2")},"polygon":[]}`, {});
		expectObjectCures(
			fix,
			"object-detection",
			`{"label":"can",${box.replace("1", "null")},"polygon":[]}`,
			{},
		);
		expectObjectCures(fix, "instance-segmentation", `{"label":"can",${box},"polygon":[]}`, {});
	});
});

describe("polygon-from-box", () => {
	const fix = "polygon-from-box";
	const title = "Replace the box with a rectangular polygon";

	it("replaces the box with a rectangle that has the same numbers", () => {
		expectObjectCures(
			fix,
			"instance-segmentation",
			`{"label": "can", "topX": 0.10, "topY": "0.2", "bottomX": true, "bottomY": 8e-1, "isCrowd": 0}`,
			{
				[title]: `{"label": "can", "polygon": [[0.10, 0.2, 1, 0.2, 1, 8e-1, 0.10, 8e-1]], "isCrowd": 0}`,
			},
		);
	});

	it("uses the polygon's own place if it has one", () => {
		expectObjectCures(
			fix,
			"instance-segmentation",
			`{"topX":0,"topY":0,"label":"can","bottomX":1,"polygon":false,"bottomY":1}`,
			{ [title]: `{"label":"can","polygon":[[0,0,1,0,1,1,0,1]]}` },
		);
		expectObjectCures(
			fix,
			"instance-segmentation",
			`{"label":"can","polygon":[[]],"topX":0,"topY":0,"bottomX":1,"bottomY":1}`,
			{ [title]: `{"label":"can","polygon":[[0,0,1,0,1,1,0,1]]}` },
		);
	});

	it("is not offered for a box that would be dropped itself", () => {
		expectObjectCures(
			fix,
			"instance-segmentation",
			`{"label":"can","topX":0,"topY":0,"bottomX":0,"bottomY":1}`,
			{},
		);
	});
});

describe("remove-ignored-box", () => {
	it("removes everything that is left of the box", () => {
		expectObjectCures(
			"remove-ignored-box",
			"instance-segmentation",
			`{"topX":0,"label":"can","topY":0, "polygon":[[0,0,1,0,1,1]],"bottomX":1}`,
			{ "Remove the ignored box": `{"label":"can", "polygon":[[0,0,1,0,1,1]]}` },
		);
	});
});

describe("remove-segment if segments overlap", () => {
	it("is preferred only if a segment appears twice", () => {
		expectPolygons("remove-segment", "[[0,0,1,0,1,1],[0,0,1,0,1,1]]", {
			"*Remove this segment": "[[0,0,1,0,1,1]]",
		});
		expectPolygons("remove-segment", "[[0,0,1,0,1,1],[0,1,1,0,1,1]]", {
			"Remove this segment": "[[0,0,1,0,1,1]]",
		});
	});
});

describe("remove-null-bbox", () => {
	it("removes the member with its comma", () => {
		expectObjectCures(
			"remove-null-bbox",
			"instance-segmentation",
			`{"label": "can", "bbox": "null", "polygon": [[0,0,1,0,1,1]]}`,
			{ "*Remove bbox": `{"label": "can", "polygon": [[0,0,1,0,1,1]]}` },
		);
	});
});

describe("drop-last-number", () => {
	it("leaves at least three points", () => {
		expectPolygons("drop-last-number", "[[0,0,1,0,1,1 , 0.5]]", {
			"Remove the last, unpaired number": "[[0,0,1,0,1,1]]",
		});
		expectPolygons("drop-last-number", "[[0,0,1,0,1]]", {});
	});
});

describe("rectangle-from-corners", () => {
	it("reads two points as corners, if they are", () => {
		expectPolygons("rectangle-from-corners", "[[0.10, 0.2, 5e-1, 0.8]]", {
			"Create a rectangle from the two points": "[[0.10, 0.2, 5e-1, 0.2, 5e-1, 0.8, 0.10, 0.8]]",
		});
		expectPolygons("rectangle-from-corners", "[[0.5, 0.2, 0.1, 0.8]]", {});
		expectPolygons("rectangle-from-corners", "[[0.5, 0.2]]", {});
		expectPolygons("rectangle-from-corners", "[[0.1, 0.2, true, 0.8]]", {});
	});
});

describe("a string in place of a polygon", () => {
	const box = `"topX":0,"topY":0,"bottomX":1,"bottomY":1`;
	const object = `{"label":"can",${box},"polygon":"null"}`;

	it("is removed next to a good box, if boxes are read", () => {
		expectObjectCures("remove-empty-polygon", "object-detection", object, {
			"*Remove the empty polygon": `{"label":"can",${box}}`,
		});
		expectObjectCures("remove-empty-polygon", "instance-segmentation", object, {});
	});

	it("is replaced with a rectangle, if polygons are read", () => {
		expectObjectCures("polygon-from-box", "instance-segmentation", object, {
			"Replace the box with a rectangular polygon": `{"label":"can","polygon":[[0,0,1,0,1,1,0,1]]}`,
		});
	});
});
