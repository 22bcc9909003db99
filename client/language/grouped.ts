import * as vscode from "vscode";

/** A number with the separators of the language in which VS Code runs: 9,776. */
export function grouped(count: number): string {
	return count.toLocaleString(vscode.env.language);
}
