import { basename, extname } from "node:path";
import * as vscode from "vscode";
import { ShownTexts } from "#client/editors/shown-texts.ts";
import type { SourcePlace } from "#core/protocol/server/go-to-source.ts";

const SCHEME = "automl-images-source";

/** Shows elements of files that are too large to open, each as a document. */
export interface SourceTexts {
	readonly show: (
		place: SourcePlace & { readonly excerpt: string },
		column: vscode.ViewColumn,
	) => Promise<void>;
}

/** Sets up such documents. */
export function registerSourceTexts(context: vscode.ExtensionContext): SourceTexts {
	const texts = new ShownTexts();
	context.subscriptions.push(vscode.workspace.registerTextDocumentContentProvider(SCHEME, texts));
	return {
		show: async (place, column) => {
			const file = vscode.Uri.parse(place.uri);
			const isXml = extname(file.fsPath).toLowerCase() === ".xml";
			const title = `${place.element.replace(/[/\\]/g, "-")} · ${basename(file.fsPath)}`;
			const uri = vscode.Uri.joinPath(file, "..", title).with({ scheme: SCHEME });
			const notice = noticeOf(place, file);
			texts.put(
				uri,
				`${isXml ? `<!-- ${notice.replaceAll("--", "- -")} -->` : `// ${notice}`}\n${place.excerpt}\n`,
			);
			const document = await vscode.workspace.openTextDocument(uri);
			await vscode.languages.setTextDocumentLanguage(document, isXml ? "xml" : "jsonc");
			await vscode.window.showTextDocument(document, { viewColumn: column });
		},
	};
}

function noticeOf({ element, range }: SourcePlace, file: vscode.Uri): string {
	const { line, character } = range?.start ?? { line: 0, character: 0 };
	return vscode.l10n.t(
		"{0} at line {1}, column {2} of {3}, which is too large to open here",
		element,
		line + 1,
		character + 1,
		file.fsPath,
	);
}
