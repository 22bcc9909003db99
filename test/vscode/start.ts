// `npm start`: a real VS Code with the extension and the samples. Nothing that is tried in it changes the project.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copySamples } from "./copy-samples.ts";
import { ROOT } from "./project.ts";
import { startWorkbench } from "./workbench.ts";

const PORT = 8765;
const VSIX = join(ROOT, "dist/automl-images.vsix");

console.log("Building the extension…");
npmRun("package");
const folder = mkdtempSync(join(tmpdir(), "automl-images-samples-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
	process.once(signal, () => process.exit(0));
}
const samples = join(folder, "samples");
copySamples(samples);
await (process.env.VSCODE_PATH ? startDesktop(process.env.VSCODE_PATH) : startServer());

async function startDesktop(executable: string): Promise<void> {
	console.log("Opening VS Code; close its window, or press Ctrl+C, to stop.");
	const args = [
		"--wait",
		`--user-data-dir=${join(folder, "data")}`,
		`--extensionDevelopmentPath=${ROOT}`,
		samples,
	];
	const child = spawn(executable, args, { stdio: "inherit" });
	await new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
}

async function startServer(): Promise<void> {
	console.log("Preparing VS Code (the first time it is fetched, which takes a minute)…");
	const workbench = await startWorkbench({
		vsix: VSIX,
		port: await freePort(),
		settings: { "workbench.startupEditor": "readme" },
	});
	const url = workbench.url(samples);
	console.log(`
VS Code is ready:

  ${url}

Open fridge/object-detection.mistakes.jsonl and the preview beside it (the icon at the top right).
It works on a copy of samples/, so nothing that you try changes the project. Press Ctrl+C to stop.
`);
	openInBrowser(url);
	await workbench.ended;
}

function npmRun(script: string): void {
	const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", script], {
		cwd: ROOT,
		encoding: "utf8",
		shell: process.platform === "win32",
	});
	if (status !== 0) {
		console.error(`npm run ${script} failed:\n${stdout}${stderr}`);
		process.exit(1);
	}
}

/** The usual port if nobody listens on it, so that the address can be kept; else any. */
function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once("error", () => resolve(0));
		probe.listen(PORT, "127.0.0.1", () => probe.close(() => resolve(PORT)));
	});
}

/** Only where there is a display: elsewhere the address is enough. */
function openInBrowser(url: string): void {
	const opener = { darwin: "open", win32: "explorer", linux: "xdg-open" }[process.platform as string];
	const hasDisplay = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
	if (opener && hasDisplay) {
		spawn(opener, [url], { stdio: "ignore", detached: true })
			.on("error", () => {})
			.unref();
	}
}
