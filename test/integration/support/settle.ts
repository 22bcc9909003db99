import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import type { LanguageServer } from "./language-server.ts";

/** How long to wait, in milliseconds, for something that may never come. */
const PATIENCE = 60_000;

/** Asks until the answer is the expected one; in between, the server reports that there is news. */
export async function settle(
	server: LanguageServer,
	ask: () => Promise<readonly string[]>,
	expected: readonly string[],
): Promise<void> {
	const end = performance.now() + PATIENCE;
	for (;;) {
		const found = await ask();
		if (JSON.stringify(found) === JSON.stringify(expected)) {
			return;
		}
		const patience = new AbortController();
		const isLate = setTimeout(end - performance.now(), true, { signal: patience.signal });
		if (await Promise.race([server.refreshed().then(() => false), isLate])) {
			assert.deepEqual(found, expected, "the answer that never came");
		}
		patience.abort();
		await isLate.catch(() => {});
	}
}
