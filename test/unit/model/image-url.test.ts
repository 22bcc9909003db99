import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { imageKey, localCandidates, parseImageUrl } from "#core/model/image-url.ts";

const LONG =
	"azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/store/paths/fridge/images/1.jpg";

describe("parseImageUrl", () => {
	it("takes the three generations of URLs apart", () => {
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
	it("is the same for both generations of one image, and nothing else", () => {
		assert.equal(imageKey(LONG), imageKey("AmlDatastore://store/fridge/images/1.jpg"));
		assert.notEqual(imageKey(LONG), imageKey("AmlDatastore://other/fridge/images/1.jpg"));
		assert.notEqual(imageKey(LONG), imageKey(LONG.replace("1.jpg", "1.JPG")));
		assert.equal(imageKey("1.jpg"), "1.jpg");
	});
});

describe("localCandidates", () => {
	it("are the path's ends, longest first", () => {
		assert.deepEqual(localCandidates(LONG), ["fridge/images/1.jpg", "images/1.jpg", "1.jpg"]);
		assert.deepEqual(localCandidates("images\\1.jpg"), ["images/1.jpg", "1.jpg"]);
	});

	it("begin with the datastore in the older form, where people write a folder", () => {
		assert.deepEqual(localCandidates("AmlDatastore://data/1.jpg"), ["data/1.jpg", "1.jpg"]);
	});

	it("come decoded as well", () => {
		assert.deepEqual(localCandidates("https://host/a%20b.jpg?sig=1"), [
			"host/a%20b.jpg",
			"host/a b.jpg",
			"a%20b.jpg",
			"a b.jpg",
		]);
		assert.deepEqual(localCandidates("a%zz.jpg"), ["a%zz.jpg"]);
	});

	it("never leave the folder that they are joined to", () => {
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
