import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { imageFolderEntries } from "#core/model/image-folder.ts";
import { findImage } from "#server/images/find-image.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";

const URL =
	"azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/d/paths/fridge/odFridge/1.jpg";

test("a folder replaces the beginning of the URL, the shortest that leads to the file first", () => {
	const start = "azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/d/paths/";
	assert.deepEqual(imageFolderEntries(URL), [
		{ prefix: start, subfolder: "", file: "fridge/odFridge/1.jpg" },
		{ prefix: `${start}fridge/`, subfolder: "", file: "odFridge/1.jpg" },
		{ prefix: `${start}fridge/odFridge/`, subfolder: "", file: "1.jpg" },
	]);
});

test("a URL that is a path is mapped by its first folder, and one without a folder has no entry", () => {
	assert.deepEqual(imageFolderEntries("fridge/1.jpg"), [
		{ prefix: "fridge/", subfolder: "fridge", file: "fridge/1.jpg" },
		{ prefix: "fridge/", subfolder: "", file: "1.jpg" },
	]);
	assert.deepEqual(imageFolderEntries("1.jpg"), []);
});

test("the image is found by every entry whose file exists", () => {
	const folder = makeTemporaryFolder("automl-folder");
	try {
		for (const url of [URL, "AmlDatastore://store/fridge/odFridge/1.jpg", "fridge/odFridge/1.jpg"]) {
			for (const { prefix, subfolder, file } of imageFolderEntries(url)) {
				const path = join(folder.path, "picked", file);
				mkdirSync(join(path, ".."), { recursive: true });
				writeFileSync(path, "");
				const imageFolders = { [prefix]: join(folder.path, "picked", subfolder) };
				const found = findImage(url, { beside: "/nowhere", workspaceFolders: [], imageFolders });
				assert.deepEqual(found, { path }, `${url} by ${prefix}`);
			}
		}
	} finally {
		folder.remove();
	}
});
