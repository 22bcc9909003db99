import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
	downloadAndUnzipVSCode,
	resolveCliArgsFromVSCodeExecutablePath,
	runTests,
} from "@vscode/test-electron";
import { CACHE } from "./project.ts";
import { runProgram } from "./run-program.ts";
import { SETTINGS } from "./settings.ts";
import type { Ending, Suite } from "./suite.ts";
import { canFetchVsCodeServer } from "./vscode-server.ts";
import { wantedVsCode } from "./wanted-vscode.ts";

/** The desktop VS Code that the environment asks for, downloaded if need be. Undefined where the server from the npm registry serves. */
export async function desktopVsCode(): Promise<string | undefined> {
	const wanted = wantedVsCode(process.env, canFetchVsCodeServer());
	switch (wanted.kind) {
		case "installed":
			return wanted.executable;
		case "download":
			return downloadAndUnzipVSCode({ version: wanted.version, cachePath: CACHE });
		case "server":
			return undefined;
	}
}

/** Arguments that give VS Code a profile of its own, with our settings. */
export function desktopProfile(folder: string): string[] {
	const user = join(folder, "user");
	mkdirSync(join(user, "User"), { recursive: true });
	writeFileSync(join(user, "User/settings.json"), JSON.stringify(SETTINGS));
	return [`--user-data-dir=${user}`, `--extensions-dir=${join(folder, "extensions")}`];
}

/** Runs the suite in a desktop VS Code. */
export async function runInDesktop(executable: string, suite: Suite): Promise<Ending> {
	const profile = desktopProfile(suite.folder);
	if (suite.vsix) {
		const [cli] = resolveCliArgsFromVSCodeExecutablePath(executable);
		const args = [...profile, "--install-extension", suite.vsix, "--force"];
		const { ok, output } = await runProgram(cli as string, args);
		if (!ok) {
			return `${suite.vsix} was not installed: ${output}`;
		}
	}
	try {
		await runTests({
			vscodeExecutablePath: executable,
			extensionDevelopmentPath: suite.extension,
			extensionTestsPath: suite.module,
			extensionTestsEnv: suite.env,
			launchArgs: [suite.workspace, ...profile],
		});
		return undefined;
	} catch (error) {
		return String(error);
	}
}
