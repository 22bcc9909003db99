import * as vscode from "vscode";
import { ShownTexts } from "#client/editors/shown-texts.ts";
import { SAMPLE_SCHEME } from "#core/protocol/server/sample-lines.ts";

/** Documents that show what a conversion would write. */
export class SampleDocuments extends ShownTexts {
	/** Opens lines as if they were next to the dataset in this folder, and their images to the side. */
	async showLines(folder: vscode.Uri, lines: readonly string[]): Promise<void> {
		await vscode.window.showTextDocument(this.#put(folder, "samples.jsonl", `${lines.join("\n")}\n`));
		await vscode.commands.executeCommand("automlImages.openPreviewToSide");
	}

	/** Opens a Markdown table in the Markdown preview. */
	async showTable(folder: vscode.Uri, markdown: string): Promise<void> {
		await vscode.commands.executeCommand("markdown.showPreview", this.#put(folder, "classes.md", markdown));
	}

	#put(folder: vscode.Uri, name: string, text: string): vscode.Uri {
		const uri = vscode.Uri.joinPath(folder, name).with({ scheme: SAMPLE_SCHEME });
		this.put(uri, text);
		return uri;
	}
}

/** Sets up such documents. */
export function registerSampleDocuments(context: vscode.ExtensionContext): SampleDocuments {
	const documents = new SampleDocuments();
	context.subscriptions.push(vscode.workspace.registerTextDocumentContentProvider(SAMPLE_SCHEME, documents));
	return documents;
}
