/** Which VS Code to use: an installed one, a desktop version to download, or the server from the npm registry. */
export type WantedVsCode =
	| { readonly kind: "installed"; readonly executable: string }
	| { readonly kind: "download"; readonly version: string }
	| { readonly kind: "server" };

/**
 * Reads the wish from the environment: `VSCODE_PATH` names an executable; `VSCODE_VERSION` is `stable`, `insiders` or a
 * version such as `1.100.0`, which is downloaded. Without both, it is the server where that runs, else the stable version.
 * Throws if both are given, or the version is something else.
 */
export function wantedVsCode(
	{ VSCODE_PATH: executable, VSCODE_VERSION: version }: Readonly<Record<string, string | undefined>>,
	serverRuns: boolean,
): WantedVsCode {
	if (executable && version) {
		throw new Error("Both VSCODE_PATH and VSCODE_VERSION are set. Remove one of them.");
	}
	if (executable) {
		return { kind: "installed", executable };
	}
	if (version && !/^(stable|insiders|\d+\.\d+\.\d+)$/.test(version)) {
		throw new Error(
			`VSCODE_VERSION is "${version}". Set it to stable, insiders, or a version such as 1.100.0.`,
		);
	}
	return version || !serverRuns ? { kind: "download", version: version || "stable" } : { kind: "server" };
}
