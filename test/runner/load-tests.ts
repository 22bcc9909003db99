import { test } from "node:test";
import { fileURLToPath } from "node:url";

/** Loads test files into this process. A file that cannot be loaded is a failed test, and the others still run. */
export async function loadTests(urls: readonly string[]): Promise<void> {
	for (const url of urls) {
		try {
			await import(url);
		} catch (error) {
			test(fileURLToPath(url), () => {
				throw error;
			});
		}
	}
}
