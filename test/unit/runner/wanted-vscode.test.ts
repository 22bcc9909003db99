import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commandLine } from "#test/vscode/command-line.ts";
import { wantedVsCode } from "#test/vscode/wanted-vscode.ts";

describe("the VS Code that tests run in", () => {
	it("is the server from the npm registry, or else the stable version", () => {
		assert.deepEqual(wantedVsCode({}, true), { kind: "server" });
		assert.deepEqual(wantedVsCode({}, false), { kind: "download", version: "stable" });
		assert.deepEqual(wantedVsCode({ VSCODE_PATH: "", VSCODE_VERSION: "" }, true), { kind: "server" });
	});

	it("is the version that is asked for, wherever the tests run", () => {
		for (const version of ["1.100.0", "stable", "insiders"]) {
			for (const serverRuns of [true, false]) {
				assert.deepEqual(wantedVsCode({ VSCODE_VERSION: version }, serverRuns), {
					kind: "download",
					version,
				});
			}
		}
	});

	it("is the installed one that is named", () => {
		assert.deepEqual(wantedVsCode({ VSCODE_PATH: "/opt/code" }, true), {
			kind: "installed",
			executable: "/opt/code",
		});
	});

	it("is not guessed", () => {
		for (const version of ["1.100", "v1.100.0", "latest", "1.100.0 "]) {
			assert.throws(() => wantedVsCode({ VSCODE_VERSION: version }, true), /^Error: VSCODE_VERSION is "/);
		}
		assert.throws(() => wantedVsCode({ VSCODE_PATH: "/opt/code", VSCODE_VERSION: "stable" }, true), /Both/);
	});
});

describe("starting a program", () => {
	const started = (command: string, args: string[], platform: NodeJS.Platform) =>
		Object.values(commandLine(command, args, platform));

	it("needs no shell, and no quotes, except for scripts on Windows", () => {
		assert.deepEqual(started("npm", ["run", "a b"], "linux"), ["npm", ["run", "a b"], false]);
		assert.deepEqual(started("npm", ["run", "a b"], "win32"), ["npm", ["run", '"a b"'], true]);
	});

	it("tells programs from scripts by their names", { skip: process.platform === "win32" }, () => {
		const args = ["--user-data-dir=C:\\a", "x"];
		assert.deepEqual(started("/Program Files/bin/code.cmd", args, "win32"), [
			'"/Program Files/bin/code.cmd"',
			args,
			true,
		]);
		assert.deepEqual(started("/Program Files/node.exe", args, "win32"), [
			"/Program Files/node.exe",
			args,
			false,
		]);
	});
});
