import * as vscode from "vscode";
import { type ImageFolderEntry, imageFolderEntries } from "#core/model/image-folder.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";

/** Where the setting is written, and what its folders are relative to. */
interface Scope {
	readonly target: vscode.ConfigurationTarget;
	readonly base: vscode.WorkspaceFolder | undefined;
}

/**
 * Lets the user pick the folder with a picture's image and writes it into the settings: of the workspace folder of the
 * document, or else of the user. False if none was picked. Rejects with a message for the user.
 */
export async function pickImageFolder(picture: Picture | undefined): Promise<boolean> {
	if (picture?.imageUrl === undefined) {
		throw new Error(vscode.l10n.t("The line has no image URL."));
	}
	const document = vscode.Uri.parse(picture.uri);
	const [folder] =
		(await vscode.window.showOpenDialog({
			canSelectFiles: false,
			canSelectFolders: true,
			title: vscode.l10n.t("Folder with {0}", picture.title),
			openLabel: vscode.l10n.t("Use Images from Here"),
			...(document.scheme === "untitled" ? {} : { defaultUri: vscode.Uri.joinPath(document, "..") }),
		})) ?? [];
	if (!folder) {
		return false;
	}
	const entry = await entryIn(folder, picture.imageUrl);
	await write(document, entry.prefix, vscode.Uri.joinPath(folder, entry.subfolder));
	return true;
}

/** The entry that makes the file found. Without one the setting would be useless. */
async function entryIn(folder: vscode.Uri, imageUrl: string): Promise<ImageFolderEntry> {
	for (const entry of imageFolderEntries(imageUrl)) {
		if (await exists(vscode.Uri.joinPath(folder, entry.file))) {
			return entry;
		}
	}
	throw new Error(
		vscode.l10n.t(
			"{0} was not found in {1}, nor in the subfolders that the image URL names. Select the folder that contains the image.",
			imageUrl.split("/").at(-1) ?? imageUrl,
			folder.fsPath,
		),
	);
}

async function exists(file: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(file);
		return true;
	} catch {
		return false;
	}
}

async function write(document: vscode.Uri, prefix: string, folder: vscode.Uri): Promise<void> {
	const { target, base } = scopeOf(document);
	const settings = vscode.workspace.getConfiguration("automlImages", base ? document : undefined);
	const known = settings.inspect<Record<string, string>>("imageFolders");
	const before = base ? known?.workspaceFolderValue : known?.globalValue;
	await settings.update("imageFolders", { ...before, [prefix]: pathFrom(base, folder) }, target);
}

/** An untrusted workspace's own setting is not read, so use the user's. */
function scopeOf(document: vscode.Uri): Scope {
	const base = vscode.workspace.isTrusted ? vscode.workspace.getWorkspaceFolder(document) : undefined;
	return base
		? { target: vscode.ConfigurationTarget.WorkspaceFolder, base }
		: { target: vscode.ConfigurationTarget.Global, base };
}

/** Relative to the workspace folder if it is inside, so that the setting is right on other computers too. */
function pathFrom(base: vscode.WorkspaceFolder | undefined, folder: vscode.Uri): string {
	const start = base?.uri.path.replace(/\/?$/, "/");
	const isInside =
		start !== undefined && base?.uri.scheme === folder.scheme && `${folder.path}/`.startsWith(start);
	return isInside ? `./${folder.path.slice(start.length)}` : folder.fsPath;
}
