// Refuses a release whose tag, package.json and changelog disagree: `node scripts/release/check-release.ts v1.2.3 [NOTES]`.
// With a second argument, it writes the changelog's text about the version to that file.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { releaseNotes, releaseProblems } from "./release-problems.ts";

const root = join(import.meta.dirname, "../..");
const [tag, notes] = process.argv.slice(2);
if (!tag) {
	console.error("Usage: node scripts/release/check-release.ts TAG [NOTES]");
	process.exit(2);
}
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const changelog = readFileSync(join(root, "CHANGELOG.md"), "utf8");
const problems = releaseProblems({ tag, version, changelog });
for (const problem of problems) {
	console.error(problem);
}
if (problems.length > 0) {
	process.exit(1);
}
if (notes) {
	writeFileSync(notes, `${releaseNotes(version, changelog)}\n`);
}
console.log(`${tag} can be released.`);
