import { cpSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./project.ts";

/** Copies the sample dataset, without the script that draws it, so that the project is not changed. */
export function copySamples(to: string): void {
	const samples = join(ROOT, "samples");
	cpSync(samples, to, {
		recursive: true,
		filter: (source) => !/^make(\.ts$|$)/.test(source.slice(samples.length + 1)),
	});
}
