import { basename, dirname } from "node:path";
import type { Page } from "playwright-core";

/**
 * Answers the workbench's own dialog for files by keyboard. `near` is an entry of the folder that it starts in: a dialog
 * that is still on its way there would take that for what was typed.
 */
export async function answerFileDialog(
	page: Page,
	{ title, near, path }: { readonly title: string; readonly near: string; readonly path: string },
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
	// Where the dialog still reads the folder it does not listen to the key.
	for (let tries = 0; tries < 20; tries++) {
		await input.press("Enter");
		const isAnswered = await dialog.waitFor({ state: "hidden", timeout: 2000 }).then(
			() => true,
			() => false,
		);
		if (isAnswered) {
			return;
		}
	}
	throw new Error(`The dialog "${title}" did not take ${basename(path)}`);
}
