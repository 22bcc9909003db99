import * as vscode from "vscode";

/** A number with the separators of VS Code's display language: 9,776. */
export function grouped(count: number): string {
	return count.toLocaleString(vscode.env.language);
}
