import type { Layer } from "./layer.ts";

/**
 * The linter's import rules, which `biome.json` extends: what the files of each layer may import. Ends with a line break.
 */
export function importRules(layers: readonly Layer[]): string {
	return `${JSON.stringify({ overrides: layers.map((layer, index) => override(layer, layers.slice(0, index))) }, undefined, "\t")}\n`;
}

function override(layer: Layer, below: readonly Layer[]): unknown {
	const patterns = [{ group: allowed(layer, below), message: message(layer) }];
	const noRestrictedImports = { level: "error", options: { patterns } };
	return { includes: [`${layer.folder}/*`], linter: { rules: { style: { noRestrictedImports } } } };
}

/** Everything is forbidden except files of the same folder and what the row names. */
function allowed({ imports, libraries = [] }: Layer, below: readonly Layer[]): string[] {
	const folders = imports.flatMap((target) =>
		target.endsWith("/**")
			? below.map(({ folder }) => folder).filter((folder) => folder.startsWith(target.slice(0, -"**".length)))
			: [target],
	);
	const packages = libraries.flatMap((name) => (name === "node:*" ? ["node:*", "node:*/*"] : [name]));
	return ["**", "!./*", ...folders.map((folder) => `!#${folder}/*`), ...packages.map((name) => `!${name}`)];
}

function message({ folder, imports, libraries = [] }: Layer): string {
	const all = [...imports, ...libraries];
	return `${folder} may import ${all.length === 0 ? "only its own files" : all.join(", ")}: see scripts/layers.`;
}
