import type { Layer } from "./layer.ts";

const BEGIN = "<!-- layers: made by `npm run docs` from scripts/layers -->";
const END = "<!-- end of layers -->";

/** The document with the table of layers made anew, between its two marks. Throws when a mark is missing. */
export function withLayerTable(document: string, layers: readonly Layer[]): string {
	const begin = document.indexOf(BEGIN);
	const end = document.indexOf(END);
	if (begin < 0 || end < begin) {
		throw new Error(`ARCHITECTURE.md must contain "${BEGIN}" and, below it, "${END}"`);
	}
	return `${document.slice(0, begin + BEGIN.length)}\n\n${layerTable(layers)}\n\n${document.slice(end)}`;
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
