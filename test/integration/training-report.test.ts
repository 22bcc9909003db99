import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { WorkDoneProgress } from "vscode-languageserver-protocol/node";
import type { TrainingReportParams } from "#core/protocol/server/training-report.ts";
import {
	inLine,
	type LanguageServer,
	startLanguageServer,
} from "#test/integration/support/language-server.ts";
import { detectionFile, detectionLine, OUT_OF_RANGE } from "#test/integration/support/lines.ts";

describe("the training report of the built server", () => {
	const settings: Record<string, unknown> = {};
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer(settings);
	});
	after(() => server.stop());

	const ask = (uri: string, params: Partial<TrainingReportParams> = {}) =>
		server.ask("automlImages/trainingReport", { uri, ...params });
	const write = (name: string, text: string) => {
		const path = join(server.folder, name);
		mkdirSync(join(path, ".."), { recursive: true });
		writeFileSync(path, text);
	};

	it("says what one file loses, and why", async () => {
		const text = `${detectionFile(3)}${detectionLine(3, OUT_OF_RANGE)}\n`;
		const uri = await server.open("alone.jsonl", text);
		const report = await ask(uri);
		assert.equal(report?.taskName, "object detection");
		const [file, ...others] = report?.files ?? [];
		assert.deepEqual(others, []);
		assert.ok(file && "lines" in file);
		assert.deepEqual(
			[file.name, file.split, file.isOwn, file.lines, file.used, file.skipped],
			["alone.jsonl", undefined, true, 4, 3, 1],
		);
		assert.deepEqual(
			file.losses.map(({ ruleId, places }) => [ruleId, places[0]?.line]),
			[
				["no-valid-object", 3],
				["box-out-of-range", 3],
			],
		);
		assert.deepEqual(report?.classes, [
			{ name: "can", uses: [{ used: 3, lost: 1, images: 3 }], notes: ["few-images"] },
		]);
	});

	it("judges all files by the runtime generation in the settings", async () => {
		const background = '{"image_url":"AmlDatastore://data/1.jpg","label":[]}\n';
		write("old/train.jsonl", background);
		write("old/valid.jsonl", background);
		const uri = await server.open("old/valid.jsonl", background);
		const jobs = async () => (await ask(uri))?.files.map((file) => "job" in file && file.job);
		assert.deepEqual(await jobs(), ["fails", "fails"]);
		settings.runtime = "older";
		await server.settingsChanged();
		assert.deepEqual(await jobs(), ["runs", "runs"]);
		delete settings.runtime;
		await server.settingsChanged();
		assert.deepEqual(await jobs(), ["fails", "fails"]);
	});

	it("shows the files of a dataset side by side, from disk or from the editor, judged by one task", async () => {
		write("set/train.jsonl", detectionFile(30));
		write("set/valid.jsonl", detectionFile(5));
		write("set/test.jsonl", detectionFile(7).replaceAll('"can"', '"jug"'));
		const uri = await server.open("set/valid.jsonl", detectionFile(5));
		const counts = async () =>
			(await ask(uri))?.files.map((file) => [file.split, "lines" in file ? file.used : file.problem]);
		assert.deepEqual(await counts(), [
			["train", 30],
			["validation", 5],
			["test", 7],
		]);
		assert.deepEqual(
			(await ask(uri))?.classes.map(({ name, notes }) => [name, ...notes]),
			[["can"], ["jug", "not-trained"]],
		);
		const train = await server.open("set/train.jsonl", detectionFile(20));
		assert.deepEqual((await counts())?.[0], ["train", 20]);
		await server.edit(train, undefined, '{"image_url":"AmlDatastore://data/1.jpg","label":"can"}\n');
		assert.deepEqual((await counts())?.[0], ["train", 0]);
		write("set/test.jsonl", detectionFile(9));
		assert.deepEqual((await counts())?.[2], ["test", 9]);
	});

	it("continues without a file that cannot be read", async () => {
		write("gone/train.jsonl", detectionFile(10));
		symlinkSync(join(server.folder, "nowhere"), join(server.folder, "gone/validation.jsonl"));
		const report = await ask(await server.open("gone/train.jsonl", detectionFile(10)));
		const [, validation] = report?.files ?? [];
		assert.match(validation && "problem" in validation ? validation.problem : "", /validation\.jsonl: /);
		assert.deepEqual(report?.classes[0]?.uses[1], { used: 0, lost: 0, images: 0 });
	});

	it("has nothing to say about JSON Lines of another kind, or a document that is not open", async () => {
		assert.equal(await ask(await server.open("chat.jsonl", '{"role":"user"}\n')), null);
		assert.equal(await ask("file:///nowhere.jsonl"), null);
	});

	it("follows an edit, and stops if the text changes in the meantime", async () => {
		const uri = await server.open("edit.jsonl", detectionFile(2));
		const at = detectionLine(0).indexOf("0.5");
		await server.edit(uri, inLine(0, at, at + 3), "7.5");
		const [file] = (await ask(uri))?.files ?? [];
		assert.ok(file && "lines" in file && file.skipped === 1);

		const large = await server.open("large.jsonl", detectionFile(150_000));
		const hasBegun = new Promise<void>((resolve) => {
			server.connection.onProgress(WorkDoneProgress.type, "large", ({ kind }) => {
				if (kind === "report") {
					resolve();
				}
			});
		});
		const answer = ask(large, { workDoneToken: "large" });
		await hasBegun;
		await server.edit(large, inLine(0, 0, 0), " ");
		await assert.rejects(answer, /changed/);
	});

	it("reports its progress with a large file", async () => {
		const percentages: number[] = [];
		server.connection.onProgress(WorkDoneProgress.type, "report", (value) => {
			if (value.kind === "report") {
				percentages.push(value.percentage ?? Number.NaN);
			}
		});
		const uri = await server.open("progress.jsonl", detectionFile(150_000));
		await ask(uri, { workDoneToken: "report" });
		assert.ok(percentages.length > 1, `${percentages.length} reports`);
		assert.deepEqual(
			percentages,
			percentages.toSorted((a, b) => a - b),
		);
		assert.ok(percentages.every((percent) => 0 <= percent && percent <= 100));
	});
});
