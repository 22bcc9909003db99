import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Bundles programs of the bench as the product is bundled, so that what is measured is what runs. Calls `use` with a folder that contains them as `NAME.cjs`, and removes it. */
export async function withBundles(
	names: readonly string[],
	use: (folder: string) => Promise<void>,
): Promise<void> {
	const folder = mkdtempSync("bench/.run-");
	try {
		await build({
			entryPoints: names.map((name) => join("bench", `${name}.ts`)),
			outdir: folder,
			outExtension: { ".js": ".cjs" },
			bundle: true,
			minify: true,
			platform: "node",
			format: "cjs",
			target: "node20",
			mainFields: ["module", "main"],
			logLevel: "error",
		});
		await use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
