import { between } from "#scripts/generated-files.ts";
import type { Layer } from "./layer.ts";

/** The document with the table of layers made anew. */
export function withLayerTable(document: string, layers: readonly Layer[]): string {
	return between(document, "layers: made by `npm run docs` from scripts/layers", layerTable(layers));
}

function layerTable(layers: readonly Layer[]): string {
	const rows = layers.map((layer) => `| \`${layer.folder}\` | ${layer.holds} | ${mayImport(layer)} |`);
	return ["| folder | holds | may import |", "| --- | --- | --- |", ...rows].join("\n");
}

/** Folders of the same part by their last names, since a full path each makes the table unreadable. */
function mayImport({ folder, imports, libraries = [] }: Layer): string {
	const part = `${folder.split("/")[0]}/`;
	const targets = imports.map((target) => (target.startsWith(part) ? target.slice(part.length) : target));
	return [...targets, ...libraries.map((name) => `\`${name}\``)].join(", ") || "nothing";
}
