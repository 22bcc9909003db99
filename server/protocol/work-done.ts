import type { Connection } from "vscode-languageserver/node";

/** Reports the progress in percent, with an optional message. */
type Report = (percent: number, message?: string) => void;

/** Answers with progress, which is reported under the token of the request and ends however the answer ends. */
export async function withWorkDone<T>(
	connection: Connection,
	token: string | number | undefined,
	answer: (report: Report) => Promise<T>,
): Promise<T> {
	const progress = connection.window.attachWorkDoneProgress(token);
	progress.begin("", 0, undefined, true);
	try {
		return await answer((percent, message) =>
			message === undefined ? progress.report(percent) : progress.report(percent, message),
		);
	} finally {
		progress.done();
	}
}
