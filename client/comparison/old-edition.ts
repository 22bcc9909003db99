import * as vscode from "vscode";
import { nameOf } from "#client/editors/document-name.ts";
import { documentOf } from "#client/editors/source-editor.ts";
import type { ComparisonState } from "#core/protocol/pages/comparison-messages.ts";
import type { CompareParams, Names } from "#core/protocol/server/comparison.ts";
import { committedText, committedUri } from "./git.ts";

/** The older version that a document is compared with. */
export interface OldEdition {
	readonly names: Names;
	/** As the server takes it. */
	readonly params: CompareParams["old"];
	/** One line of it (from 0); undefined if the line no longer exists. */
	readonly lineAt: (line: number) => string | undefined;
	/** Whether lines of it are still what they were when it was read. */
	readonly isCurrent: () => boolean;
	/** Where the editor shows it. */
	readonly uri: () => Promise<vscode.Uri>;
}

/** Reads the older version. Throws an error whose message is for the user. */
export async function readOldEdition({ uri, old }: ComparisonState): Promise<OldEdition> {
	const own = nameOf(uri);
	if (old !== undefined) {
		return ofFile(own, vscode.Uri.parse(old));
	}
	const text = await committedText(vscode.Uri.parse(uri));
	// A document splits lines as the server does, and keeps them while the comparison is shown.
	const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
	return {
		names: { old: vscode.l10n.t("{0} (last commit)", own), new: own },
		params: { text },
		lineAt: (line) => lines[line],
		isCurrent: () => true,
		uri: () => committedUri(vscode.Uri.parse(uri)),
	};
}

async function ofFile(own: string, uri: vscode.Uri): Promise<OldEdition> {
	const document = await documentOf(uri);
	if (!document) {
		throw new Error(
			vscode.l10n.t(
				"{0} cannot be opened. It was moved or deleted, is not a text file, or is larger than 50 MB, the limit of VS Code. Use automl-images diff OLD NEW for large files.",
				uri.fsPath,
			),
		);
	}
	const name = nameOf(uri.toString());
	const { version } = document;
	return {
		names: name === own ? { old: vscode.workspace.asRelativePath(uri), new: own } : { old: name, new: own },
		params: { uri: uri.toString() },
		lineAt: (line) => (line < document.lineCount ? document.lineAt(line).text : undefined),
		isCurrent: () => document.version === version,
		uri: async () => uri,
	};
}
