import {
	CodeActionKind,
	createConnection,
	type InitializeResult,
	ProposedFeatures,
	TextDocumentSyncKind,
} from "vscode-languageserver/node";
import { DatasetChecks } from "#server/dataset/dataset-checks.ts";
import { Documents } from "#server/documents/documents.ts";
import { registerClasses } from "#server/features/classes.ts";
import { registerCodeActions } from "#server/features/code-actions.ts";
import { registerCompare } from "#server/features/compare.ts";
import { registerDatasets } from "#server/features/datasets.ts";
import { registerDiagnostics } from "#server/features/diagnostics.ts";
import { FIX_ALL_KIND } from "#server/features/fix-all-kind.ts";
import { registerGallery } from "#server/features/gallery.ts";
import { registerLineView } from "#server/features/line-view.ts";
import { registerStatistics } from "#server/features/statistics.ts";
import { registerTrainingReport } from "#server/features/training-report.ts";
import { registerWalk } from "#server/features/walk.ts";
import { ImageChecks } from "#server/images/image-checks.ts";
import { registerOnDemand } from "#server/lazy/register-on-demand.ts";
import { registerAnswer } from "#server/protocol/register-answer.ts";
import { Workspace } from "#server/workspace/workspace.ts";

const connection = createConnection(ProposedFeatures.all);
const workspace = new Workspace(connection);
const documents = new Documents((uri) => workspace.findingSettings(uri));
const log = (message: string) => connection.console.info(message);
const images = new ImageChecks(documents, workspace, log);
const datasets = new DatasetChecks(documents, workspace, log);

connection.onInitialize(({ workspaceFolders, capabilities }): InitializeResult => {
	workspace.initialize(workspaceFolders ?? [], capabilities);
	return {
		capabilities: {
			textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
			diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
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
workspace.onSettingsChanged(() => documents.settingsChanged());
registerDiagnostics(connection, documents, workspace, [images, datasets]);
workspace.onFilesChanged((paths) => {
	images.filesChanged(paths);
	datasets.filesChanged(paths);
	workspace.refreshDiagnostics(); // the findings of a table depend on the files next to it
});
registerCodeActions(connection, documents, workspace);
registerLineView(connection, documents, workspace);
registerWalk(connection, documents, workspace);
registerGallery(connection, documents, workspace);
registerClasses(connection, documents);
registerTrainingReport(connection, documents);
registerStatistics(connection, documents, workspace);
registerCompare(connection, documents, workspace);
registerDatasets(connection, documents, workspace);
registerOnDemand(connection);
registerAnswer(connection, "automlImages/checkCount", ({ uri }) => documents.get(uri)?.linesChecked ?? 0);
registerAnswer(connection, "automlImages/imageLooks", () => images.looks);

connection.listen();
