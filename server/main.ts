import {
	CodeActionKind,
	createConnection,
	type InitializeResult,
	ProposedFeatures,
	TextDocumentSyncKind,
} from "vscode-languageserver/node";
import { CHECK_COUNT_METHOD, type CheckCountParams } from "#core/protocol/check-count.ts";
import { registerConversion } from "./conversion/register-conversion.ts";
import { Documents } from "./documents/documents.ts";
import { registerCodeActions } from "./features/code-actions.ts";
import { registerDiagnostics } from "./features/diagnostics.ts";
import { FIX_ALL_KIND, registerFixAll } from "./features/fix-all.ts";
import { registerLineView } from "./features/line-view.ts";
import { registerTrainingReport } from "./features/training-report.ts";
import { Workspace } from "./workspace.ts";

const connection = createConnection(ProposedFeatures.all);
const documents = new Documents();
const workspace = new Workspace(connection);

connection.onInitialize(({ workspaceFolders, capabilities }): InitializeResult => {
	workspace.initialize(workspaceFolders ?? [], capabilities);
	return {
		capabilities: {
			textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
			diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
			codeActionProvider: {
				codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND],
				resolveProvider: true,
			},
			workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
		},
		serverInfo: { name: "AutoML Images" },
	};
});
connection.onInitialized(() => workspace.follow());

documents.listen(connection);
registerDiagnostics(connection, documents, workspace);
registerCodeActions(connection, documents, workspace);
registerFixAll(connection, documents);
registerLineView(connection, documents, workspace);
registerTrainingReport(connection, documents, workspace);
registerConversion(connection);
connection.onRequest(
	CHECK_COUNT_METHOD,
	({ uri }: CheckCountParams) => documents.get(uri)?.linesChecked ?? 0,
);

connection.listen();
