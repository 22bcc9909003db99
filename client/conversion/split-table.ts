import * as vscode from "vscode";
import { grouped } from "#client/language/grouped.ts";
import type { PartCount, SplitTable } from "#core/protocol/server/conversion.ts";
import { escapeMarkdown } from "#core/text/markdown.ts";

/** The classes and their parts as a table of Markdown. */
export function splitTableMarkdown({ parts, totals, classes }: SplitTable): string {
	const head = `| class | ${parts.join(" | ")} |`;
	const line = `| :-- | ${parts.map(() => "--:").join(" | ")} |`;
	const rows = classes.map(({ name, counts }) => row(escapeMarkdown(name), counts));
	const table = [head, line, ...rows, row("**all**", totals)].join("\n");
	// The question covers the top of the page, so put what it may hide first.
	const above = [
		`# ${vscode.l10n.t("Classes")}`,
		vscode.l10n.t("How many images and objects of each class are in each output file."),
		vscode.l10n.t(
			"Numbers are images, followed by objects in parentheses if there are more objects than images.",
		),
	];
	return `${[...above, table].join("\n\n")}\n`;
}

function row(name: string, counts: readonly PartCount[]): string {
	return `| ${name} | ${counts.map(cell).join(" | ")} |`;
}

function cell({ images, objects }: PartCount): string {
	return objects > images ? `${grouped(images)} (${grouped(objects)})` : grouped(images);
}
