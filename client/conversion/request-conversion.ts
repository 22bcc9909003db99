import { basename } from "node:path";
import * as vscode from "vscode";
import type { LanguageServer } from "#client/language/language-client.ts";
import { reportProgress } from "#client/language/server-progress.ts";
import { CONVERT_METHOD, type ConvertParams, type ConvertResult } from "#core/protocol/server/conversion.ts";
import { withLateProgress } from "./late-progress.ts";

/** The part of the language server that commands use. */
export type LanguageClientLike = Pick<LanguageServer, "request" | "start">;

/** Asks the server for a conversion. Its progress is shown, and it can be cancelled. */
export function requestConversion(server: LanguageClientLike, params: ConvertParams): Promise<ConvertResult> {
	const name = basename(vscode.Uri.parse(params.source).fsPath);
	return requestFiles(server, CONVERT_METHOD, params, vscode.l10n.t("Converting {0}", name));
}

/** Asks the server for something that writes files. Its progress is shown below the title, and it can be cancelled. */
export async function requestFiles(
	server: LanguageClientLike,
	method: string,
	params: object,
	title: string,
): Promise<ConvertResult> {
	const [result] = await requestInTurn(server, method, [params], title);
	return result as ConvertResult;
}

/** The same several times under one progress bar, up to the first that comes to nothing. */
export async function requestInTurn(
	server: LanguageClientLike,
	method: string,
	requests: readonly object[],
	title: string,
): Promise<ConvertResult[]> {
	return withLateProgress(title, async (bar, cancellation) => {
		const results: ConvertResult[] = [];
		for (const params of requests) {
			const reporting = await reportProgress(server, {
				report: ({ increment = 0, ...said }) =>
					bar.report({ ...said, increment: increment / requests.length }),
			});
			try {
				results.push(
					await server.request<ConvertResult>(
						method,
						{ ...params, workDoneToken: reporting.token },
						cancellation,
					),
				);
			} finally {
				reporting.dispose();
			}
			if (results.at(-1)?.outcome !== "converted") {
				break;
			}
		}
		return results;
	});
}

/**
 * The same, but asks whether existing files may be replaced, unless the caller says so. `undefined` and `false` for
 * `overwrite` do not grant permission.
 */
export async function requestReplacing(
	request: (overwrite: boolean) => Promise<ConvertResult>,
	overwrite: boolean | undefined,
): Promise<ConvertResult | undefined> {
	const result = await request(overwrite ?? false);
	if (result.outcome !== "exists" || overwrite !== undefined) {
		return result;
	}
	return (await mayReplace(result.files)) ? request(true) : undefined;
}

/** Asks whether these files may be replaced. */
async function mayReplace(files: readonly string[]): Promise<boolean> {
	const replace = vscode.l10n.t("Replace");
	const names = files.map((file) => basename(file)).join(", ");
	const answer = await vscode.window.showWarningMessage(
		files.length === 1
			? vscode.l10n.t("{0} already exists. Replace it?", names)
			: vscode.l10n.t("{0} already exist. Replace them?", names),
		{ modal: true, detail: files.join("\n") },
		replace,
	);
	return answer === replace;
}
