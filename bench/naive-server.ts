// A language server that is written in the usual way: it keeps documents as strings, and at each change parses the whole
// text and validates it against a schema.
import Ajv from "ajv";
import {
	createConnection,
	type Diagnostic,
	DiagnosticSeverity,
	DocumentDiagnosticReportKind,
	ProposedFeatures,
	TextDocumentSyncKind,
	TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { schemas } from "./schema.ts";

const MOST = 1000;

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const validate = new Ajv().compile(schemas.od);

connection.onInitialize(() => ({
	capabilities: {
		textDocumentSync: TextDocumentSyncKind.Incremental,
		diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
	},
}));
connection.languages.diagnostics.on(({ textDocument: { uri } }) => ({
	kind: DocumentDiagnosticReportKind.Full,
	items: problemsIn(documents.get(uri)?.getText() ?? ""),
}));
documents.listen(connection);
connection.listen();

function problemsIn(text: string): Diagnostic[] {
	const items: Diagnostic[] = [];
	text.split("\n").forEach((content, line) => {
		const message = content === "" ? undefined : problemOf(content);
		if (message !== undefined && items.length < MOST) {
			const range = { start: { line, character: 0 }, end: { line, character: content.length } };
			items.push({ range, message, severity: DiagnosticSeverity.Error });
		}
	});
	return items;
}

function problemOf(content: string): string | undefined {
	try {
		return validate(JSON.parse(content)) ? undefined : (validate.errors?.[0]?.message ?? "wrong");
	} catch {
		return "not JSON";
	}
}
