import assert from "node:assert/strict";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import type { ConvertParams } from "#core/protocol/server/conversion.ts";
import { readConversionReport } from "#core/protocol/server/conversion-report.ts";
import {
	convertDataset,
	goToSource,
	lineOf,
	linesOf,
	placeOf,
	textAt,
	uriOf,
	voc,
} from "#test/integration/support/converted-dataset.ts";
import { type LanguageServer, startLanguageServer } from "#test/integration/support/language-server.ts";
import { png, writeBelow } from "#test/integration/support/pictures.ts";
import { palettePng } from "#test/unit/core/formats/pascal-voc/support/png.ts";

describe("automlImages/goToSource", () => {
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer();
	});
	after(() => server.stop());

	const convert = (
		files: Readonly<Record<string, string | Buffer>>,
		more?: Partial<ConvertParams> & { readonly start?: string },
	) => convertDataset(server, files, more);
	const goTo = (jsonl: string, line: string, at: string) => goToSource(server, jsonl, line, at);

	const VOC = {
		"annotations/a.xml": voc("a.jpg", [["cat", 1]]),
		"annotations/b.xml": voc("b.jpg", [
			["", 3],
			["cat", 5],
			["dog", 20],
			["dog", 40],
		]),
	};

	it("leads from a box to its element of Pascal VOC, also after one that was dropped", async () => {
		const { source, jsonl, report } = await convert(VOC);
		const [file] = jsonl as [string];
		assert.equal(report, file.replace(/\.jsonl$/, ".conversion-report.json"));
		const line = lineOf(file, "b.jpg");
		const result = await goTo(file, line, '"topX":0.4');
		const place = placeOf(result);
		assert.equal(place.uri, uriOf(join(source, "annotations/b.xml")));
		assert.equal(place.element, "object 4 (dog)");
		assert.match(textAt(place), /^<object>\s+<name>dog<\/name><bndbox><xmin>40<.*<\/object>$/s);
		assert.equal(result.outcome === "found" && result.match, "same");
		const image = placeOf(await goTo(file, line, "image_url"));
		assert.deepEqual([image.uri, image.element, image.range], [place.uri, "", undefined]);
	});

	it("finds an object of a line that was edited since then, and says so", async () => {
		const { jsonl } = await convert(VOC);
		const [file] = jsonl as [string];
		const edited = lineOf(file, "b.jpg").replace('"topX":0.2', '"topX":0.25');
		const result = await goTo(file, edited, '"topX":0.25');
		assert.ok(result.outcome === "found");
		assert.deepEqual([result.match, result.place.element], ["edited", "object 3 (dog)"]);
		const { label, ...rest } = JSON.parse(edited);
		const more = JSON.stringify({ ...rest, label: [{ label: "new" }, ...label] });
		const added = await goTo(file, more, '"new"');
		assert.ok(added.outcome === "found");
		assert.deepEqual([added.match, added.place.element], ["added", ""]);
		const behind = await goTo(file, more, '"topX":0.4');
		assert.equal(placeOf(behind).element, "object 4 (dog)");
	});

	it("distinguishes two images with the same URL by what they have in common with the line", async () => {
		const { jsonl } = await convert({ ...VOC, "annotations/c.xml": voc("b.jpg", [["jug", 7]]) });
		const [file] = jsonl as [string];
		const place = placeOf(await goTo(file, lineOf(file, "jug"), "jug"));
		assert.match(place.uri, /c\.xml$/);
	});

	it("finds the report above the folders of the parts", async () => {
		const images = Array.from({ length: 10 }, (_, i) => [`${i}.xml`, voc(`${i}.jpg`, [["cat", i]])]);
		const { source, jsonl } = await convert(Object.fromEntries(images), { split: "ratio" });
		assert.equal(jsonl.length, 2);
		for (const file of jsonl) {
			const [line] = linesOf(file) as [string];
			const name = /(\d)\.jpg/.exec(line)?.[1];
			const place = placeOf(await goTo(file, line, "cat"));
			assert.equal(place.uri, uriOf(join(source, `${name}.xml`)));
			assert.match(textAt(place), /^<object>/);
		}
	});

	it("finds the source of a dataset that was split into folders", async () => {
		const { source, jsonl } = await convert(
			{ "train/a.xml": voc("a.jpg", [["cat", 1]]), "valid/a.xml": voc("a.jpg", [["dog", 2]]) },
			{ split: "folders" },
		);
		const validation = jsonl.find((file) => file.includes("validation")) as string;
		const place = placeOf(await goTo(validation, linesOf(validation)[0] as string, "dog"));
		assert.equal(place.uri, uriOf(join(source, "valid/a.xml")));
		assert.match(textAt(place), /^<object>\s*<name>dog/);
	});

	it("leads to the annotation of a COCO file, regardless of its image", async () => {
		const annotation = (id: number, image: number, x: number) =>
			`{"id": ${id}, "image_id": ${image}, "category_id": 1, "bbox": [${x}, 1, 9, 9], "iscrowd": 0}`;
		const coco = `{"images": [
			{"id": 1, "file_name": "a.jpg", "width": 100, "height": 50}, {"id": 2, "file_name": "b.jpg", "width": 100, "height": 50}],
			"annotations": [${annotation(7, 2, 1)}, ${annotation(8, 1, 2)},
			${annotation(9, 2, 30)}], "categories": [{"id": 1, "name": "ä can"}]}`;
		const { source, jsonl } = await convert({ "ds.json": coco }, { start: "ds.json" });
		const [file] = jsonl as [string];
		const line = lineOf(file, "b.jpg");
		const place = placeOf(await goTo(file, line, '"topX":0.3'));
		assert.equal(place.uri, uriOf(join(source, "ds.json")));
		assert.equal(textAt(place), annotation(9, 2, 30));
		assert.equal(
			textAt(placeOf(await goTo(file, line, "image_url"))),
			'{"id": 2, "file_name": "b.jpg", "width": 100, "height": 50}',
		);
	});

	it("leads to the line of a table", async () => {
		const { source, jsonl } = await convert(
			{ "labels.csv": "image,labels\r\na.jpg,cat\r\nö.jpg,dog cat\r\n" },
			{ start: "labels.csv" },
		);
		const [file] = jsonl as [string];
		const place = placeOf(await goTo(file, linesOf(file)[1] as string, "dog"));
		assert.deepEqual(place, {
			uri: uriOf(join(source, "labels.csv")),
			element: "line 3",
			range: { start: { line: 2, character: 0 }, end: { line: 2, character: 13 } },
		});
	});

	it("leads to the image in the folder of its class", async () => {
		const { source, jsonl } = await convert({ "cat/1.png": png(2, 2), "dog/2.png": png(2, 2) });
		const [file] = jsonl as [string];
		const place = placeOf(await goTo(file, lineOf(file, "2.png"), "dog"));
		assert.deepEqual(place, { uri: uriOf(join(source, "dog/2.png")), element: "" });
	});

	it("leads from the polygon of a mask to its element in the XML file", async () => {
		const { jsonl } = await convert(
			{
				"annotations/a.xml": voc("a.jpg", [
					["cat", 1],
					["dog", 1],
				]),
				"SegmentationObject/a.png": Buffer.from(palettePng(["11..", "11..", "..22", "..22"])),
			},
			{ format: "pascal-voc-masks" },
		);
		const [file] = jsonl as [string];
		const place = placeOf(await goTo(file, lineOf(file, "a.jpg"), "dog"));
		assert.equal(place.element, "object 2 (dog)");
		assert.match(textAt(place), /^<object>\s+<name>dog/);
	});

	it("says that there is no report, or none for this file", async () => {
		const { jsonl, report } = await convert(VOC);
		const [file] = jsonl as [string];
		const line = lineOf(file, "b.jpg");
		const renamed = join(file, "../renamed.jsonl");
		renameSync(file, renamed);
		assert.deepEqual(await goTo(renamed, line, "dog"), { outcome: "no-report" });
		const broken = report as string;
		writeFileSync(broken, readFileSync(broken, "utf8").slice(0, 200));
		assert.deepEqual(await goTo(file, line, "dog"), {
			outcome: "bad-report",
			report: broken,
			reason: "it is not valid JSON, or it is incomplete",
		});
		rmSync(broken);
		assert.deepEqual(await goTo(file, line, "dog"), { outcome: "no-report" });
		assert.deepEqual(await goTo(file, '{"a":1}', "a"), { outcome: "no-image" });
		assert.deepEqual(await goTo(file, "{", "{"), { outcome: "no-image" });
	});

	it("says that the source was deleted, has changed, or no longer has the image", async () => {
		const { source, jsonl } = await convert(VOC);
		const [file] = jsonl as [string];
		const line = lineOf(file, "b.jpg");
		const other = line.replace("b.jpg", "z.jpg");
		const imageUrl = JSON.parse(other).image_url;
		assert.deepEqual(await goTo(file, other, "dog"), { outcome: "image-gone", imageUrl, source });
		rmSync(join(source, "annotations"), { recursive: true });
		const empty = await goTo(file, line, "dog");
		assert.ok(empty.outcome === "image-gone");
		assert.match(empty.reason ?? "", /no XML files/);
		rmSync(source, { recursive: true });
		assert.deepEqual(await goTo(file, line, "dog"), { outcome: "source-gone", source });
	});

	it("reports progress, and stops when it is canceled", async () => {
		const rows = Array.from({ length: 200_000 }, (_, i) => `${i}.jpg,cat\n`);
		const { jsonl } = await convert(
			{ "labels.csv": `image,labels\n${rows.join("")}` },
			{ start: "labels.csv" },
		);
		const [file] = jsonl as [string];
		const cancellation = new CancellationTokenSource();
		const listener = server.connection.onNotification("$/progress", ({ value }) => {
			if ((value.percentage ?? 0) > 0) {
				cancellation.cancel();
			}
		});
		const params = {
			...{ uri: uriOf(file), line: linesOf(file).at(-1) ?? "", character: 0 },
			workDoneToken: "source",
		};
		const answer = server.ask("automlImages/goToSource", params, cancellation.token);
		assert.deepEqual(await answer, { outcome: "cancelled" });
		listener.dispose();
	});

	it("writes a report that lists the files and can be read again", async () => {
		const { jsonl, report, source } = await convert(VOC, { split: "ratio" });
		assert.ok(report !== undefined && /out.conversion-report\.json$/.test(report));
		const read = readConversionReport(readFileSync(report, "utf8"));
		assert.ok(typeof read === "object", String(read));
		assert.equal(read.source, source);
		const folder = join(report, "..");
		for (const file of jsonl) {
			assert.ok(read.files.some((name) => join(folder, name) === file));
		}
		assert.equal(read.files.length, 4, "the tables are listed too, the report is not");
	});

	it("finds the elements that problems name", async () => {
		const folder = join(server.folder, "problems");
		mkdirSync(folder);
		const xml = writeBelow(folder, "b.xml", VOC["annotations/b.xml"]);
		const find = (element: string) => server.ask("automlImages/findElement", { uri: uriOf(xml), element });
		assert.match(textAt(await find("object 3 (dog)")), /^<object>\s+<name>dog.*20</s);
		assert.deepEqual(await find("size"), { uri: uriOf(xml), element: "size" });
		const gone = uriOf(join(folder, "gone.xml"));
		const params = { uri: gone, element: "object 1" };
		assert.deepEqual(await server.ask("automlImages/findElement", params), params);
	});
});
