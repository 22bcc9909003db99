import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { CACHE, ROOT } from "./project.ts";

/** Bundles the suite for the extension host and returns the module for VS Code to run. Mocha is taken from node_modules. */
export async function bundleSuite(): Promise<string> {
	const suite = join(ROOT, "test/vscode/suite");
	const outdir = join(CACHE, "suite");
	// What an earlier bundle left behind would run too.
	rmSync(outdir, { recursive: true, force: true });
	await build({
		entryPoints: readdirSync(suite)
			.filter((name) => name.endsWith(".ts"))
			.map((name) => join(suite, name)),
		outdir,
		outExtension: { ".js": ".cjs" },
		bundle: true,
		platform: "node",
		format: "cjs",
		target: "node20",
		mainFields: ["module", "main"],
		external: ["vscode", "mocha"],
		logLevel: "warning",
	});
	return join(outdir, "index.cjs");
}
