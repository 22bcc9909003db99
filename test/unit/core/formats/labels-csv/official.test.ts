import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { convertLabels } from "#test/unit/core/formats/labels-csv/support/labels-csv.ts";

describe("labels-csv by the official rules", () => {
	const official = { azureCompatible: true };

	it("always skips the first line, splits at commas and single spaces, and ignores quotes", async () => {
		const { pairs, images, told } = await convertLabels(
			'a.jpg,can\nb.jpg,\n\n  \nc.jpg,x,y\nd.jpg, x  y \r\n"e,jpg"\ne.jpg ,"x y"\nb.jpg,b b\n../f.jpg,x',
			official,
		);
		assert.deepEqual(pairs, [
			["images/b.jpg", [""]],
			["images/d.jpg", ["x", "", "y"]],
			['images/"e', ['jpg"']],
			["images/e.jpg ", ['"x', 'y"']],
			["images/b.jpg", ["b", "b"]],
			["images/../f.jpg", ["x"]],
		]);
		assert.deepEqual(
			images.map(({ place }) => place),
			[1, 5, 6, 7, 8, 9],
		);
		assert.deepEqual(
			told.map((each) => each.replace(/ \|[^|]*$/, "")),
			[
				"error | line 1",
				"warning | line 2, column 2",
				"error | line 5",
				"warning | line 6, column 2",
				"warning | line 7, column 2",
				"warning | line 8, column 2",
				"warning | line 10, column 1",
			],
		);
	});
});
