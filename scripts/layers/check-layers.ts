import { globSync } from "node:fs";
import { dirname } from "node:path";
import type { Layer } from "./layer.ts";

/** The folders that contain code, with `/` between their parts. `root` is the project's. */
export function foldersOfCode(root: string): string[] {
	const files = globSync("{core,server,client}/**/*.ts", { cwd: root });
	return [...new Set(files.map((file) => dirname(file).replaceAll("\\", "/")))].toSorted();
}

/** Problems of the table itself, one sentence each: a folder without a row, a row without a folder, an import from below. */
export function layerProblems(layers: readonly Layer[], folders: readonly string[]): string[] {
	const rows = new Map(layers.map(({ folder }, index) => [folder, index]));
	const withoutRow = folders
		.filter((folder) => !rows.has(folder))
		.map((folder) => `${folder} has no row in scripts/layers; add what it holds and what it may import`);
	const withoutFolder = layers
		.filter(({ folder }) => !folders.includes(folder))
		.map(({ folder }) => `${folder} has a row in scripts/layers but contains no code; remove the row`);
	const pointingUp = layers.flatMap(({ folder, imports }, index) =>
		imports
			.filter(
				(target) => !target.endsWith("/**") && !((rows.get(target) ?? Number.POSITIVE_INFINITY) < index),
			)
			.map((target) => `${folder} may not import ${target}: it has no row above that of ${folder}`),
	);
	return [...withoutRow, ...withoutFolder, ...pointingUp];
}
