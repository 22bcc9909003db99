import * as vscode from "vscode";
import type { WalkFilter } from "#core/protocol/server/walk.ts";

const OPEN_GALLERY = "automlImages.openGallery";

/** Whether a gallery can be opened. */
export async function hasGallery(): Promise<boolean> {
	return (await vscode.commands.getCommands(true)).includes(OPEN_GALLERY);
}

/** Shows the images of a file that match a filter in the gallery. */
export async function openInGallery(uri: string, filter: WalkFilter): Promise<void> {
	await vscode.commands.executeCommand(OPEN_GALLERY, vscode.Uri.parse(uri), filter);
}
