import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { serversOf } from "#test/browser/support/server-processes.ts";
import { objectsOf, SAVED_SOON, workbenchPreview } from "#test/browser/support/workbench-preview.ts";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { copySamples } from "#test/vscode/copy-samples.ts";
import { runCommand } from "#test/vscode/page.ts";

const BOXES = "fridge/object-detection.jsonl";

describe("the preview while the language server is being restarted", () => {
	const session = workbenchSession("automl-restart", copySamples, SAVED_SOON);
	const { step, page } = session;
	const preview = workbenchPreview(page, session.workspace);
	const { until, untilText } = preview;
	const original = readFileSync(join("samples", BOXES), "utf8");
	const left = (text: string) => objectsOf(text, 0)[0]?.topX ?? 0;
	const servers = () => serversOf(session.workbench().folder);

	step("drags a box, which one undo takes back", async () => {
		await preview.open(BOXES);
		await preview.click(await preview.spot(0));
		await until("the handles", async () => (await preview.frame().locator(".handle").count()) >= 8);
		const [killed] = servers();
		assert.ok(killed !== undefined, "the server runs");
		process.kill(killed, "SIGKILL");
		const starting = await nextServer(killed);
		// Halted, it goes on starting for as long as the test needs.
		process.kill(starting, "SIGSTOP");
		try {
			await preview.drag(await preview.spot(0), [30, -20]);
			await untilText(BOXES, (now) => left(now) > left(original));
			await runCommand(page(), "View: Focus First Editor Group");
			await preview.press("Control+z");
			await untilText(BOXES, (now) => now === original);
			assert.deepEqual(servers(), [starting], "no other server has answered meanwhile");
		} finally {
			process.kill(starting, "SIGCONT");
		}
	});

	step("shows the box where it is once the server is there, and drags it again", async () => {
		await preview.enter();
		await until("the picture", async () => {
			const from = await preview.bounds(0);
			await page().waitForTimeout(300);
			return (await preview.bounds(0)).every((side, i) => Math.abs(side - (from[i] as number)) < 1);
		});
		const [from] = await preview.bounds(0);
		await preview.drag(await preview.spot(0), [30, -20]);
		await untilText(BOXES, (now) => left(now) > left(original));
		await until("the box", async () => Math.abs((await preview.bounds(0))[0] - from - 30) < 2);
	});

	/** The process of the server that is started in the place of one that was killed. */
	async function nextServer(killed: number): Promise<number> {
		let next: number | undefined;
		await until("the next server", () => {
			next = servers().find((pid) => pid !== killed);
			return next !== undefined;
		});
		return next as number;
	}
});
