import * as vscode from "vscode";

type Bar = vscode.Progress<{ increment?: number; message?: string }>;

/** How long (milliseconds) to wait before showing progress. */
const PATIENCE = 500;

/**
 * Runs something that can be cancelled, and shows its progress under the title if it takes longer than a moment. A
 * progress bar that appears and disappears at once would flicker. Also, of four notifications within a second, VS Code
 * hides the last one, which reports the outcome.
 */
export async function withLateProgress<T>(
	title: string,
	run: (bar: Bar, token: vscode.CancellationToken) => Promise<T>,
): Promise<T> {
	const cancellation = new vscode.CancellationTokenSource();
	let bar: Bar | undefined;
	/** In percent. */
	let done = 0;
	const work = run(
		{
			report: (step) => {
				done += step.increment ?? 0;
				bar?.report(step);
			},
		},
		cancellation.token,
	);
	const show = () =>
		vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Notification, title, cancellable: true },
			async (shown, token) => {
				token.onCancellationRequested(() => cancellation.cancel());
				shown.report({ increment: done });
				bar = shown;
				// The caller handles errors.
				await Promise.allSettled([work]);
			},
		);
	const timer = setTimeout(() => void show(), PATIENCE);
	try {
		return await work;
	} finally {
		clearTimeout(timer);
		cancellation.dispose();
	}
}
