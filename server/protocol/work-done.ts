import type { Connection } from "vscode-languageserver/node";

/** Tells how far the work is, in percent, and what else there is to say of it. */
type Report = (percent: number, message?: string) => void;

/** Has something answered whose progress is told under the token of the question. However it ends, so does the progress. */
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
