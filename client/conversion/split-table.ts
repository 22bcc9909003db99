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
	// The question lies over the top of the page, so what it may hide comes first.
	const above = [
		`# ${vscode.l10n.t("Classes")}`,
		vscode.l10n.t("What each file of the result has of each class."),
		vscode.l10n.t("The numbers are images, and in brackets objects where these are more."),
	];
	return `${[...above, table].join("\n\n")}\n`;
}

function row(name: string, counts: readonly PartCount[]): string {
	return `| ${name} | ${counts.map(cell).join(" | ")} |`;
}

function cell({ images, objects }: PartCount): string {
	return objects > images ? `${grouped(images)} (${grouped(objects)})` : grouped(images);
}
