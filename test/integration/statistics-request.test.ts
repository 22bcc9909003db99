import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { WorkDoneProgress } from "vscode-languageserver-protocol/node";
import {
	type DatasetStatistics,
	isCounted,
	type StatisticsParams,
} from "#core/protocol/server/statistics.ts";
import { type LanguageServer, startLanguageServer } from "#test/integration/support/language-server.ts";

const LINE = '{"image_url":"AmlDatastore://data/1.jpg","label":"can"}\n';

describe("the request for statistics", () => {
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer({ tasks: { "chat.jsonl": "off" } });
	});
	after(() => server.stop());

	const write = (name: string, text: string) => {
		const path = join(server.folder, name);
		writeFileSync(path, text);
		return pathToFileURL(path).toString();
	};
	const ask = (...uris: string[]) =>
		server.ask("automlImages/statistics", { uris } satisfies StatisticsParams);
	/** The files by name, with their images or what is wrong with them. */
	const shown = ({ files }: DatasetStatistics) =>
		files.map((file) => [file.name, isCounted(file) ? file.images.total : file.problem]);

	it("is answered for all files of a dataset, an open one from its text", async () => {
		write("validation.jsonl", LINE);
		const train = write("train.jsonl", LINE);
		await server.open("train.jsonl", LINE + LINE.replace("1", "2"));
		const statistics = await ask(train);
		assert.deepEqual(shown(statistics), [
			["train.jsonl", 2],
			["validation.jsonl", 1],
		]);
		assert.deepEqual(
			statistics.files.map(({ split }) => split),
			["train", "validation"],
		);
	});

	it("is answered for selected files, even if some of them have problems", async () => {
		const uris = [
			write("b.jsonl", LINE),
			write("a.jsonl", '{"role":"user"}\n'),
			write("chat.jsonl", LINE),
			pathToFileURL(join(server.folder, "none.jsonl")).toString(),
		];
		const [first, second, third, fourth] = shown(await ask(...uris));
		assert.deepEqual(first, ["b.jsonl", 1]);
		assert.match(String(second?.[1]), /^No line has both image_url and label/);
		assert.match(String(third?.[1]), /^The settings say/);
		assert.match(String(fourth?.[1]), /none\.jsonl: /);
	});

	it("stops when it is canceled", async () => {
		const uri = await server.open("large.jsonl", LINE.repeat(200_000));
		const begun = new Promise<void>((resolve) => {
			server.connection.onProgress(WorkDoneProgress.type, "large", ({ kind }) => {
				if (kind === "report") {
					resolve();
				}
			});
		});
		const params: StatisticsParams = { uris: [uri], workDoneToken: "large" };
		const answer = server.ask("automlImages/statistics", params);
		await begun;
		await server.edit(uri, undefined, LINE);
		await assert.rejects(answer, /the files changed/);
	});
});
