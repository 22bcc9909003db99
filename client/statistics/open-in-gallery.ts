import * as vscode from "vscode";
import type { WalkFilter } from "#core/protocol/server/walk.ts";

const OPEN_GALLERY = "automlImages.openGallery";

/** Whether there is a gallery to open. */
export async function hasGallery(): Promise<boolean> {
	return (await vscode.commands.getCommands(true)).includes(OPEN_GALLERY);
}

/** Shows those images of a file in the gallery that fit a filter. */
export async function openInGallery(uri: string, filter: WalkFilter): Promise<void> {
	await vscode.commands.executeCommand(OPEN_GALLERY, vscode.Uri.parse(uri), filter);
}
