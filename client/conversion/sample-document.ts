import * as vscode from "vscode";
import { SAMPLE_SCHEME } from "#core/protocol/sample-lines.ts";

/** Documents that show what a conversion would write. They cannot be edited, and are on no disk. */
export class SampleDocuments implements vscode.TextDocumentContentProvider {
	readonly #texts = new Map<string, string>();
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly onDidChange = this.#changed.event;

	provideTextDocumentContent(uri: vscode.Uri): string {
		return this.#texts.get(uri.toString()) ?? "";
	}

	/** Opens lines beside the dataset in this folder, and their pictures to the side. */
	async show(folder: vscode.Uri, lines: readonly string[]): Promise<void> {
		const uri = vscode.Uri.joinPath(folder, "samples.jsonl").with({ scheme: SAMPLE_SCHEME });
		this.#texts.set(uri.toString(), `${lines.join("\n")}\n`);
		this.#changed.fire(uri);
		await vscode.window.showTextDocument(uri, { preview: true });
		await vscode.commands.executeCommand("automlImages.openPreviewToSide");
	}
}

/** Makes such documents openable. */
export function registerSampleDocuments(context: vscode.ExtensionContext): SampleDocuments {
	const documents = new SampleDocuments();
	context.subscriptions.push(vscode.workspace.registerTextDocumentContentProvider(SAMPLE_SCHEME, documents));
	return documents;
}
