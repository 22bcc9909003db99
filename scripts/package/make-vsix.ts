// Packages what the build has made: `node scripts/package/make-vsix.ts [FILE]`, or dist/automl-images.vsix.
// The same files give the same bytes, since all of them bear the date of the version, wherever and whenever this runs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createVSIX } from "@vscode/vsce";
import { changelogEntries } from "#scripts/release/changelog.ts";

const root = join(import.meta.dirname, "../..");
const date = changelogEntries(readFileSync(join(root, "CHANGELOG.md"), "utf8")).find(
	(entry) => entry.date,
)?.date;
if (!date) {
	throw new Error("CHANGELOG.md has no version with a date.");
}
// With it, vsce sorts the files and gives them this time, which a zip file holds in local time.
process.env.TZ = "UTC";
process.env.SOURCE_DATE_EPOCH = String(Date.parse(date) / 1000);
await createVSIX({
	cwd: root,
	packagePath: process.argv[2] ?? join(root, "dist/automl-images.vsix"),
	dependencies: false,
	rewriteRelativeLinks: false,
	allowMissingRepository: true,
});
