import * as vscode from "vscode";

type Bar = vscode.Progress<{ increment?: number; message?: string }>;

/** So long (milliseconds) people wait without being told what for. */
const PATIENCE = 500;

/**
 * Runs something that can be cancelled, and shows its progress below the title if it takes longer than a moment. A bar
 * that comes and goes at once is a flicker; and of four notifications within a second VS Code hides the last, which is the
 * one that says how it ended.
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
				// Whoever has asked hears of an error.
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
