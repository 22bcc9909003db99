import { changelogEntries, type Entry } from "./changelog.ts";

/** What a release is made from. */
export interface Release {
	/** The name of the git tag, such as "v1.2.3". */
	readonly tag: string;
	/** The version in package.json. */
	readonly version: string;
	/** The text of CHANGELOG.md. */
	readonly changelog: string;
}

/** Why this must not be released, one sentence per reason; empty if it may be. */
export function releaseProblems({ tag, version, changelog }: Release): string[] {
	const problems = [];
	if (tag !== `v${version}`) {
		problems.push(`The tag is ${tag}, but package.json has version ${version}. Tag the commit v${version}.`);
	}
	const [unreleased, latest] = unreleasedAndLatest(changelog);
	if (unreleased?.notes) {
		problems.push("CHANGELOG.md lists changes under Unreleased. Move them below the version to release.");
	}
	if (latest?.version !== version) {
		const found = latest ? `version ${latest.version}` : "no version";
		problems.push(`CHANGELOG.md begins with ${found}, but package.json has version ${version}.`);
	} else if (!latest.date) {
		problems.push(`Version ${version} has no date in CHANGELOG.md. Add it: ## [${version}] - YYYY-MM-DD.`);
	}
	return problems;
}

/** What the release of a version says about it. */
export function releaseNotes(version: string, changelog: string): string {
	return changelogEntries(changelog).find((entry) => entry.version === version)?.notes ?? "";
}

function unreleasedAndLatest(changelog: string): readonly [Entry | undefined, Entry | undefined] {
	const entries = changelogEntries(changelog);
	const unreleased = entries.find(({ version }) => version === "Unreleased");
	return [unreleased, entries.find((entry) => entry !== unreleased)];
}
