import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { plainPng } from "#test/browser/support/preview-images.ts";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { gesture, openFile, runCommand, screenshot, webview } from "#test/vscode/page.ts";

const PREFIX = "azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/d/paths/fridge/";
const LINE = `{"image_url":"${PREFIX}1.png","label":[{"label":"can","topX":0.1,"topY":0.2,"bottomX":0.5,"bottomY":0.8}]}\n`;

describe("a missing image in the workbench", () => {
	const { workspace, page, step } = workbenchSession("automl-folder", (folder) => {
		mkdirSync(join(folder, "sets", "more sets"), { recursive: true });
		mkdirSync(join(folder, "store", "fridge photos", "more photos"), { recursive: true });
		writeFileSync(join(folder, "sets", "train.jsonl"), LINE);
		writeFileSync(join(folder, "store", "fridge photos", "1.png"), plainPng(60, 40, [90, 90, 90]));
	});
	const settings = join(workspace, ".vscode", "settings.json");
	/** `inside` is a folder in it: once the dialog lists that, it has accepted what was typed. */
	const pick = async (folder: string, inside: string) => {
		const input = page().locator(".quick-input-widget input").first();
		const list = page().locator(".quick-input-widget .quick-input-list");
		await gesture(() => webview(page()).getByRole("button", { name: "Choose folder…" }).click(), input);
		// A dialog that is still opening the document's folder would treat that as typed.
		await list.filter({ hasText: "more sets" }).waitFor();
		await input.fill(`${folder}/`);
		await list.filter({ hasText: inside }).waitFor();
		await page().locator(".quick-input-widget").getByRole("button", { name: "Use Images from Here" }).click();
	};

	step("is reported, and a folder without it is rejected", async () => {
		await openFile(page(), "sets/train.jsonl");
		await runCommand(page(), "AutoML Images: Open Preview to the Side");
		await webview(page()).getByRole("heading", { name: "Image not found" }).waitFor();
		await pick(join(workspace, "sets"), "more sets");
		await webview(page())
			.getByText(/1\.png was not found in .*sets/)
			.waitFor();
		assert.ok(!existsSync(settings));
	});

	step("is drawn once its folder was chosen, and the setting says where it is on every machine", async () => {
		await pick(join(workspace, "store", "fridge photos"), "more photos");
		await webview(page()).locator("img.photo").waitFor();
		await screenshot(page(), "image-folder");
		assert.deepEqual(JSON.parse(readFileSync(settings, "utf8"))["automlImages.imageFolders"], {
			[PREFIX]: "./store/fridge photos",
		});
	});
});
