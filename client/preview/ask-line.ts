import * as vscode from "vscode";
import { askUntilCurrent } from "#client/pages/ask-until-current.ts";
import type { LineView, LineViewParams } from "#core/protocol/server/line-view.ts";

/** What is asked of the language server; null where the document is no annotation file. */
export interface LineServer {
	readonly lineView: (params: LineViewParams) => Promise<LineView | null>;
}

/** Why nothing is known of a line, and whether another attempt may come out better. */
export interface UnknownLine {
	readonly why: string;
	readonly canTryAgain: boolean;
}

/** A line is read at once: who types does not make the picture wait (milliseconds). */
const PAUSE = 30;

/** What a line shows, or why nothing is known of it. `isOver` says that nobody waits any more. */
export async function askLine(
	server: LineServer,
	params: LineViewParams,
	isOver: () => boolean,
): Promise<LineView | UnknownLine> {
	const waiting = {
		get isCancellationRequested() {
			return isOver();
		},
	};
	try {
		const view = await askUntilCurrent(() => server.lineView(params), waiting, PAUSE);
		return view ?? { why: NO_ANNOTATIONS(), canTryAgain: false };
	} catch (error) {
		return { why: vscode.l10n.t("The line could not be read: {0}", String(error)), canTryAgain: true };
	}
}

const NO_ANNOTATIONS = () =>
	vscode.l10n.t("This file is not an annotation file that AutoML for Images can train on.");
