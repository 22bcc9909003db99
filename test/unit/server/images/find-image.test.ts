import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { findImage, searchRoots } from "#server/images/find-image.ts";

const URL =
	"azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/store/paths/LocalUpload/00ff/set/images/a.jpg";

describe("finding an image on disk", () => {
	let root: string;
	before(() => {
		root = mkdtempSync(join(tmpdir(), "automl-images-"));
	});
	after(() => rmSync(root, { recursive: true, force: true }));

	const file = (path: string) => {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), "");
		return join(root, path);
	};
	const places = (beside: string, imageFolders: Record<string, string> = {}) => ({
		beside: join(root, beside),
		workspaceFolders: [root],
		imageFolders,
	});

	it("prefers the longest suffix of the URL, even where a shorter one is nearer", () => {
		file("one/mltable/x.jsonl");
		file("one/mltable/a.jpg");
		const far = file("one/images/a.jpg");
		assert.deepEqual(findImage(URL, places("one/mltable")), { path: far });
	});

	it("goes up to the workspace folder and no further", () => {
		assert.deepEqual(searchRoots(places("one/mltable")), [
			join(root, "one/mltable"),
			join(root, "one"),
			root,
		]);
		const outside = searchRoots({ beside: "/a/b/c/d/e", workspaceFolders: [], imageFolders: {} });
		assert.deepEqual(outside, ["/a/b/c/d/e", "/a/b/c/d", "/a/b/c", "/a/b"]);
	});

	it("never leaves its folders, whatever a URL says", () => {
		file("two/inside/x.jsonl");
		file("secret.jpg");
		const found = findImage("AmlDatastore://store/../../secret.jpg", {
			beside: join(root, "two/inside"),
			workspaceFolders: [join(root, "two")],
			imageFolders: {},
		});
		assert.ok("searched" in found);
	});

	it("follows the user's mapping, relative to the workspace folder, using the longest matching entry", () => {
		const mapped = file("three/pictures/images/a.jpg");
		file("three/wrong/set/images/a.jpg");
		const prefix = URL.slice(0, URL.indexOf("set/"));
		assert.deepEqual(
			findImage(URL, places("three", { [prefix]: "three/wrong", [`${prefix}set/`]: "three/pictures" })),
			{ path: mapped },
		);
	});

	it("does not treat a folder with that name as an image, and lists the searched folders", () => {
		mkdirSync(join(root, "four/b.jpg"), { recursive: true });
		assert.deepEqual(findImage("b.jpg", { ...places("four"), workspaceFolders: [join(root, "four")] }), {
			searched: [join(root, "four")],
		});
	});

	it("finds names that the URL encodes, and names with spaces and brackets as they are", () => {
		const spaced = file("five/Car (1).jpeg");
		assert.deepEqual(findImage("https://host/x/Car%20(1).jpeg?sv=1", places("five")), { path: spaced });
		assert.deepEqual(findImage("AmlDatastore://s/Car (1).jpeg", places("five")), { path: spaced });
	});
});
