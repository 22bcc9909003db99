import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { expectFileCures } from "#test/unit/core/fixes/file/support/cured-file.ts";

const record = (image: number, label: string) =>
	`{"image_url":"AmlDatastore://d/${image}.jpg","label":${label}}`;
const classes = (...labels: string[]) => labels.map((label, i) => record(i, label)).join("\n");

describe("rename-class", () => {
	it("renames it wherever it is a class, and nowhere else", () => {
		const object = (label: string) =>
			`{"label": ${label}, "topX": 0, "topY": 0, "bottomX": 0.5, "bottomY": 1}`;
		const lost = (label: string) =>
			`{"label": ${label}, "topX": 0.6, "topY": 0, "bottomX": 0.5, "bottomY": 1}`;
		const before = [
			record(1, `[${object('"can"')},${object('"can"')}]`).replace("1.jpg", "Can.jpg"),
			record(2, `[${object('"\\u0043an"')}, ${object('"carton"')}]`),
			record(3, `[${lost('"Can"')}, ${object('"can"')}]`).replace("}]", ',"note":"Can"}]'),
			record(4, `[${object('"Can"')}]`).replace(',"label"', ',"other":"Can","label"'),
		].join("\r\n");
		const after = before
			.replace('"\\u0043an"', '"can"')
			.replace('"label": "Can", "topX": 0.6', '"label": "can", "topX": 0.6')
			.replace('{"label": "Can", "topX": 0,', '{"label": "can", "topX": 0,');
		expectFileCures("rename-class", before, { '*Rename "Can" to "can" in this file': after });
	});

	it("leaves no duplicates in a list of classes", () => {
		expectFileCures("rename-class", classes('["can", "Can","x"]', '["Can" , "Can", "y"]', '["can","can"]'), {
			'*Rename "Can" to "can" in this file': classes('["can","x"]', '["can", "y"]', '["can","can"]'),
		});
	});

	it("escapes names as JSON requires, and is not preferred for a misspelled class", () => {
		const usual = new Array<string>(20).fill('"a\\"bottle"');
		expectFileCures("rename-class", classes(...usual, '"a\\"botle"'), {
			'Rename "a"botle" to "a"bottle" in this file': classes(...usual, '"a\\"bottle"'),
		});
	});
});

describe("quote-numbers", () => {
	const title = "*Convert all numeric classes to strings";

	it("quotes every number that is a class, as it is written", () => {
		expectFileCures("quote-numbers", classes('"7"', "8", "1.50", "8"), {
			[title]: classes('"7"', '"8"', '"1.50"', '"8"'),
		});
		expectFileCures("quote-numbers", classes('["a",7]', "[ 7 , -1 ]").replace("[ 7 , -1 ]", "[ 7 ]"), {
			[title]: classes('["a","7"]', '[ "7" ]'),
		});
	});

	it("leaves other values that are not text alone", () => {
		expectFileCures("quote-numbers", classes('"7"', "true"), {});
	});
});

describe("normalize-all-pixels", () => {
	const line = (image: number, box: readonly number[], details = '"width":640,"height":480') =>
		`{"image_url":"AmlDatastore://d/${image}.jpg","image_details":{${details}},"label":[{"label":"can","topX":${box[0]},"topY":${box[1]},"bottomX":${box[2]},"bottomY":${box[3]}}]}`;
	const title = "*Normalize all coordinates in this file by the declared image sizes";

	it("divides each object once, and leaves lines without a size, or whose objects leave the image", () => {
		const left = [line(3, [64, 48, 320, 240], '"format":"jpg"'), line(4, [64, 48, 900, 240])];
		const before = [
			line(1, [64, 48, 320, 240]),
			line(2, [0, 120, 160, 480], '"width":"320px","height":480'),
			...left,
		];
		const after = [
			line(1, [0.1, 0.1, 0.5, 0.5]),
			line(2, [0, 0.25, 0.5, 1], '"width":"320px","height":480'),
			...left,
		];
		expectFileCures("normalize-all-pixels", before.join("\n"), { [title]: after.join("\n") });
	});

	it("is not offered if its line has no size", () => {
		const unsized = [line(1, [64, 48, 320, 240], ""), line(2, [64, 48, 320, 240], "")];
		expectFileCures("normalize-all-pixels", unsized.join("\n"), {});
	});
});

describe("unify-image-urls", () => {
	it("writes either form, the more common one first; the newer form takes its workspace from a line that has one", () => {
		const base = "azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/";
		const url = (value: string) => `{ "image_url" : "${value}", "label": "can" }`;
		const before = [
			url(`${base}x/paths/a b/1.jpg`),
			url("AmlDatastore://y/2.jpg"),
			url(`${base}x/paths/\\u0033.jpg`),
		];
		expectFileCures("unify-image-urls", before.join("\n"), {
			"Change all image URLs to azureml://, with the workspace from line 1": [
				before[0],
				url(`${base}y/paths/2.jpg`),
				before[2],
			].join("\n"),
			"Change all image URLs to AmlDatastore://": [
				url("AmlDatastore://x/a b/1.jpg"),
				before[1],
				url("AmlDatastore://x/3.jpg"),
			].join("\n"),
		});
	});

	it("takes the short form of the newer URL, which has no workspace", () => {
		const [older, newer] = [
			record(1, '"can"'),
			record(2, '"can"').replace("AmlDatastore://d/", "azureml://datastores/e/paths/"),
		];
		expectFileCures("unify-image-urls", `${older}\n${newer}`, {
			"Change all image URLs to AmlDatastore://": `${older}\n${record(2, '"can"').replace("//d/", "//e/")}`,
			"Change all image URLs to azureml://, with the workspace from line 2": `${older.replace("AmlDatastore://d/", "azureml://datastores/d/paths/")}\n${newer}`,
		});
		assert.ok(newer.includes("azureml://datastores/"));
	});
});
