import { type CancellationToken, type Connection, ResponseError } from "vscode-languageserver/node";
import type { ParamsOf, RequestMethod, ResultOf } from "#core/protocol/server/requests.ts";
import { inPercent } from "./in-percent.ts";

/** Who waits for an answer. */
export interface Caller {
	/** Whether the request was canceled. */
	readonly isCancelled: () => boolean;
	/** Reports how much of the work is done, from 0 to 1, with what else there is to say, if the caller wants to know. */
	readonly report: (share: number, message?: string) => void;
}

/**
 * Registers the answer to a request, and is the one place for what all answers share. A caller that gave a
 * `workDoneToken` gets the progress until the answer is there, however that ends. An error with one of JSON-RPC's codes
 * (`InvalidParams`, `Outdated`) reaches the caller with its code and message; any other is an internal error.
 */
export function registerAnswer<Method extends RequestMethod>(
	connection: Connection,
	method: Method,
	answer: (params: ParamsOf<Method>, caller: Caller) => ResultOf<Method> | Promise<ResultOf<Method>>,
): void {
	connection.onRequest<unknown, void>(
		method,
		async (params: ParamsOf<Method>, token: CancellationToken): Promise<unknown> => {
			const progress = beginProgress(connection, params);
			try {
				return await answer(params, {
					isCancelled: () => token.isCancellationRequested,
					report: progress.report,
				});
			} catch (error) {
				throw asResponse(error);
			} finally {
				progress.done();
			}
		},
	);
}

function beginProgress(connection: Connection, params: ParamsOf<RequestMethod>) {
	const token = params && "workDoneToken" in params ? params.workDoneToken : undefined;
	if (token === undefined) {
		return { report: () => {}, done: () => {} };
	}
	const progress = connection.window.attachWorkDoneProgress(token);
	progress.begin("", 0, undefined, true);
	return {
		report: inPercent((percent, message?: string) =>
			message === undefined ? progress.report(percent) : progress.report(percent, message),
		),
		done: () => progress.done(),
	};
}

/** By its code and not by its class: code that is loaded later has classes of its own. */
function asResponse(error: unknown): unknown {
	return error instanceof Error && "code" in error && typeof error.code === "number"
		? new ResponseError(error.code, error.message)
		: error;
}
