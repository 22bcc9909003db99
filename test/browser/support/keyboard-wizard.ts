import type { Locator, Page } from "playwright-core";
import { gesture } from "#test/vscode/page.ts";

/** The questions of a wizard, answered without a mouse. */
export interface KeyboardWizard {
	/** Runs a command from the palette, and waits for its first question. */
	readonly start: (command: string, question: string) => Promise<void>;
	/** Waits for a question. */
	readonly question: (title: string) => Promise<void>;
	/** A row of the question. */
	readonly row: (text: string) => Locator;
	readonly press: (...keys: readonly string[]) => Promise<void>;
	/** Moves down to the row and checks it. */
	readonly check: (text: string) => Promise<void>;
	/** Cancels, and waits until no question is left. */
	readonly giveUp: () => Promise<void>;
}

export function keyboardWizard(page: () => Page): KeyboardWizard {
	const input = () => page().locator(".quick-input-widget");
	const row = (text: string) => input().locator(".monaco-list-row", { hasText: text });
	const titleOf = (title: string) => input().locator(".quick-input-title", { hasText: title });
	const press = async (...keys: readonly string[]) => {
		for (const key of keys) {
			await page().keyboard.press(key);
		}
	};
	return {
		row,
		press,
		question: (title) => titleOf(title).waitFor(),
		async start(command, question) {
			const found = row(command).and(page().locator(".focused"));
			await gesture(async () => {
				await press("Escape", "F1");
				await input()
					.locator("input:focus")
					.waitFor({ timeout: 4000 })
					.then(
						() => page().keyboard.insertText(command),
						() => {},
					);
			}, found);
			await press("Enter");
			await titleOf(question).waitFor();
		},
		async check(text) {
			const focused = row(text).and(page().locator(".focused"));
			const rows = await input().locator(".monaco-list-row").count();
			for (let i = 0; i <= rows && (await focused.count()) === 0; i++) {
				await press("ArrowDown");
			}
			await press("Space");
			await focused.locator("[role=checkbox][aria-checked=true], input:checked").first().waitFor();
		},
		async giveUp() {
			await press("Escape");
			await input().waitFor({ state: "hidden" });
		},
	};
}
