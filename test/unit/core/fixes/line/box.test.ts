import { describe, it } from "node:test";
import { expectCures, expectObjectCures } from "#test/unit/core/fixes/line/support/cured-line.ts";

/** A box as text, with the four values as they are written. */
function box(...values: readonly string[]): string {
	const [topX, topY, bottomX, bottomY] = values;
	return `{"label": "can", "topX": ${topX}, "topY": ${topY}, "bottomX": ${bottomX}, "bottomY": ${bottomY}}`;
}

describe("swap-box-corners", () => {
	it("exchanges the two values as they are written", () => {
		expectObjectCures("swap-box-corners", "object-detection", box("0.50", "0.9", '"1e-1"', "0.2"), {
			"*Swap topX and bottomX": box('"1e-1"', "0.9", "0.50", "0.2"),
			"*Swap topY and bottomY": box("0.50", "0.2", '"1e-1"', "0.9"),
		});
	});
});

describe("clamp-coordinates on a box", () => {
	const fix = "clamp-coordinates";

	it("moves one coordinate, or all of them, to the edge", () => {
		expectObjectCures(fix, "object-detection", box("-0.01", "0", "1.5", "1"), {
			"*Clamp topX to 0": box("0", "0", "1.5", "1"),
			"Clamp the box to the image": box("0", "0", "1", "1"),
			"Clamp bottomX to 1": box("-0.01", "0", "1", "1"),
		});
	});

	it("is not offered for a box beside the image", () => {
		expectObjectCures(fix, "object-detection", box("1.1", "0", "1.5", "1"), {});
	});

	it("is not offered for pixels, NaN and infinity", () => {
		expectObjectCures(fix, "object-detection", box("0", "0", "250", "1"), {});
		expectObjectCures(fix, "object-detection", box('"nan"', "0", "1", "1"), {});
		expectObjectCures(fix, "object-detection", box("-1e400", "0", "1", "1"), {});
	});

	it("takes the quotes off a number that it moves", () => {
		expectObjectCures(fix, "object-detection", box("0", "0", "1", '"1.04"'), {
			"*Clamp bottomY to 1": box("0", "0", "1", "1"),
		});
	});
});

describe("normalize-pixels on a box", () => {
	const fix = "normalize-pixels";

	it("divides all four values, and writes each as short as it goes", () => {
		expectObjectCures(fix, "object-detection", box("0", "100.0", "500", '"300"'), {
			"*Normalize by the image size (500 × 400)": box("0", "0.25", "1", "0.75"),
		});
		expectObjectCures(fix, "object-detection", box("0.5", "1", "333", "3"), {
			"Normalize by the image size (500 × 400)": box("0.001", "0.0025", "0.666", "0.0075"),
		});
	});

	it("is not offered where the result would not lie in the image, or the values are no pixels", () => {
		expectObjectCures(fix, "object-detection", box("0", "0", "501", "400"), {});
		expectObjectCures(fix, "object-detection", box("-1", "0", "50", "40"), {});
		expectObjectCures(fix, "object-detection", box("0", "0", "1.02", "1"), {});
		expectObjectCures(fix, "object-detection", box("0", "0", "50", "null"), {});
	});

	it("needs to know the image's size", () => {
		const line = (details: string) =>
			`{"image_url": "a.jpg", ${details}"label": [${box("0", "0", "50", "40")}]}`;
		expectCures(fix, "object-detection", line(""), {});
		expectCures(fix, "object-detection", line(`"image_details": {"width": 0, "height": 50}, `), {});
	});
});

describe("unquote-numbers in a box", () => {
	const fix = "unquote-numbers";

	it("keeps the text of the number where JSON allows it", () => {
		expectObjectCures(fix, "object-detection", box('"0.10"', '" .2 "', '"1_0e-1"', '"1E-0"'), {
			"*Remove the quotes around 0.10": box("0.10", '" .2 "', '"1_0e-1"', '"1E-0"'),
			"*Remove the quotes around 0.2": box('"0.10"', "0.2", '"1_0e-1"', '"1E-0"'),
			"*Remove the quotes around 1": box('"0.10"', '" .2 "', "1", '"1E-0"'),
			"*Remove the quotes around 1E-0": box('"0.10"', '" .2 "', '"1_0e-1"', "1E-0"),
		});
	});

	it("leaves alone what is no number, or has no end", () => {
		expectObjectCures(fix, "object-detection", box('"abc"', '"nan"', '"inf"', "null"), {});
		expectObjectCures(fix, "object-detection", box("0", "0", "1", `"${"9".repeat(400)}"`), {});
		expectObjectCures(fix, "object-detection", box("false", "0", "1", "1"), {});
	});
});

describe("remove-object", () => {
	const fix = "remove-object";
	const good = box("0", "0", "1", "1");
	const empty = box("0.5", "0", "0.5", "1");
	const line = (...objects: readonly string[]) => `{"image_url": "a.jpg", "label": [${objects.join(" , ")}]}`;

	it("removes the object with one comma, wherever it stands", () => {
		expectCures(fix, "object-detection", line(empty, good), { "Remove this object": line(good) });
		expectCures(fix, "object-detection", line(good, empty), { "Remove this object": line(good) });
		expectCures(fix, "object-detection", line(good, "null", good), {
			"Remove this object": line(good, good),
		});
	});

	it("says what becomes of an image that has no other", () => {
		expectCures(fix, "object-detection", line(empty), {
			"Remove the only object (the image becomes a background image)": `{"image_url": "a.jpg", "label": []}`,
		});
	});

	it("is not offered where only a part of the object is lost", () => {
		expectObjectCures(fix, "instance-segmentation", `{"label": "can", "polygon": [[0,0],[0,0,1,0,1,1]]}`, {});
		expectObjectCures(fix, "object-detection", box('"0"', "0", "1", "1"), {});
	});

	it("does not empty a label that is no list", () => {
		expectCures(fix, "object-detection", `{"image_url": "a.jpg", "label": ${empty}}`, {});
	});
});

describe("remove-duplicate-object", () => {
	const fix = "remove-duplicate-object";
	const line = (...objects: readonly string[]) => `{"image_url": "a.jpg", "label": [${objects.join(" , ")}]}`;
	const good = box("0", "0", "1", "1");

	it("removes the later one, and is sure where both are the same to the letter", () => {
		expectCures(fix, "object-detection", line(good, good), { "*Remove the duplicate object": line(good) });
		const crowd = good.replace("}", ', "isCrowd": 1}');
		expectCures(fix, "object-detection", line(good, crowd), { "Remove the duplicate object": line(good) });
	});
});
