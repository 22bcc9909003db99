import { cpSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./project.ts";

/** Copies the sample dataset, without the script that draws it, so that nothing done to it changes the project. */
export function copySamples(to: string): void {
	const samples = join(ROOT, "samples");
	cpSync(samples, to, {
		recursive: true,
		filter: (source) => !/^make(\.ts$|$)/.test(source.slice(samples.length + 1)),
	});
}
