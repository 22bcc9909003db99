import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { taskById } from "#core/tasks/index.ts";

const LONG =
	"azureml://subscriptions/7c3f2e1a-5b48-4d96-a0f1-93be52c8d714/resourcegroups/my-group/workspaces/w";

/** What is marked in a line with that URL, by the rule that marks it. */
function marks(url: string, details?: Readonly<Record<string, unknown>>): Record<string, string> {
	const text = JSON.stringify({ image_url: url, image_details: details, label: "can" });
	const findings = checkLine(lineContext(parseLine(text), taskById("multiclass")));
	return Object.fromEntries(findings.map(({ ruleId, start, end }) => [ruleId, text.slice(start, end)]));
}

function messageOf(url: string): string {
	const line = parseLine(JSON.stringify({ image_url: url, label: "can" }));
	return checkLine(lineContext(line, taskById("multiclass")))[0]?.message ?? "";
}

describe("a good URL", () => {
	it("is one of these, in any case, and with any name", () => {
		for (const url of [
			`${LONG}/datastores/workspaceblobstore/paths/LocalUpload/0123/fridge/Car (1).jpeg`,
			"azureml://datastores/store/paths/é/1.PNG",
			"AMLDATASTORE://my-store/my-images/1.jpe",
			"AmlDatastore://annotations_datastore/07-25-2022_120550_UTC/{7c3f2e1a-5b48-4d96-a0f1-93be52c8d714}/v1.2",
			"https://account.blob.core.windows.net/images/1.tiff?sv=a//b&name=x.gif",
			"http://host/1.jfif#a",
			"wasbs://images@account.blob.core.windows.net/1.bmp",
			"abfss://images@account.dfs.core.windows.net/your-images/subscriptions/1",
			"AmlDatastore://store/a..b/.hidden/image.2021-10-05",
		]) {
			assert.deepEqual(marks(url), {}, url);
		}
	});
});

describe("image-url-scheme", () => {
	it("says how the URL begins instead", () => {
		for (const [url, fact] of [
			["images/1.jpg", 'is "images/1.jpg", a path instead of a URL'],
			["/data/12:30.jpg", 'is "/data/12:30.jpg", a path instead of a URL'],
			["C:/data/1.jpg", 'is "C:/data/1.jpg", a Windows path instead of a URL'],
			[
				"s3://data/1.jpg",
				"begins with s3:, which is not one of azureml, AmlDatastore, https, http, wasbs, or abfss",
			],
			[
				"file:/data/1.jpg",
				"begins with file:, which is not one of azureml, AmlDatastore, https, http, wasbs, or abfss",
			],
			["https:/host/1.jpg", "begins with https:/, which is missing a slash"],
			[
				`${LONG}/datastores/d/images/1.jpg`,
				"begins with azureml: but does not contain /datastores/…/paths/…",
			],
			["azureml:images:1", "begins with azureml: but does not contain /datastores/…/paths/…"],
			[
				"azureml://datastores/d/paths/",
				"begins with azureml: but does not name a file in a datastore or on a host",
			],
			[
				"AmlDatastore://1.jpg",
				"begins with AmlDatastore: but does not name a file in a datastore or on a host",
			],
			["https://host", "begins with https: but does not name a file in a datastore or on a host"],
		] as const) {
			assert.deepEqual(Object.keys(marks(url)), ["image-url-scheme"], url);
			assert.equal(messageOf(url), `image_url ${fact}; training would not find the image`);
		}
	});
});

describe("image-url-backslash", () => {
	it("marks the first one, as written, and counts them", () => {
		assert.deepEqual(marks("AmlDatastore://data/\u0001a\\b\\1.jpg"), { "image-url-backslash": "\\\\" });
		assert.match(messageOf("AmlDatastore://data/a\\b\\1.jpg"), /contains 2 backslashes instead of \/;/);
		assert.deepEqual(Object.keys(marks("images\\1.jpg")), ["image-url-scheme", "image-url-backslash"]);
	});
});

