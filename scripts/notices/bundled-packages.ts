import { posix } from "node:path";
import type { Metafile } from "esbuild";

/** The last package folder of a path: node_modules/name, or node_modules/@scope/name. */
const PACKAGE = /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The folders of all packages that have bytes in a bundle, relative to where esbuild ran, in order. */
export function bundledPackages(metafiles: readonly Metafile[]): string[] {
	const folders = new Set<string>();
	for (const { outputs } of metafiles) {
		for (const { inputs } of Object.values(outputs)) {
			for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
				const folder = PACKAGE.exec(posix.normalize(input))?.[1];
				if (folder && bytesInOutput > 0) {
					folders.add(folder);
				}
			}
		}
	}
	return [...folders].toSorted();
}
