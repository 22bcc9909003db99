import * as vscode from "vscode";
import { grouped } from "#client/language/grouped.ts";
import type { Split } from "#core/model/split.ts";
import type { DatasetFileHead, DatasetHead, DatasetSummary } from "#core/protocol/server/datasets.ts";
import type { ClassElement, ClassesElement, FailureElement } from "./tree.ts";

/** The row of a dataset. */
export function datasetItem(uri: vscode.Uri, head: DatasetHead | undefined): vscode.TreeItem {
	const item = new vscode.TreeItem(head?.name ?? "", vscode.TreeItemCollapsibleState.Collapsed);
	item.id = `dataset ${uri}`;
	item.iconPath = new vscode.ThemeIcon("database");
	item.description = head?.taskName ?? "";
	item.tooltip =
		head?.files.map((file) => vscode.workspace.asRelativePath(vscode.Uri.parse(file.uri))).join("\n") ?? "";
	item.contextValue = "dataset";
	return named(item);
}

/** The row of a file, with the forecast; a click opens it. */
export function fileItem(
	uri: vscode.Uri,
	{ name, split }: DatasetFileHead,
	summary: DatasetSummary["files"][number] | undefined,
): vscode.TreeItem {
	const item = new vscode.TreeItem(split ? splitName(split) : name);
	item.id = `file ${uri}`;
	item.resourceUri = uri;
	item.contextValue = "file";
	item.command = { command: "vscode.open", title: vscode.l10n.t("Open"), arguments: [uri] };
	const sentence = !summary || "problem" in summary ? summary?.problem : summary.sentence;
	// The view is narrow: put the most important part first.
	item.description = [...(summary ? [shortOf(summary)] : []), ...(split ? [name] : [])].join(" · ");
	item.tooltip = [vscode.workspace.asRelativePath(uri), ...(sentence ? [sentence] : [])].join("\n");
	item.iconPath = iconOf(summary);
	return named(item);
}

/** A screen reader would read the tooltip, which does not describe the row. */
function named(item: vscode.TreeItem): vscode.TreeItem {
	item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
	return item;
}

function splitName(split: Split): string {
	switch (split) {
		case "train":
			return vscode.l10n.t("Training");
		case "validation":
			return vscode.l10n.t("Validation");
		case "test":
			return vscode.l10n.t("Test");
	}
}

/** The forecast in a few words; the tooltip has the whole sentence. */
function shortOf(summary: DatasetSummary["files"][number]): string {
	if ("problem" in summary) {
		return summary.problem;
	}
	const { job, used, background, lines, sentence } = summary;
	if (job === "fails") {
		return sentence;
	}
	const kept = grouped(used + background);
	return lines === 1
		? vscode.l10n.t("{0} of 1 image", kept)
		: vscode.l10n.t("{0} of {1} images", kept, grouped(lines));
}

function iconOf(summary: DatasetSummary["files"][number] | undefined): vscode.ThemeIcon {
	if (!summary) {
		return vscode.ThemeIcon.File;
	}
	if ("problem" in summary || summary.job === "fails") {
		return new vscode.ThemeIcon("error", new vscode.ThemeColor("list.errorForeground"));
	}
	const { skipped, objects, segments } = summary;
	const loses = skipped > 0 || objects.kept < objects.total || segments.kept < segments.total;
	return loses
		? new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground"))
		: new vscode.ThemeIcon("check");
}

/** The row above the classes. */
export function classesItem({ dataset, classes }: ClassesElement): vscode.TreeItem {
	const item = new vscode.TreeItem(vscode.l10n.t("Classes"), vscode.TreeItemCollapsibleState.Collapsed);
	item.id = `classes ${dataset}`;
	item.description = grouped(classes.length);
	item.iconPath = new vscode.ThemeIcon("tag");
	return item;
}

/** The row of a class, with how often training uses it. */
export function classItem({ dataset, name, count }: ClassElement): vscode.TreeItem {
	const item = new vscode.TreeItem(name || vscode.l10n.t("(no class)"));
	item.id = `class ${dataset} ${name}`;
	item.description = grouped(count);
	return item;
}

/** Why the summary of a dataset failed. */
export function failureItem({ message }: FailureElement): vscode.TreeItem {
	const item = new vscode.TreeItem(message);
	item.iconPath = new vscode.ThemeIcon("error");
	return item;
}