describe("image-url-placeholder", () => {
	it("marks what is left of a template", () => {
		for (const [url, left] of [
			[
				"azureml://subscriptions/<my-subscription-id>/resourcegroups/<my-group>/datastores/d/paths/1.jpg",
				"<my-subscription-id>",
			],
			["AmlDatastore://<my datastore>/1.jpg", "<my datastore>"],
			["AmlDatastore://data/{image_name}.jpg", "{image_name}"],
			["AmlDatastore://data/{}", "{}"],
			["azureml://.../datastores/d/paths/1.jpg", "..."],
			["azureml://subscriptions/my-subscription-id/datastores/d/paths/1.jpg", "my-subscription-id"],
			["azureml://subscriptions/SUBSCRIPTION_ID/datastores/d/paths/1.jpg", "SUBSCRIPTION_ID"],
			[
				"azureml://subscriptions/00000000-0000-0000-0000-000000000000/datastores/d/paths/1.jpg",
				"00000000-0000-0000-0000-000000000000",
			],
			[`${LONG.replace("my-group", "your-group")}/datastores/d/paths/1.jpg`, "your-group"],
			["AmlDatastore://your-datastore/1.jpg", "your-datastore"],
		] as const) {
			assert.deepEqual(marks(url), { "image-url-placeholder": left }, url);
		}
	});
});

describe("image-url-traversal", () => {
	it("marks the first place in the path", () => {
		for (const [url, place] of [
			["AmlDatastore://data/a//b/../1.jpg", "//"],
			["AmlDatastore://data//1.jpg", "//"],
			["azureml://datastores/d/paths/../1.jpg", "/../"],
			["https://host/a/./1.jpg", "/./"],
			["wasbs://images@host/a/../1.jpg", "/../"],
		] as const) {
			assert.deepEqual(marks(url), { "image-url-traversal": place }, url);
		}
	});
});

describe("image-format-unsupported", () => {
	it("marks the extension of the name, if it has one", () => {
		assert.deepEqual(marks("AmlDatastore://data/1.jpg/2.GIF"), { "image-format-unsupported": ".GIF" });
		assert.deepEqual(marks("https://host/1.webp?x=.jpg"), { "image-format-unsupported": ".webp" });
		assert.deepEqual(marks("https://host/1?x=.gif"), {});
		assert.deepEqual(marks("AmlDatastore://data.gif/1"), {});
		assert.deepEqual(marks("AmlDatastore://data/.gif"), {});
	});
});

describe("format-mismatch", () => {
	const found = (url: string, format: unknown) =>
		marks(`AmlDatastore://data/${url}`, { format })["format-mismatch"];

	it("compares with the image's name, with any extension of the format", () => {
		for (const [url, format] of [
			["1.jpg", "JPEG"],
			["1.JPE", "jfif"],
			["1.tif", "tiff"],
			["1", "bmp"],
		] as const) {
			assert.equal(found(url, format), undefined);
		}
		assert.equal(found("1.png", "jpg"), '"jpg"');
		assert.equal(found("1.png", "image/png"), '"image/png"');
		assert.equal(found("1", ""), '""');
	});

	it("leaves it to image-format-unsupported if the extension itself is wrong", () => {
		assert.equal(found("1.gif", "GIF"), undefined);
		assert.equal(found("1.gif", "png"), undefined);
		assert.equal(found("1.gif", "webp"), '"webp"');
	});
});

describe("details-type and size-invalid", () => {
	const found = (details: string) => {
		const text = `{"image_url": "AmlDatastore://data/1", "image_details": ${details}, "label": "can"}`;
		const findings = checkLine(lineContext(parseLine(text), taskById("multiclass")));
		return findings.map(({ ruleId, start, end }) => `${ruleId} ${text.slice(start, end)}`);
	};

	it("details-type marks details that are not an object, and a format that is not text", () => {
		assert.deepEqual(found("null"), ["details-type null"]);
		assert.deepEqual(found('"jpg"'), ['details-type "jpg"']);
		assert.deepEqual(found('{"format": 7}'), ["details-type 7"]);
		assert.deepEqual(found("{}"), []);
	});

	it("size-invalid accepts whole numbers above 0, and the same as text with px", () => {
		assert.deepEqual(found('{"width": 400, "height": "400px"}'), []);
		for (const size of ["400.0", "4e2", "0", "-1", "null", '"400"', '"400 px"', '"0px"', '"040px"', "[]"]) {
			assert.deepEqual(found(`{"width": ${size}, "height": 1}`), [`size-invalid ${size}`]);
		}
	});
});
