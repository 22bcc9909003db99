import { basename, dirname } from "node:path";
import type { Locator, Page } from "playwright-core";

/**
 * Answers the workbench's own file dialog with the keyboard. `near` is an entry of the folder that it starts in: a dialog
 * that is still opening would treat that entry as typed. `brings` is what comes next, if it is not the end of all
 * questions or another one in the same place.
 */
export async function answerFileDialog(
	page: Page,
	{
		title,
		near,
		path,
		brings,
	}: {
		readonly title: string;
		readonly near: string;
		readonly path: string;
		readonly brings?: Locator | undefined;
	},
): Promise<void> {
	const dialog = page.locator(".quick-input-widget", {
		has: page.locator(".quick-input-title", { hasText: title }),
	});
	const input = dialog.locator("input[type=text]");
	const row = (name: string) => dialog.locator(".monaco-list-row", { hasText: name }).first();
	await row(near).waitFor();
	await input.fill(`${dirname(path)}/`);
	await row("..").waitFor();
	await input.fill(path);
	// While the dialog still reads the folder, it ignores the key.
	for (let tries = 0; tries < 20; tries++) {
		if (await dialog.isVisible()) {
			await input.press("Enter", { timeout: 2000 }).catch(() => {});
		}
		const came = brings?.waitFor({ timeout: 2000 }) ?? dialog.waitFor({ state: "hidden", timeout: 2000 });
		const isAnswered = await came.then(
			() => true,
			() => false,
		);
		if (isAnswered) {
			return;
		}
	}
	throw new Error(`The dialog "${title}" did not take ${basename(path)}`);
}
