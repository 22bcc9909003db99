import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fetchVsCodeServer, type VsCodeServer } from "./vscode-server.ts";

/** A running VS Code server. Stop it in the end: that ends everything it started, and removes its files. */
export interface Workbench {
	readonly origin: string;
	/** A path on the server's disk as the workbench names it. */
	readonly remote: (path: string) => string;
	/** The address that opens a folder. `payload` is VS Code's own way to pass options to the page. */
	readonly url: (folder: string, payload?: readonly (readonly [string, string])[]) => string;
	/** Resolves when the server has ended. */
	readonly ended: Promise<unknown>;
	readonly output: () => string;
	readonly stop: () => Promise<void>;
}

export interface WorkbenchOptions {
	/** The user's settings, on top of quiet ones. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** A .vsix to install beforehand. */
	readonly vsix?: string;
	/** Whether the page may name extensions under development and a test suite. Notifications show no toasts then. */
	readonly forDevelopment?: boolean;
	readonly port?: number;
	readonly env?: Readonly<Record<string, string>>;
}

/** The web workbench saves by itself, and greets, unless told otherwise. */
const SETTINGS = {
	"chat.disableAIFeatures": true,
	"editor.accessibilitySupport": "off",
	"extensions.autoCheckUpdates": false,
	"extensions.autoUpdate": false,
	"extensions.ignoreRecommendations": true,
	"files.autoSave": "off",
	"git.enabled": false,
	"npm.autoDetect": "off",
	"security.workspace.trust.enabled": false,
	"telemetry.telemetryLevel": "off",
	"update.mode": "none",
	"workbench.colorTheme": "Dark Modern",
	"workbench.enableExperiments": false,
	"workbench.secondarySideBar.defaultVisibility": "hidden",
	"workbench.startupEditor": "none",
	"workbench.tips.enabled": false,
};

/** Built-in extensions that start by themselves and have nothing to do with ours. */
const NEEDLESS =
	/^(copilot|git|github|microsoft-authentication|debug-|ms-vscode|npm|grunt|gulp|jake|terminal-|tunnel-|mermaid-|simple-browser|ipynb|notebook-)/;

/** Starts a VS Code server on the loopback address with files of its own, and waits until it listens. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
	const server = fetchVsCodeServer();
	const folder = makeFolder(server, options.settings ?? {});
	const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	process.once("exit", removeFolder);
	if (options.vsix) {
		await installVsix(server, folder, options.vsix);
	}
	const child = spawn(server.node, [server.main, ...listenArgs(folder, options)], {
		env: environment(folder, options.env),
		stdio: ["ignore", "pipe", "pipe"],
		detached: true,
	});
	const endGroup = (signal: NodeJS.Signals) => {
		try {
			process.kill(-(child.pid as number), signal);
		} catch {
			// It has ended already.
		}
	};
	const endAtExit = () => endGroup("SIGKILL");
	// Before the folder is removed, whoever writes to it has to end.
	process.prependOnceListener("exit", endAtExit);
	let output = "";
	const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
	const port = await new Promise<number>((resolve, reject) => {
		const read = (chunk: Buffer) => {
			output += chunk;
			const match =
				/(?:Web UI available at https?:\/\/[^:\s]+:|Extension host agent listening on )(\d+)/.exec(output);
			if (match) {
				resolve(Number(match[1]));
			}
		};
		child.stdout.on("data", read);
		child.stderr.on("data", read);
		child.once("error", reject);
		void ended.then(() => reject(new Error(`The VS Code server ended before it listened:\n${output}`)));
	});
	const origin = `http://127.0.0.1:${port}`;
	const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
	return {
		origin,
		remote,
		url: (opened, payload = []) => {
			const url = new URL(origin);
			url.searchParams.set("folder", opened);
			url.searchParams.set("payload", JSON.stringify([["skipWelcome", "true"], ...payload]));
			return url.toString();
		},
		ended,
		output: () => output,
		stop: async () => {
			endGroup("SIGTERM");
			const impatient = setTimeout(() => endGroup("SIGKILL"), 5000);
			await ended;
			clearTimeout(impatient);
			endAtExit();
			removeFolder();
			process.off("exit", endAtExit);
			process.off("exit", removeFolder);
		},
	};
}

function makeFolder(server: VsCodeServer, settings: Readonly<Record<string, unknown>>): string {
	const folder = mkdtempSync(join(tmpdir(), "automl-images-workbench-"));
	for (const each of ["data/User", "extensions", "server", "logs", "builtin"]) {
		mkdirSync(join(folder, each), { recursive: true });
	}
	writeFileSync(join(folder, "data/User/settings.json"), JSON.stringify({ ...SETTINGS, ...settings }));
	for (const name of readdirSync(server.extensions)) {
		if (!NEEDLESS.test(name)) {
			symlinkSync(join(server.extensions, name), join(folder, "builtin", name));
		}
	}
	return folder;
}

function listenArgs(folder: string, { forDevelopment, port }: WorkbenchOptions): string[] {
	return [
		...["--host", "127.0.0.1", "--port", String(port ?? 0), "--auth", "none"],
		...["--server-data-dir", join(folder, "server"), "--user-data-dir", join(folder, "data")],
		...["--extensions-dir", join(folder, "extensions"), "--builtin-extensions-dir", join(folder, "builtin")],
		...["--logsPath", join(folder, "logs"), "--telemetry-level", "off"],
		"--without-connection-token",
		"--accept-server-license-terms",
		"--disable-telemetry",
		"--disable-experiments",
		"--disable-update-check",
		"--disable-workspace-trust",
		"--disable-getting-started-override",
		...(forDevelopment ? ["--enable-smoke-test-driver"] : []),
	];
}

/** The server hands its environment on to the extension host. What an outer VS Code set must not get there. */
function environment(folder: string, more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
	const own = Object.entries(process.env).filter(([key]) => !/^(VSCODE|ELECTRON|NODE)_/.test(key));
	return { ...Object.fromEntries(own), HOME: folder, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...more };
}

async function installVsix(server: VsCodeServer, folder: string, vsix: string): Promise<void> {
	const args = [
		...["--server-data-dir", join(folder, "server"), "--user-data-dir", join(folder, "data")],
		...["--extensions-dir", join(folder, "extensions"), "--install-extension", vsix, "--force"],
	];
	const child = spawn(server.node, [server.main, ...args], { env: environment(folder) });
	let output = "";
	child.stdout.on("data", (chunk) => (output += chunk));
	child.stderr.on("data", (chunk) => (output += chunk));
	const code = await new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
	if (code !== 0 || !/successfully installed/.test(output)) {
		throw new Error(`${vsix} was not installed:\n${output}`);
	}
}
