import type { PartCount, SplitTable } from "#core/protocol/conversion.ts";

/** The classes and their parts as a table of Markdown. */
export function splitTableMarkdown({ parts, totals, classes }: SplitTable): string {
	const head = `| class | ${parts.join(" | ")} |`;
	const line = `| :-- | ${parts.map(() => "--:").join(" | ")} |`;
	const rows = classes.map(({ name, counts }) => row(escapeCell(name), counts));
	return `${[head, line, ...rows, row("**all**", totals)].join("\n")}\n\nImages, and objects where they are more.\n`;
}

function row(name: string, counts: readonly PartCount[]): string {
	return `| ${name} | ${counts.map(cell).join(" | ")} |`;
}

function cell({ images, objects }: PartCount): string {
	return objects > images ? `${images} (${objects})` : String(images);
}

/** A class may have any name. */
function escapeCell(name: string): string {
	return name.replace(/[\\|`*_[\]<>#]/g, "\\$&").replace(/\s+/g, " ");
}
