import * as vscode from "vscode";
import type { Api } from "#client/extension.ts";

/** Polls until the function returns something; an error counts as "not yet". VS Code sometimes cancels requests while it starts. */
export async function until<T>(
	what: string,
	probe: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
	const end = Date.now() + 30_000;
	let last: unknown;
	while (Date.now() < end) {
		try {
			const value = await probe();
			if (value) {
				return value;
			}
		} catch (error) {
			last = error;
		}
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	throw new Error(`Waited in vain for ${what}${last ? `: ${last}` : ""}`);
}

/** The workspace that the suite runs in: a copy of the samples. */
export function workspaceUri(...path: string[]): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) {
		throw new Error("No folder is open.");
	}
	return vscode.Uri.joinPath(folder.uri, ...path);
}

/** Writes a file of the workspace and opens it in an editor. */
export async function openText(name: string, text: string): Promise<vscode.TextEditor> {
	const uri = workspaceUri(name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	return openFile(name);
}

export async function openFile(...path: string[]): Promise<vscode.TextEditor> {
	const document = await vscode.workspace.openTextDocument(workspaceUri(...path));
	return vscode.window.showTextDocument(document, vscode.ViewColumn.One);
}

/** Our extension, activated. */
export async function activated(): Promise<Api> {
	const extension = vscode.extensions.getExtension<Api>("automl-images.automl-images");
	if (!extension) {
		throw new Error("The extension is not there.");
	}
	return extension.activate();
}

/** The extension's diagnostics of a document, once there are as many as expected. */
export function diagnostics(uri: vscode.Uri, count: number): Promise<vscode.Diagnostic[]> {
	return until(`${count} diagnostics`, () => {
		const ours = vscode.languages.getDiagnostics(uri).filter((each) => each.source === "AutoML Images");
		return ours.length === count && ours;
	});
}

/** Skips a test, with the reason for the report. */
export function skip(context: Mocha.Context, reason: string): never {
	Object.assign(context.test as object, { reason });
	context.skip();
}
