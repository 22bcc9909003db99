import assert from "node:assert/strict";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { serversOf } from "#test/browser/support/server-processes.ts";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { openFile } from "#test/vscode/page.ts";

const CHAT = '{"role":"user","content":"What is on this picture?"}\n';
const ANNOTATION = '{"image_url":"AmlDatastore://d/0.png","label":"can"}\n';

/** Most files that end in .jsonl are none of ours, and their workspaces are to notice nothing of the extension. */
describe("a workspace with JSON Lines of another kind", () => {
	const { workspace, page, workbench, step } = workbenchSession("automl-quiet", (folder) => {
		mkdirSync(join(folder, "logs"));
		writeFileSync(join(folder, "logs/chat.jsonl"), CHAT);
	});
	const view = () => page().locator(".pane-header", { hasText: "AutoML Images" });

	const log = () =>
		globSync("logs/**/automl-images.automl-images/*.log", { cwd: workbench().folder })
			.map((file) => readFileSync(join(workbench().folder, file), "utf8"))
			.join("\n");
	async function until(what: string, probe: () => boolean): Promise<void> {
		for (let i = 0; i < 600; i++) {
			if (probe()) {
				return;
			}
			await page().waitForTimeout(100);
		}
		assert.fail(`Waited in vain for ${what}. The log:\n${log()}`);
	}

	step("starts no language server, and shows no view", async () => {
		await until("the extension to have looked", () => log().includes("No annotation file"));
		assert.deepEqual(serversOf(workbench().folder), []);
		assert.equal(await view().count(), 0);
	});

	step("starts it when a file is opened", async () => {
		await openFile(page(), "logs/chat.jsonl");
		await until("the language server", () => serversOf(workbench().folder).length === 1);
		assert.equal(await view().count(), 0);
	});

	step("shows the view when annotations come", async () => {
		writeFileSync(join(workspace, "train.jsonl"), ANNOTATION);
		await view().waitFor();
		assert.equal(await view().getAttribute("aria-expanded"), "false");
	});
});
