import { describe, it } from "node:test";
import { expectCures } from "#test/unit/core/fixes/line/support/cured-line.ts";

/** Runs a fix on a line with that URL, written as JSON text, and expects URLs. */
function expectUrls(fix: string, url: string, expected: Readonly<Record<string, string>>): void {
	const line = (text: string) => `{"image_url": "${text}", "label": "can"}`;
	const lines = Object.entries(expected).map(([title, text]) => [title, line(text)]);
	expectCures(fix, "multiclass", line(url), Object.fromEntries(lines));
}

/** The same for `image_details`; the image is named 1.jpg. */
function expectDetails(fix: string, details: string, expected: Readonly<Record<string, string>>): void {
	const line = (text: string) => `{"image_url": "AmlDatastore://data/1.JPEG"${text}, "label": "can"}`;
	const lines = Object.entries(expected).map(([title, text]) => [title, line(text)]);
	expectCures(fix, "multiclass", line(details), Object.fromEntries(lines));
}

describe("replace-backslashes", () => {
	const fix = "replace-backslashes";

	it("writes one slash for any number of them, and keeps escapes", () => {
		expectUrls(fix, String.raw`AmlDatastore://data/\u0061\\1.jpg`, {
			"*Replace the backslash with /": String.raw`AmlDatastore://data/\u0061/1.jpg`,
		});
		expectUrls(fix, String.raw`C:\\data\\\\a\/\u005c1.jpg`, {
			"*Replace backslashes with /": "C:/data/a/1.jpg",
		});
	});

	it("writes two after the scheme", () => {
		expectUrls(fix, String.raw`AmlDatastore:\\data\\1.jpg`, {
			"*Replace backslashes with /": "AmlDatastore://data/1.jpg",
		});
	});
});

describe("complete-address", () => {
	const fix = "complete-address";

	it("adds the second slash", () => {
		expectUrls(fix, "https:/host/1.jpg", { "*Add the missing slash": "https://host/1.jpg" });
	});

	it("adds paths after the datastore", () => {
		expectUrls(fix, "azureml://subscriptions/s/datastores/d/images/1.jpg", {
			"Insert /paths after the datastore": "azureml://subscriptions/s/datastores/d/paths/images/1.jpg",
		});
	});

	it("has no base for a path", () => {
		for (const url of ["images/1.jpg", "s3://data/1.jpg", "azureml:images:1", "azureml://datastores/1.jpg"]) {
			expectUrls(fix, url, {});
		}
	});
});

describe("straighten-path", () => {
	const fix = "straighten-path";

	it("removes parts that lead nowhere or back", () => {
		expectUrls(fix, String.raw`AmlDatastore://data//a/\u0062/../.\/1.jpg`, {
			"*Simplify the path": "AmlDatastore://data/a/1.jpg",
		});
		expectUrls(fix, "https://host/a//1.jpg?b=//c", { "*Simplify the path": "https://host/a/1.jpg?b=//c" });
	});

	it("does not leave the datastore", () => {
		expectUrls(fix, "AmlDatastore://data/../other/1.jpg", {});
	});
});

describe("set-format", () => {
	const fix = "set-format";

	it("takes the format from the image's name", () => {
		expectDetails(fix, `, "image_details": {"format" : "png"}`, {
			"*Set format to jpeg": `, "image_details": {"format" : "jpeg"}`,
		});
		expectDetails(fix, `, "image_details": {"format": null}`, {
			"*Set format to jpeg": `, "image_details": {"format": "jpeg"}`,
		});
		expectDetails(fix, `, "image_details": null`, {});
	});

	it("is not offered if the name does not show it", () => {
		expectCures(
			fix,
			"multiclass",
			`{"image_url": "AmlDatastore://data/1", "image_details": {"format": "x"}, "label": "can"}`,
			{},
		);
	});
});

describe("fix-size", () => {
	const fix = "fix-size";

	it("writes the number that is clearly meant", () => {
		for (const size of ['"400"', '" 400 px"', '"400PX"', '"400.0"', "400.0", "4e2", '"0400px"']) {
			expectDetails(fix, `, "image_details": {"width": ${size}, "height":1}`, {
				"*Change to 400": `, "image_details": {"width": 400, "height":1}`,
			});
		}
	});

	it("does not round, and does not invent a size", () => {
		for (const size of ["400.5", "0", "-400", "null", '"wide"', "[400]", "1e300"]) {
			expectDetails(fix, `, "image_details": {"width": ${size}, "height":1}`, {});
		}
	});
});

describe("remove-detail", () => {
	const fix = "remove-detail";

	it("removes the wrong part, or all of it", () => {
		expectDetails(fix, `, "image_details": {"width": 0, "height": 5, "format": "gif"}`, {
			"Remove width": `, "image_details": {"height": 5, "format": "gif"}`,
			"Remove format": `, "image_details": {"width": 0, "height": 5}`,
		});
		expectDetails(fix, `, "image_details": null`, { "Remove image_details": "" });
	});

	it("removes both occurrences of a duplicate part", () => {
		expectDetails(fix, `, "image_details": {"width": 1, "width": 0}`, {
			"Remove width": `, "image_details": {}`,
		});
	});
});
