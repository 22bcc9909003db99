import type { Connection } from "vscode-languageserver/node";
import type { Documents } from "#server/documents/documents.ts";
import type { Workspace } from "#server/workspace/workspace.ts";

/** Offers quick fixes. They are loaded with the first request for them. */
export function registerCodeActions(
	connection: Connection,
	documents: Documents,
	workspace: Workspace,
): void {
	const actions = () => import("./offered-actions.ts");
	connection.onCodeAction(async (params) => (await actions()).offeredActions(documents, workspace, params));
	connection.onCodeActionResolve(async (action) => (await actions()).resolvedAction(documents, action));
}
