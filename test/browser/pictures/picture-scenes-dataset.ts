import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openFile, runCommand, webviewWith } from "#test/vscode/page.ts";
import { BOXES, PICTURE_SIZE, type Scene } from "./picture-scenes-preview.ts";

interface Label {
	label: string;
	topX: number;
	bottomX: number;
}

/** Scenes of a dataset as a whole. The workspace becomes a git repository in which a file has changed. */
export function datasetScenes(workspace: string): Readonly<Record<string, Scene>> {
	return {
		async gallery(page) {
			await runCommand(page, "View: Close All Editors");
			await openFile(page, BOXES);
			await runCommand(page, "AutoML Images: Open Gallery");
			const gallery = await webviewWith(page, ".gallery");
			await gallery.locator(".tile img[src]").nth(11).waitFor();
			await gallery.locator(".tile").nth(1).click();
			await page.mouse.move(4, 4);
			await page.setViewportSize({ ...PICTURE_SIZE, height: 560 });
		},
		async statistics(page) {
			await page.setViewportSize(PICTURE_SIZE);
			await page.locator(".tab").first().click();
			await runCommand(page, "Show Dataset Statistics");
			await webviewWith(page, "[data-chart]");
		},
		async comparison(page) {
			commitAll(workspace);
			change(join(workspace, BOXES));
			await page.locator(".tab").first().click();
			await runCommand(page, "Compare Annotations with HEAD");
			const comparison = await webviewWith(page, ".row");
			await comparison.locator(".overlay [aria-label]").first().waitFor();
			await page.mouse.move(4, 4);
		},
	};
}

function commitAll(folder: string): void {
	const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
	for (const args of [
		["init", "-q"],
		["add", "."],
		["commit", "-qm", "Annotations"],
	]) {
		execFileSync("git", ["-C", folder, ...identity, ...args]);
	}
}

/** In the first image, one object moves and one gets another class; in the second, one is removed. */
function change(file: string): void {
	const lines = readFileSync(file, "utf8").split("\n");
	const edit = (line: number, act: (labels: Label[]) => void) => {
		const record = JSON.parse(lines[line] ?? "") as { label: Label[] };
		act(record.label);
		lines[line] = JSON.stringify(record);
	};
	edit(0, ([first, second]) => {
		if (first && second) {
			first.topX -= 0.04;
			first.bottomX -= 0.04;
			second.label = "milk_bottle";
		}
	});
	edit(1, (labels) => labels.pop());
	writeFileSync(file, lines.join("\n"));
}
