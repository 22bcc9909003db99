import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SETTINGS } from "./settings.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "./temporary-folder.ts";
import type { VsCodeServer } from "./vscode-server.ts";

/** Built-in extensions that start automatically and have nothing to do with ours. */
const NEEDLESS =
	/^(copilot|github|microsoft-authentication|debug-|ms-vscode|npm|grunt|gulp|jake|terminal-|tunnel-|mermaid-|simple-browser|ipynb|notebook-)/;

/** Everything that one VS Code server writes, so that runs are independent of each other. */
export interface WorkbenchFolder extends TemporaryFolder {
	/** The server's options that point into the folder. */
	readonly args: readonly string[];
	/** The environment of the server, which it hands on to the extension host. */
	readonly env: NodeJS.ProcessEnv;
}

/** Makes the folder, with the user's settings on top of the quiet ones and a slim set of built-in extensions. */
export function makeWorkbenchFolder(
	server: VsCodeServer,
	settings: Readonly<Record<string, unknown>>,
	env: Readonly<Record<string, string>>,
): WorkbenchFolder {
	const { path, remove } = makeTemporaryFolder("automl-vscode");
	for (const each of ["data/User", "extensions", "server", "logs", "builtin", "tmp"]) {
		mkdirSync(join(path, each), { recursive: true });
	}
	writeFileSync(join(path, "data/User/settings.json"), JSON.stringify({ ...SETTINGS, ...settings }));
	for (const name of readdirSync(server.extensions)) {
		if (!NEEDLESS.test(name)) {
			symlinkSync(join(server.extensions, name), join(path, "builtin", name));
		}
	}
	// What an outer VS Code, Electron or Node test runner has set must not get into this one.
	const inherited = Object.entries(process.env).filter(([key]) => !/^(VSCODE|ELECTRON|NODE)_/.test(key));
	return {
		path,
		remove,
		args: [
			...["--server-data-dir", join(path, "server"), "--user-data-dir", join(path, "data")],
			...["--extensions-dir", join(path, "extensions"), "--builtin-extensions-dir", join(path, "builtin")],
			...["--logsPath", join(path, "logs"), "--telemetry-level", "off"],
		],
		env: {
			...Object.fromEntries(inherited),
			HOME: path,
			TMPDIR: join(path, "tmp"),
			XDG_RUNTIME_DIR: join(path, "tmp"),
			EXTENSIONS_GALLERY: '{"serviceUrl":""}',
			...env,
		},
	};
}
