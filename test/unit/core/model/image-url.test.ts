import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { imageKey, localCandidates, parseImageUrl } from "#core/model/image-url.ts";
import { detourSpans, fileExtension, pathSpan } from "#core/model/url-path.ts";

const LONG =
	"azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/store/paths/fridge/images/1.jpg";

describe("parseImageUrl", () => {
	it("parses the three generations of URLs", () => {
		const parts = { datastore: "store", path: "fridge/images/1.jpg" };
		assert.deepEqual(parseImageUrl(LONG), { scheme: "azureml", ...parts });
		assert.deepEqual(parseImageUrl("azureml://datastores/store/paths/fridge/images/1.jpg"), {
			scheme: "azureml",
			...parts,
		});
		assert.deepEqual(parseImageUrl("AmlDatastore://store/fridge/images/1.jpg"), {
			scheme: "amldatastore",
			...parts,
		});
	});

	it("reads schemes in any case, and keeps the path as it is", () => {
		assert.equal(parseImageUrl("amldatastore://Store/A%20b/C (1).JPG").path, "A%20b/C (1).JPG");
		assert.equal(
			parseImageUrl("AzureML://datastores/s/paths/Paths/x/paths/y.jpg").path,
			"Paths/x/paths/y.jpg",
		);
	});

	it("calls everything else a path", () => {
		assert.deepEqual(parseImageUrl("https://host/a/b.jpg?x#y"), {
			scheme: "other",
			path: "host/a/b.jpg?x#y",
		});
		assert.deepEqual(parseImageUrl("C:\\data\\1.jpg"), { scheme: "other", path: "C:/data/1.jpg" });
		assert.deepEqual(parseImageUrl("azureml://jobs/x/outputs/1.jpg"), {
			scheme: "other",
			path: "jobs/x/outputs/1.jpg",
		});
		assert.deepEqual(parseImageUrl(""), { scheme: "other", path: "" });
		assert.deepEqual(parseImageUrl("AmlDatastore://"), { scheme: "amldatastore", datastore: "", path: "" });
	});
});

describe("imageKey", () => {
	it("is the same for both generations of an image's URL, and for nothing else", () => {
		assert.equal(imageKey(LONG), imageKey("AmlDatastore://store/fridge/images/1.jpg"));
		assert.notEqual(imageKey(LONG), imageKey("AmlDatastore://other/fridge/images/1.jpg"));
		assert.notEqual(imageKey(LONG), imageKey(LONG.replace("1.jpg", "1.JPG")));
		assert.equal(imageKey("1.jpg"), "1.jpg");
	});
});

describe("localCandidates", () => {
	it("are the suffixes of the path, longest first", () => {
		assert.deepEqual(localCandidates(LONG), ["fridge/images/1.jpg", "images/1.jpg", "1.jpg"]);
		assert.deepEqual(localCandidates("images\\1.jpg"), ["images/1.jpg", "1.jpg"]);
	});

	it("begin with the datastore in the older form, where people often write a folder", () => {
		assert.deepEqual(localCandidates("AmlDatastore://data/1.jpg"), ["data/1.jpg", "1.jpg"]);
	});

	it("also include decoded ones", () => {
		assert.deepEqual(localCandidates("https://host/a%20b.jpg?sig=1"), [
			"host/a%20b.jpg",
			"host/a b.jpg",
			"a%20b.jpg",
			"a b.jpg",
		]);
		assert.deepEqual(localCandidates("a%zz.jpg"), ["a%zz.jpg"]);
	});

	it("never leave the folder they are joined to", () => {
		const urls = [
			"../../etc/passwd",
			"AmlDatastore://../..%2f..%2fetc",
			"azureml://datastores/s/paths/a/%2e%2e/b",
			"a//./b\0c/d",
			"..\\..\\x",
			"%2e%2e%5cx",
		];
		for (const candidate of urls.flatMap(localCandidates)) {
			assert.doesNotMatch(candidate, /(?:^|[/\\])\.\.?(?:[/\\]|$)|^[/\\]|\0|\/\//, candidate);
		}
	});
});

describe("pathSpan and fileExtension", () => {
	const pathOf = (url: string) => {
		const { start, end } = pathSpan(url);
		return url.slice(start, end);
	};

	it("find where the path begins, and that a web address may continue after it", () => {
		assert.equal(pathOf(LONG), "fridge/images/1.jpg");
		assert.equal(pathOf("AmlDatastore://data/a/1.jpg?x"), "a/1.jpg?x");
		assert.equal(pathOf("https://host/a/1.jpg?sig=b/2.png#c"), "a/1.jpg");
		assert.equal(pathOf("abfss://images@host/a/1.jpg"), "a/1.jpg");
		assert.equal(pathOf("images/1.jpg"), "images/1.jpg");
		assert.equal(pathOf("https://host?a/b"), "");
	});

	it("return the letters after the last dot of the name, if they may be an extension", () => {
		assert.deepEqual(
			["a/1.JPG", "a.b/1", "1.tar.gz", ".jpg", "a\\.png", "1.2021", "https://h/1.jfif?a.gif", "1."].map(
				fileExtension,
			),
			["jpg", undefined, "gz", undefined, undefined, undefined, "jfif", undefined],
		);
	});
});

describe("detourSpans", () => {
	const straight = (path: string) => {
		const spans = detourSpans(path);
		return spans?.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), path);
	};

	it("lead to the same place without going back", () => {
		assert.equal(straight("a//b/./c/../1.jpg"), "a/b/1.jpg");
		assert.equal(straight("/a/b/../../1.jpg"), "1.jpg");
		assert.equal(straight("a/.b/..c/1..jpg"), "a/.b/..c/1..jpg");
		assert.deepEqual(detourSpans("a/./../b"), [{ start: 0, end: 7 }]);
	});

	it("do not lead outside the path's root", () => {
		assert.equal(detourSpans("../1.jpg"), undefined);
		assert.equal(detourSpans("a/../../1.jpg"), undefined);
	});
});
