import * as vscode from "vscode";
import { askUntilCurrent } from "#client/pages/ask-until-current.ts";
import type { WalkOutcome, WalkWish } from "#core/protocol/pages/preview-requests.ts";
import type { LineProblem, LineView, LineViewParams } from "#core/protocol/server/line-view.ts";
import type { WalkAnswer, WalkParams } from "#core/protocol/server/walk.ts";

/** Requests of a walk to the language server. */
export interface WalkServer {
	/** Null if the document is not an annotation file; rejects if it changes in the meantime. */
	readonly walk: (params: WalkParams, token: vscode.CancellationToken) => Promise<WalkAnswer | null>;
	readonly lineView: (params: LineViewParams) => Promise<LineView | null>;
}

/** The panel, as needed by a walk. */
export interface Walker {
	/** The document's URI and the line, from 0. */
	readonly place: () => { readonly uri: string; readonly line: number } | undefined;
	readonly lineCount: () => number;
	/** Shows a line; if the text is visible, selects what is between two offsets. */
	readonly goTo: (line: number, start: number, end: number) => Promise<void>;
}

/** Makes the handler of the page's request `walk`. A new request replaces a pending one. */
export function createWalk(walker: Walker, server: WalkServer): (wish: WalkWish) => Promise<WalkOutcome> {
	let current = new vscode.CancellationTokenSource();
	return async (wish) => {
		current.cancel();
		current = new vscode.CancellationTokenSource();
		const { token } = current;
		const from = walker.place();
		if (!from) {
			return { moved: false };
		}
		if (wish.to === "line") {
			return goToLine(walker, wish.line);
		}
		const { line } = await nextLine({ ...from, ...searchOf(wish) }, server, token);
		// If the user has moved the cursor in the meantime, stay there.
		const here = walker.place();
		if (token.isCancellationRequested || here?.uri !== from.uri || here.line !== from.line) {
			return { moved: false, isOvertaken: true };
		}
		if (line === undefined) {
			return { moved: false };
		}
		const isForProblem = wish.to === "next-problem" || wish.to === "previous-problem";
		const { start, end } = isForProblem ? await problemIn(from.uri, line, server) : LINE_START;
		await walker.goTo(line, start, end);
		return { moved: true };
	};
}

async function goToLine({ goTo, lineCount }: Walker, line: number): Promise<WalkOutcome> {
	const moved = Number.isInteger(line) && line >= 0 && line < lineCount();
	if (moved) {
		await goTo(line, 0, 0);
	}
	return { moved };
}

function searchOf(wish: Exclude<WalkWish, { to: "line" }>): Pick<WalkParams, "by" | "filter"> {
	switch (wish.to) {
		case "next":
			return { by: 1, filter: wish.filter };
		case "previous":
			return { by: -1, filter: wish.filter };
		case "next-problem":
			return { by: 1, filter: { hasProblem: true } };
		case "previous-problem":
			return { by: -1, filter: { hasProblem: true } };
	}
}

async function nextLine(
	params: WalkParams,
	server: WalkServer,
	token: vscode.CancellationToken,
): Promise<WalkAnswer> {
	try {
		return (await askUntilCurrent(() => server.walk(params, token), token)) ?? {};
	} catch (error) {
		if (token.isCancellationRequested) {
			return {};
		}
		throw new Error(vscode.l10n.t("The next line could not be found: {0}", String(error)));
	}
}

const LINE_START = { start: 0, end: 0 };

/** The position of the object that a problem is about: the first problem that loses data, or else the first problem. */
async function problemIn(
	uri: string,
	line: number,
	server: WalkServer,
): Promise<{ readonly start: number; readonly end: number }> {
	const view = await server.lineView({ uri, line });
	const problems = view?.problems.filter(({ index }) => index !== undefined) ?? [];
	const isLoud = ({ severity }: LineProblem) => severity === "error" || severity === "warning";
	const problem = problems.find(({ loses }) => loses) ?? problems.find(isLoud);
	return view?.shapes.find(({ index }) => index === problem?.index) ?? LINE_START;
}
