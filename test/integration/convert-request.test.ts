import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import {
	type CancellationToken,
	CancellationTokenSource,
	ErrorCodes,
} from "vscode-languageserver-protocol/node";
import type { ConvertParams } from "#core/protocol/server/conversion.ts";
import { readImageCount } from "#core/protocol/server/image-count.ts";
import { type LanguageServer, startLanguageServer } from "#test/integration/support/language-server.ts";

/** A COCO file with this many images with one box each. */
function cocoText(count: number): string {
	return JSON.stringify({
		images: Array.from({ length: count }, (_, i) => ({
			id: i,
			file_name: `${i}.jpg`,
			width: 100,
			height: 50,
		})),
		categories: [{ id: 1, name: "can" }],
		annotations: Array.from({ length: count }, (_, i) => ({
			image_id: i,
			category_id: 1,
			bbox: [10, 10, 20, 30],
		})),
	});
}

describe("automlImages/convert", () => {
	let server: LanguageServer;
	let folder: string;
	const percentages: number[] = [];
	const messages: (string | undefined)[] = [];

	before(async () => {
		server = await startLanguageServer();
		folder = join(server.folder, "with space and ä");
		mkdirSync(folder);
		server.connection.onNotification("$/progress", ({ value }) => {
			if (value.percentage !== undefined) {
				percentages.push(value.percentage);
				messages.push(value.message);
			}
		});
	});
	after(() => server.stop());

	const uriOf = (path: string) => pathToFileURL(path).toString();
	const params = (name: string, text: string, more: Partial<ConvertParams> = {}): ConvertParams => {
		const source = join(folder, name);
		writeFileSync(source, text);
		return {
			format: "coco",
			source: uriOf(source),
			outputFolder: uriOf(join(folder, "out")),
			baseUrl: "azureml://x/",
			task: "auto",
			overwrite: false,
			...more,
		};
	};
	const request = (given: ConvertParams, token?: CancellationToken) =>
		server.ask("automlImages/convert", given, token);

	it("writes a file and reports progress", async () => {
		percentages.length = 0;
		const result = await request(params("a.json", cocoText(20_000), { workDoneToken: "one" }));
		const path = join(folder, "out", "a.jsonl");
		assert.deepEqual(result, {
			outcome: "converted",
			files: [path],
			task: "object-detection",
			counts: { lines: 20_000, backgrounds: 0, objects: 20_000, segments: 0 },
			problems: { list: [], counts: { fatal: 0, error: 0, warning: 0, info: 0 } },
		});
		assert.equal(readFileSync(path, "utf8").split("\n").length, 20_001);
		assert.ok(percentages.length > 5);
		assert.deepEqual(
			percentages,
			[...percentages].sort((a, b) => a - b),
		);
	});

	it("reports how many images are done, once there are any, and of how many", async () => {
		messages.length = 0;
		await request(params("many.json", cocoText(20_000), { workDoneToken: "coco" }));
		const counts = messages.map(readImageCount);
		assert.equal(counts[0], undefined);
		assert.ok(counts.some((count) => count && count.done > 10_000 && count.total === 20_000));
		messages.length = 0;
		const rows = Array.from({ length: 2000 }, (_, i) => `${i}.jpg,"can"\n`).join("");
		const csv = params("labels.csv", rows, { workDoneToken: "csv", format: "labels-csv" });
		await request(csv);
		assert.ok(
			messages.map(readImageCount).some((count) => count && count.done > 1000 && count.total === 2000),
		);
	});

	it("splits on request, and rejects an unknown split", async () => {
		const more = { split: "ratio", shares: "70/20/10", layout: "v1", format: "auto" } as const;
		const given = params("s.json", cocoText(20), { ...more, outputFolder: uriOf(join(folder, "split")) });
		const result = await request(given);
		assert.ok(result.outcome === "converted");
		assert.deepEqual(
			result.split?.totals.map(({ images }) => images),
			[14, 4, 2],
		);
		assert.equal(result.files.length, 4);
		await assert.rejects(request({ ...given, split: "half" }), /Unknown split "half"/);
	});

	it("asks before it replaces a file", async () => {
		const given = params("b.json", cocoText(2));
		await request(given);
		const files = [join(folder, "out", "b.jsonl")];
		assert.deepEqual(await request(given), { outcome: "exists", files });
		const replaced = await request({ ...given, overwrite: true });
		assert.equal(replaced.outcome, "converted");
	});

	it("says why a file cannot be converted", async () => {
		const result = await request(params("c.json", "{"));
		assert.ok(result.outcome === "failed");
		assert.equal(result.problems.list[0]?.severity, "fatal");
		assert.equal(result.problems.list[0]?.element, "line 1, column 2");
	});

	it("stops when it is canceled, and leaves nothing behind", async () => {
		const given = params("d.json", cocoText(300_000), {
			outputFolder: uriOf(join(folder, "cancelled")),
			workDoneToken: "two",
		});
		const cancellation = new CancellationTokenSource();
		percentages.length = 0;
		const listener = server.connection.onNotification("$/progress", ({ value }) => {
			if ((value.percentage ?? 0) > 0) {
				cancellation.cancel();
			}
		});
		assert.deepEqual(await request(given, cancellation.token), { outcome: "cancelled" });
		listener.dispose();
		assert.equal(existsSync(join(folder, "cancelled")), false);
	});

	it("rejects an unknown format and a file that is not on disk", async () => {
		await assert.rejects(request(params("e.json", "", { format: "yolo9" })), /Unknown source format "yolo9"/);
		await assert.rejects(request(params("e.json", "", { source: "untitled:x" })), {
			code: ErrorCodes.InvalidParams,
			message: /not on disk/,
		});
	});

	it("runs concurrently with another", async () => {
		const results = await Promise.all(
			["f", "g", "h"].map((name) =>
				request(params(`${name}.json`, cocoText(5000), { outputFolder: uriOf(join(folder, "many/deep")) })),
			),
		);
		assert.deepEqual(
			results.map(({ outcome }) => outcome),
			["converted", "converted", "converted"],
		);
		assert.deepEqual(readdirSync(join(folder, "many/deep")), ["f.jsonl", "g.jsonl", "h.jsonl"]);
	});
});
