/** A version of the changelog: what its heading says, and the text below it. */
export interface Entry {
	/** The version without brackets, or "Unreleased". */
	readonly version: string;
	/** YYYY-MM-DD, if the heading gives a date. */
	readonly date: string | undefined;
	/** The Markdown between this heading and the next, without blank lines at its ends. */
	readonly notes: string;
}

/** A heading of the form of Keep a Changelog: `## [1.2.3] - 2026-01-31`, or `## [Unreleased]`. */
const HEADING = /^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?[ \t]*$/gm;

/** The versions of a changelog from top to bottom. Headings of another form are text. */
export function changelogEntries(text: string): Entry[] {
	const headings = [...text.matchAll(HEADING)];
	return headings.map((heading, index) => ({
		version: heading[1] as string,
		date: heading[2],
		notes: text.slice(heading.index + heading[0].length, headings[index + 1]?.index).trim(),
	}));
}
