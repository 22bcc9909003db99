import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { changelogEntries } from "#scripts/release/changelog.ts";
import { releaseNotes, releaseProblems } from "#scripts/release/release-problems.ts";
import { ROOT } from "#test/vscode/project.ts";

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.1.0] - 2026-02-01

### Added

- Two.

## [1.0.0] - 2026-01-01

- One.
`;

describe("the changelog", () => {
	it("is read version by version", () => {
		assert.deepEqual(changelogEntries(CHANGELOG), [
			{ version: "Unreleased", date: undefined, notes: "" },
			{ version: "1.1.0", date: "2026-02-01", notes: "### Added\n\n- Two." },
			{ version: "1.0.0", date: "2026-01-01", notes: "- One." },
		]);
	});

	it("of this project has dated versions from new to old, the latest being that of package.json", () => {
		const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
		const [unreleased, ...released] = changelogEntries(readFileSync(join(ROOT, "CHANGELOG.md"), "utf8"));
		assert.equal(unreleased?.version, "Unreleased");
		assert.equal(released[0]?.version, version);
		const dates = released.map(({ date }) => date);
		assert.ok(!dates.includes(undefined), "a version has no date");
		assert.deepEqual(dates, dates.toSorted().reverse());
	});
});

describe("a release", () => {
	const problemsOf = (tag: string, version: string, changelog: string) =>
		releaseProblems({ tag, version, changelog }).join("\n");

	it("is one if tag, package.json and changelog agree", () => {
		assert.equal(problemsOf("v1.1.0", "1.1.0", CHANGELOG), "");
		assert.equal(releaseNotes("1.1.0", CHANGELOG), "### Added\n\n- Two.");
	});

	it("is refused for another tag", () => {
		assert.match(problemsOf("v1.2.0", "1.1.0", CHANGELOG), /^The tag is v1\.2\.0, but .*1\.1\.0/);
		assert.match(problemsOf("1.1.0", "1.1.0", CHANGELOG), /^The tag is 1\.1\.0/);
	});

	it("is refused without an entry on top, or without its date", () => {
		assert.match(problemsOf("v1.2.0", "1.2.0", CHANGELOG), /^CHANGELOG\.md begins with version 1\.1\.0/);
		assert.match(problemsOf("v1.0.0", "1.0.0", CHANGELOG), /^CHANGELOG\.md begins with version 1\.1\.0/);
		assert.match(problemsOf("v1.0.0", "1.0.0", "# Changelog\n"), /begins with no version/);
		assert.match(problemsOf("v1.1.0", "1.1.0", CHANGELOG.replace(" - 2026-02-01", "")), /has no date/);
	});

	it("is refused while changes are listed as unreleased", () => {
		const changelog = CHANGELOG.replace("[Unreleased]\n", "[Unreleased]\n\n- Three.\n");
		assert.match(problemsOf("v1.1.0", "1.1.0", changelog), /^CHANGELOG\.md lists changes under Unreleased/);
	});
});
