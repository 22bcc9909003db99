import { type ChildProcess, spawn } from "node:child_process";
import { atExit } from "./at-exit.ts";
import { runProgram } from "./run-program.ts";
import { fetchVsCodeServer, type VsCodeServer } from "./vscode-server.ts";
import { makeWorkbenchFolder, type WorkbenchFolder } from "./workbench-folder.ts";

/** A running VS Code server. Stop it in the end: that ends everything it started, and removes its files. */
export interface Workbench {
	readonly origin: string;
	/** What it writes and what is installed in it lies below this folder. */
	readonly folder: string;
	/** A path on the server's disk as the workbench names it. */
	readonly remote: (path: string) => string;
	/** The address that opens a folder. `payload` is VS Code's own way to pass options to the page. */
	readonly url: (folder: string, payload?: readonly (readonly [string, string])[]) => string;
	/** Resolves when the server has ended. */
	readonly ended: Promise<void>;
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

const FLAGS = [
	"--without-connection-token",
	"--accept-server-license-terms",
	"--disable-telemetry",
	"--disable-experiments",
	"--disable-update-check",
	"--disable-workspace-trust",
	"--disable-getting-started-override",
];

const PATIENCE = 120_000;

/** Starts a VS Code server on the loopback address with files of its own, and waits until it listens. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
	const server = await fetchVsCodeServer();
	const folder = makeWorkbenchFolder(server, options.settings ?? {}, options.env ?? {});
	if (options.vsix) {
		await installVsix(server, folder, options.vsix);
	}
	const listen = ["--host", "127.0.0.1", "--port", String(options.port ?? 0), "--auth", "none"];
	const forDevelopment = options.forDevelopment ? ["--enable-smoke-test-driver"] : [];
	// A process group of its own holds the extension host and the language servers too, so that all can be ended.
	const child = spawn(server.node, [server.main, ...listen, ...FLAGS, ...forDevelopment, ...folder.args], {
		env: folder.env,
		stdio: ["ignore", "pipe", "pipe"],
		detached: true,
	});
	const killNow = atExit(() => signalGroup(child, "SIGKILL"));
	const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
	const output = collectOutput(child);
	const stop = async () => {
		signalGroup(child, "SIGTERM");
		const impatient = setTimeout(() => signalGroup(child, "SIGKILL"), 5000);
		await ended;
		clearTimeout(impatient);
		killNow();
		folder.remove();
	};
	const port = await portOf(child, output).catch(async (error) => {
		await stop();
		throw error;
	});
	const origin = `http://127.0.0.1:${port}`;
	return {
		origin,
		folder: folder.path,
		remote: (path) => `vscode-remote://127.0.0.1:${port}${path}`,
		url: (opened, payload = []) => {
			const url = new URL(origin);
			url.searchParams.set("folder", opened);
			url.searchParams.set("payload", JSON.stringify([["skipWelcome", "true"], ...payload]));
			return url.toString();
		},
		ended,
		output,
		stop,
	};
}

/** Waits for the line in which the server names its port. */
function portOf(child: ChildProcess, output: () => string): Promise<number> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(
			() => reject(new Error(`The VS Code server did not listen:\n${output()}`)),
			PATIENCE,
		);
		const look = () => {
			const line = /(?:Web UI available at https?:\/\/[^:\s]+:|Extension host agent listening on )(\d+)/.exec(
				output(),
			);
			if (line) {
				clearTimeout(timer);
				child.stdout?.off("data", look);
				resolve(Number(line[1]));
			}
		};
		child.stdout?.on("data", look);
		child.once("error", reject);
		child.once("exit", () => {
			clearTimeout(timer);
			reject(new Error(`The VS Code server ended before it listened:\n${output()}`));
		});
	});
}

async function installVsix(server: VsCodeServer, folder: WorkbenchFolder, vsix: string): Promise<void> {
	const args = [server.main, ...folder.args, "--install-extension", vsix, "--force"];
	const { ok, output } = await runProgram(server.node, args, { env: folder.env });
	if (!ok || !/successfully installed/.test(output)) {
		throw new Error(`${vsix} was not installed:\n${output}`);
	}
}

function collectOutput(child: ChildProcess): () => string {
	let output = "";
	const add = (chunk: Buffer) => {
		output += chunk;
	};
	child.stdout?.on("data", add);
	child.stderr?.on("data", add);
	return () => output;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	try {
		process.kill(-(child.pid as number), signal);
	} catch {
		// All of it has ended already.
	}
}
