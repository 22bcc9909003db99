import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { bundledPackages } from "./bundled-packages.ts";
import { noticeOf, noticesText } from "./notice.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Writes the notices of all packages in the bundles. Throws if one of them must not be passed on. */
export function writeNotices(metafiles: readonly Metafile[]): void {
	const notices = bundledPackages(metafiles).map((folder) => noticeOf(join(ROOT, folder)));
	writeFileSync(join(ROOT, "dist/ThirdPartyNotices.txt"), noticesText(notices));
}
