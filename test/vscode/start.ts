// `npm start`: a real VS Code with the extension and the samples. Nothing that is tried in it changes the project.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { endWithParent } from "./at-exit.ts";
import { copySamples } from "./copy-samples.ts";
import { desktopProfile, desktopVsCode } from "./desktop.ts";
import { ROOT } from "./project.ts";
import { runProgram } from "./run-program.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";
import { startWorkbench } from "./workbench.ts";

const PORT = 8765;
const VSIX = join(ROOT, "dist/automl-images.vsix");

// Stopping it is the way to end it, not a failure, so that npm does not complain.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
	process.once(signal, () => process.exit(0));
}
endWithParent();
console.log("Building the extension…");
const build = await runProgram("npm", ["run", "--silent", "package"]);
if (!build.ok) {
	console.error(`npm run package failed:\n${build.output}`);
	process.exit(1);
}
const folder = makeTemporaryFolder("automl-start");
const samples = join(folder.path, "samples");
copySamples(samples);
const desktop = await desktopVsCode();
await (desktop ? startDesktop(desktop) : startServer());

async function startDesktop(executable: string): Promise<void> {
	console.log("Opening VS Code with a copy of samples/. Close its window, or press Ctrl+C, to stop.");
	const args = ["--wait", ...desktopProfile(folder.path), `--extensionDevelopmentPath=${ROOT}`, samples];
	const child = spawn(executable, args, { stdio: "inherit" });
	await new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
}

async function startServer(): Promise<void> {
	console.log("Starting VS Code…");
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

/** The usual port if it is free, so that the address stays the same; otherwise any. */
function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once("error", () => resolve(0));
		probe.listen(PORT, "127.0.0.1", () => probe.close(() => resolve(PORT)));
	});
}

/** Only with a display: otherwise the address is enough. */
function openInBrowser(url: string): void {
	const opener = { darwin: "open", win32: "explorer", linux: "xdg-open" }[process.platform as string];
	const hasDisplay = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
	if (opener && hasDisplay) {
		spawn(opener, [url], { stdio: "ignore", detached: true })
			.on("error", () => {})
			.unref();
	}
}
