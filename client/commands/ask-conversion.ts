import { dirname } from "node:path";
import * as vscode from "vscode";
import { judgeBaseUrl } from "#core/model/base-url.ts";
import type { ConvertParams } from "#core/protocol/conversion.ts";

/** Where the workspace keeps the base URL of its last conversion. */
const BASE_URL_KEY = "conversion.baseUrl";

/** Each of these returns `undefined` if the user gives up. */
export async function askSource(): Promise<vscode.Uri | undefined> {
	const chosen = await vscode.window.showOpenDialog({
		title: vscode.l10n.t("COCO File to Convert"),
		openLabel: vscode.l10n.t("Convert"),
		filters: { COCO: ["json"] },
	});
	return chosen?.[0];
}

export async function askTask(): Promise<ConvertParams["task"] | undefined> {
	const items: (vscode.QuickPickItem & { task: ConvertParams["task"] })[] = [
		{
			task: "auto",
			label: vscode.l10n.t("Auto"),
			detail: vscode.l10n.t(
				"Instance segmentation if at least half of the annotations have an outline, object detection otherwise",
			),
		},
		{
			task: "object-detection",
			label: vscode.l10n.t("Object Detection"),
			detail: vscode.l10n.t("Boxes"),
		},
		{
			task: "instance-segmentation",
			label: vscode.l10n.t("Instance Segmentation"),
			detail: vscode.l10n.t("Polygons; masks are outlined, and a box without an outline becomes a rectangle"),
		},
	];
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t("What will be trained?"),
		ignoreFocusOut: true,
	});
	return chosen?.task;
}

export async function askBaseUrl(memory: vscode.Memento | undefined): Promise<string | undefined> {
	const answer = await vscode.window.showInputBox({
		title: vscode.l10n.t("Base URL of the Images"),
		prompt: vscode.l10n.t(
			"The images' paths are appended to it. Leave it empty if the file has a URL for every image, as exports of Azure's data labelling do.",
		),
		placeHolder: "azureml://subscriptions/…/workspaces/…/datastores/workspaceblobstore/paths/images/",
		value: memory?.get<string>(BASE_URL_KEY) ?? "",
		ignoreFocusOut: true,
		validateInput: explainBaseUrl,
	});
	const baseUrl = answer?.trim();
	if (baseUrl) {
		await memory?.update(BASE_URL_KEY, baseUrl);
	}
	return baseUrl;
}

function explainBaseUrl(text: string): string | undefined {
	switch (judgeBaseUrl(text)) {
		case "no-url":
			return vscode.l10n.t("It has to begin with azureml://, AmlDatastore:// or https://.");
		case "placeholder":
			return vscode.l10n.t("It still has a part of a template in it.");
		default:
			return undefined;
	}
}

export async function askOutputFolder(source: vscode.Uri): Promise<vscode.Uri | undefined> {
	const beside = vscode.Uri.file(dirname(source.fsPath));
	const items: (vscode.QuickPickItem & { folder?: vscode.Uri })[] = [
		{ label: vscode.l10n.t("Beside the COCO File"), description: beside.fsPath, folder: beside },
		{ label: vscode.l10n.t("Choose Folder…") },
	];
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t("Where should the JSONL file go?"),
		ignoreFocusOut: true,
	});
	if (!chosen || chosen.folder) {
		return chosen?.folder;
	}
	const folders = await vscode.window.showOpenDialog({
		title: vscode.l10n.t("Folder for the JSONL File"),
		openLabel: vscode.l10n.t("Write Here"),
		canSelectFiles: false,
		canSelectFolders: true,
		defaultUri: beside,
	});
	return folders?.[0];
}
