import * as vscode from "vscode";
import type { RulePages } from "./rule-pages.ts";

/** Opens the page about a rule. Without an id, the user picks one; the rules of problems at the cursor come first. */
export async function openRuleDocumentation(pages: RulePages, ruleId?: unknown): Promise<void> {
	const id = typeof ruleId === "string" ? ruleId : await pick(pages);
	const page = id === undefined ? undefined : pages.linkTo(id);
	if (page) {
		await vscode.commands.executeCommand("vscode.openWith", page, "vscode.markdown.preview.editor");
	}
}

async function pick(pages: RulePages): Promise<string | undefined> {
	const found = rulesUnderCursor();
	const items = (await pages.list()).map(({ id, summary }) => ({ label: id, detail: summary }));
	const first = items.filter(({ label }) => found.has(label));
	const separated =
		first.length > 0
			? [
					separator(vscode.l10n.t("at the cursor")),
					...first,
					separator(vscode.l10n.t("all rules")),
					...items.filter(({ label }) => !found.has(label)),
				]
			: items;
	const picked = await vscode.window.showQuickPick(separated, {
		placeHolder: vscode.l10n.t("Select a rule"),
		matchOnDetail: true,
	});
	return picked?.label;
}

function separator(label: string): vscode.QuickPickItem {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}

function rulesUnderCursor(): Set<string> {
	const editor = vscode.window.activeTextEditor;
	const diagnostics = editor ? vscode.languages.getDiagnostics(editor.document.uri) : [];
	const ids = diagnostics
		.filter(({ range }) => range.intersection(editor?.selection ?? range) !== undefined)
		.map(({ code }) => (typeof code === "object" ? code.value : code));
	return new Set(ids.map(String));
}
